"""Exports as the seven form tools write them, all of the same five answers to three questions."""

import csv
import io
from collections.abc import Sequence

from dashboard.intake.read import read_raw_sheets
from dashboard.intake.surveys import SurveyExport, read_export

SAFE = "I feel safe here after school"
HELP = "An adult here would help me if I needed it"
FAIR = "I am treated fairly here"
WORDS = ["Strongly disagree", "Disagree", "Neither agree or disagree", "Agree", "Strongly agree"]

# One row for each of five young people: their answers to SAFE, HELP and FAIR, 0 being none.
ANSWERS = [(5, 4, 0), (4, 4, 2), (4, 1, 3), (2, 0, 3), (5, 5, 1)]
COUNTED = {
    "SAFE": {2: 1, 4: 2, 5: 2},
    "HELP": {1: 1, 4: 2, 5: 1},
    "FAIR": {1: 1, 2: 1, 3: 2},
}

Rows = Sequence[Sequence[str]]


def words(row: Sequence[int]) -> list[str]:
    """Return the answers of somebody in words."""
    return [WORDS[number - 1] if number else "" for number in row]


def codes(row: Sequence[int]) -> list[str]:
    """Return the answers of somebody as LimeSurvey codes them, A1 being “Strongly agree”."""
    return [f"A{6 - number}" if number else "" for number in row]


