"""Little logs as partnerships keep them: an action log, a referral log, an export."""

import csv
import io
from datetime import datetime
from pathlib import Path

import xlsxwriter

ACTION_HEADER = [
    *("Action Ref", "Location/Context", "Action title", "Action", "Goal Ref", "Target"),
    *("Lead Agency", "Lead (role)", "Lead name", "Date agreed", "Deadline", "Status"),
    *("Date completed", "RAG", "Who or what is watched", "Update", "Evidence"),
    *("Findings answered", "Notes"),
]
ACTIONS: list[list[object]] = [
    [
        *("A1", "Hill Park", "Mend the lamps", "Mend the lamps by the gate", "", "Place", "Parks"),
        *("Parks manager", "Sam Lee", datetime(2026, 5, 1), "23/05/2026", "Complete"),  # noqa: DTZ001 - a workbook knows no zones
        *("25/05/2026", "Blue", "Nobody", "Ordered", "Six lamps", "", "Ring Sam"),
    ],
    [
        *("A2", "HILL  PARK", "Youth work", "Youth work on Fridays", "", "Guardianship", "YOS"),
        *("Team manager", "Jo Day", "1 May 2026", "TBC", "Ongoing", "", "G", "No", "", "", "", ""),
    ],
    ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "2 open"],
]

REFERRAL_HEADER = [
    *("Ref", "Date received", "Referring agency", "Referrer role", "Referrer name"),
    *("Context name", "Context type", "Nearby places", "Easting", "Northing", "Harm types"),
    *("What has been seen or heard", "How is this known", "When does it happen"),
    *("Number of young people", "Age range", "Adults of concern?", "Reported to police?"),
    *("Strengths and protective factors", "Young people's views", "What has been tried"),
    *("Individual referrals made?", "What would help", "Logged by"),
]
REFERRALS: list[list[object]] = [
    [
        *("R1", "12/04/26", "Youth services", "Youth worker", "Sam Lee", "Hill Park", "Park"),
        *("The shops", 433264, 400483, "CCE; County lines", "Adults wait at the gate", "Seen"),
        *("Fridays", "6-10", "13-15", "Y", "N", "They look out for each other", "", "", "Y", ""),
        "Jo",
    ],
    [
        *("R2", "02/04/26", "SNT", "Sergeant", "Jo Day", "Hill park ", "Park", "", "", ""),
        *("Vapes", "Somebody sells vapes", "Third party", "", "", "", "N", "", "The café is kind"),
        *("", "", "N/A", "", "Jo"),
    ],
]

EXPORT_HEADER = [
    *("Record Type", "Context ID", "Context Name", "Context Type", "Ward Code", "Show On Map"),
    *("Workflow Step", "Date Opened", "Allocated Worker", "Assessment ID", "Assessment No"),
    *("Assessment Start", "Assessment End", "Presented To Panel", "Assessment Scope"),
    *("Limitations", "Young People's Involvement", "Assessor Role", "Authoriser Role"),
    *("Visit Date", "Visit Type", "Last Updated"),
]
OPENED = ["CX-9", "Hill School", "Education setting", "X1", "", "Plan - active", "2026-01-05"]
EXPORT: list[list[object]] = [
    ["Location", *OPENED, "Sam Lee", "AS-1", "1", "2026-01-12 00:00:00", "2026-02-02 00:00:00", "",
     "The school and its gates", "Half term", "", "Social worker", "", "", "", "2026-03-01"],
    ["Location", *OPENED, "Sam Lee", "", "", "", "", "", "", "", "", "", "",
     "2026-02-10", "Professionals meeting", "2026-03-01"],
    ["Child", *[""] * 7, "Sam Lee", *[""] * 13],
]  # fmt: skip

AREA = {
    "area_code": "X1",
    "area_year": 2022,
    "outline": '{"type":"Polygon","coordinates":[[[-1.6,53.4],[-1.4,53.4],[-1.4,53.6],[-1.6,53.6],'
    "[-1.6,53.4]]]}",
}


def workbook(folder: Path, header: list[str], rows: list[list[object]]) -> bytes:
    """Write a log as Excel keeps it, with a title above the header."""
    path = folder / "log.xlsx"
    book = xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Log")
    sheet.write(0, 0, "OFFICIAL-SENSITIVE")
    for at, row in enumerate([header, *rows], start=2):
        sheet.write_row(at, 0, row)
    book.close()
    return path.read_bytes()


def export(header: list[str], rows: list[list[object]]) -> bytes:
    """Write an export as a case system does."""
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    return text.getvalue().encode("cp1252")
