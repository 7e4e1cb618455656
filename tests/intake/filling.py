"""Filling in the workbook as a person would: cell by cell, below the example."""

import io
from pathlib import Path

import openpyxl

from dashboard.intake.templates.workbook import write_workbook

Cell = str | float | bool | None
Filled = dict[str, list[dict[str, object]]]

PARK: Filled = {
    "area": [
        {
            "area_code": "X05000001",
            "area_year": 2022,
            "area_name": "Millbrook",
            "area_kind": "ward",
            "label_longitude": 1.5,
            "label_latitude": 53.9,
            "outline": '{"type":"Polygon","coordinates":[[[1,53],[2,53],[2,54],[1,53]]]}',
        }
    ],
    "context": [
        {
            "context_id": "007",
            "display_alias": "The park  ",
            "context_kind": "park_or_open_space",
            "area_code": "X05000001",
            "area_year": 2022,
            "location_precision": "exact",
            "stage": "screened",
            "asked_to_see_since": "01/06/2026",
        }
    ],
    "assessment": [
        {
            "assessment_id": "PARK-R1",
            "context_id": "007",
            "round": 1,
            "started_on": "2026-06-02",
            "ended_on": "3/6/2026 ",
            "scope": "The park",
            "lead_role": "Lead social worker",
        }
    ],
    "finding": [
        {
            "finding_id": f"PARK-F{number}",
            "assessment_id": "PARK-R1",
            "context_id": "007",
            "valence": valence,
            "summary": "Shopkeepers look out for young people",
            "short_summary": "Shopkeepers look out",
            "indicator_domain": "guardianship",
            "indicator_category": "adults_with_caring_intent",
            "confidence": "single_source",
            "is_restricted": answer,
        }
        for number, (valence, answer) in enumerate(
            [("strength", "Yes"), ("concern", "no "), ("concern", True)], start=1
        )
    ],
}
"""A park, with what people type: blanks at the end, both forms of days, “Yes”, “no” and TRUE."""


def workbook(folder: Path) -> openpyxl.Workbook:
    """Write the workbook and open it, with its lists, formats and marks."""
    write_workbook(folder / "context-panel.xlsx")
    return openpyxl.load_workbook(folder / "context-panel.xlsx")


def fill(book: openpyxl.Workbook, tables: Filled) -> None:
    """Write rows on the sheets named, each cell under the name of its column, from row 4 on."""
    for name, rows in tables.items():
        sheet = book[name]
        columns = {cell.value: cell.column for cell in sheet[1]}
        for number, row in enumerate(rows, start=4):
            for column, value in row.items():
                sheet.cell(number, columns[column]).value = value


def saved(book: openpyxl.Workbook) -> bytes:
    """Return a workbook as the bytes of its file."""
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()