def written(header: Rows, rows: Rows, mark: str = ",", *, quoted: bool = False) -> bytes:
    """Write rows below one or more rows of a header."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=mark)
    if quoted:
        writer = csv.writer(text, delimiter=mark, quoting=csv.QUOTE_ALL)
    writer.writerows([*header, *rows])
    return text.getvalue().encode()


def read(content: bytes, name: str = "export.csv", tool: str | None = None) -> SurveyExport:
    """Read an export that must be one."""
    found = read_export(read_raw_sheets(name, content)[0], tool)
    assert found is not None
    return found


def forms(*rows: Sequence[str], questions: Sequence[str] = (SAFE,)) -> bytes:
    """Write a little export of Microsoft Forms with the answers given to the questions given."""
    header = ["ID", "Start time", "Completion time", *questions]
    return written([header], [["1", "", "", *row] for row in rows])


def microsoft(people: Sequence[Sequence[int]] = ANSWERS, number: str = "ID") -> bytes:
    header = [number, "Start time", "Completion time", "Email", "Name", f"{SAFE}\u00a0", f"{HELP} "]
    header += [FAIR, "Where do you go?", "When", "When2", "Points - When", "Feedback - When"]
    times = ["4/5/22 15:30", "4/5/22 15:34", "anonymous", ""]
    rows = [
        [str(at), *times, *words(row), "Park;School;", "Often", "Never", "0", ""]
        for at, row in enumerate(people, start=1)
    ]
    return written([header], rows)


def google(email: Sequence[str] = ()) -> bytes:
    over = "How far do you agree?"
    header = ["Timestamp", *email, f"{over} [{SAFE}]", f"{over} [{HELP}]", f"{FAIR} "]
    rows = [
        [f"6/{at}/2022 9:10:00", *("ann@example.org" for _ in email), *words(row), "Park, School"]
        for at, row in enumerate(ANSWERS, start=1)
    ]
    rows += [["6/9/2022", *("" for _ in email), "", "", "", "Park"]]
    return written([[*header, "Where do you go?\nAll that fit"]], rows)


def kobo() -> bytes:
    header = ["start", "end", "About you/safe", "About you/help", "fair", "places/park"]
    header += ["places/school", "spot", "_spot_latitude", "_spot_longitude", "_spot_altitude"]
    header += ["_spot_precision", "_id", "_uuid", "_submission_time", "_validation_status"]
    header += ["_notes", "_status", "_submitted_by", "__version__", "_tags", "_index"]
    begin, spot = ["2022-04-05T15:30", ""], ["53.4 -2.3 0 0", "53.4", "-2.3", "0", "0"]
    rows = []
    for at, row in enumerate([*ANSWERS, (4, 4, 4)], start=1):
        said = [word.lower().replace(" ", "_") for word in words(row)]
        judged = ["Not approved" if at == 6 else "", "", "submitted", "ann"]
        end = [str(at), f"u{at}", "2022-04-05", *judged, "v1" if at < 3 else "v2", "", str(at)]
        rows.append([*begin, *said, "1", "0", *spot, *end])
    return written([header], rows, ";", quoted=True)


def odk() -> bytes:
    header = ["SubmissionDate", "meta-instanceID", "about-safe", "about-help", "fair"]
    header += ["spot-Latitude", "spot-Longitude", "spot-Altitude", "spot-Accuracy", "KEY"]
    header += ["SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected"]
    header += ["Status", "ReviewState", "DeviceID", "Edits", "FormVersion"]
    rows = []
    for at, row in enumerate([*ANSWERS, (1, 1, 1)], start=1):
        said = [str(number) if number else "" for number in row]
        end = [f"uuid:{at}", "5", "Ann Lee", "0", "0", "", "rejected" if at == 6 else ""]
        begin, spot = ["2022-04-05T15:30:00Z", f"uuid:{at}"], ["53.4", "-2.3", "0", "5"]
        rows.append([*begin, *said, *spot, *end, "d", "0", "1"])
    return written([header], rows)


def limesurvey(*, full_text: bool = False) -> bytes:
    over = "How far do you agree?"
    if full_text:
        header = ["Response ID", "Date submitted", "Last page", "Start language", "Seed"]
        header += [f"{over} [{FAIR}]", f"{over} [{SAFE}]", f"{over} [{HELP}]"]
    else:
        header = ["id. Response ID", "submitdate. Date submitted", "lastpage. Last page"]
        header += ["startlanguage. Start language", "seed. Seed", "ipaddr. IP address"]
        header += [f"Q1[SQ00{at}]. {over} [{t}]" for at, t in enumerate((FAIR, SAFE, HELP), 1)]
        header += ["interviewtime. Total time", "groupTime7. Group time: You"]
    rows = []
    for at, (safe, help_, fair) in enumerate([*ANSWERS, (1, 1, 1)], start=1):
        said = words((fair, safe, help_)) if full_text else codes((fair, safe, help_))
        fixed = [str(at), "2022-09-06 15:30:00" if at < 6 else "", "2", "en", "17"]
        rows.append([*fixed, *([] if full_text else ["192.0.2.7"]), *said])
        rows[-1] += [] if full_text else ["61.2", "30.1"]
    return written([header], rows)


def qualtrics(*, with_ids: bool = True) -> bytes:
    fixed = ["StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)"]
    fixed += ["Finished", "RecordedDate", "ResponseId", "RecipientLastName", "RecipientFirstName"]
    fixed += ["RecipientEmail", "ExternalReference", "LocationLatitude", "LocationLongitude"]
    fixed += ["DistributionChannel", "UserLanguage"]
    texts = ["Start Date", "End Date", "Response Type", "IP Address", *fixed[4:]]
    over = "How far do you agree? - "
    header = [
        [*fixed, "Q1_1", "Q1_2", "Q2"],
        [*texts, f"{over}{SAFE}", f"{over}{HELP}", f"{FAIR}<br>&nbsp;"],
    ]
    if with_ids:
        header.append([f'{{"ImportId":"{name}"}}' for name in header[0]])
    day = "2022-04-05 15:30:00"

    def row(status: str, finished: str, said: list[str], at: int) -> list[str]:
        start = [day, day, status, "192.0.2.7", "100", "61", finished, day, f"R_{at}"]
        return [*start, "Lee", "Ann", "ann@example.org", "", "53.4", "-2.3", "email", "EN", *said]

    rows = [row("IP Address", "True", words(said), at) for at, said in enumerate(ANSWERS)]
    rows.insert(1, row("Survey Preview", "True", ["Agree"] * 3, 8))
    rows.append(row("IP Address", "False", ["Agree", "", ""], 9))
    return written(header, rows)


def surveymonkey() -> bytes:
    fixed = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address"]
    fixed += ["Email Address", "First Name", "Last Name", "Custom Data 1"]
    header = [
        [*fixed, "How far do you agree?", "", FAIR, "Where do you go?", "", ""],
        [*[""] * 9, SAFE, HELP, "Response", "Park", "School", "Other (please specify)"],
    ]
    rows = []
    for at, said in enumerate(ANSWERS, start=1):
        begin = [str(at), "9", "", "", "192.0.2.7", "", "", "", ""]
        rows.append([*begin, *words(said), "Park" if at % 2 else "", "School", ""])
    return written(header, rows)
