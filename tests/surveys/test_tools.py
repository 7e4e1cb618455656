"""Exports of seven form tools are known by their columns, and give the same answers."""

from collections.abc import Callable
from fnmatch import fnmatchcase

import pytest

from dashboard.intake.form_tools import survey_tools
from dashboard.intake.read import read_raw_sheets
from dashboard.intake.surveys import SurveyExport, read_export, survey_sheets
from dashboard.settings import PanelError
from tests.surveys import exports
from tests.surveys.exports import COUNTED, FAIR, HELP, SAFE, read, written
from tests.surveys.matches import IN_CODES, IN_WORDS, PRINT, counted, matched

UNDERSCORED = {label.lower().replace(" ", "_"): number for label, number in IN_WORDS.items()}
NUMBERS = {str(number): number for number in range(1, 6)}
Made = Callable[[], bytes]


def older() -> bytes:
    return exports.microsoft(number="Id")


def with_email() -> bytes:
    return exports.google(["Email Address"])


def full_text() -> bytes:
    return exports.limesurvey(full_text=True)


def other_code_ends() -> bytes:
    """Return LimeSurvey's export with its other mark between a code and the words."""
    header, rows = exports.limesurvey().split(b"\n", 1)
    return header.replace(b". ", b"._.") + b"\n" + rows


def without_import_ids() -> bytes:
    return exports.qualtrics(with_ids=False)


@pytest.mark.parametrize(
    ("made", "tool", "labels", "left_out"),
    [
        (exports.microsoft, "Microsoft Forms", IN_WORDS, {}),
        (older, "Microsoft Forms", IN_WORDS, {}),
        (exports.google, "Google Forms", IN_WORDS, {}),
        (with_email, "Google Forms", IN_WORDS, {}),
        (exports.kobo, "KoboToolbox", UNDERSCORED, {7: "rejected"}),
        (exports.odk, "ODK Central", NUMBERS, {7: "rejected"}),
        (exports.limesurvey, "LimeSurvey", IN_CODES, {7: "incomplete"}),
        (full_text, "LimeSurvey", IN_WORDS, {7: "incomplete"}),
        (other_code_ends, "LimeSurvey", IN_CODES, {7: "incomplete"}),
        (exports.qualtrics, "Qualtrics", IN_WORDS, {5: "test", 10: "incomplete"}),
        (without_import_ids, "Qualtrics", IN_WORDS, {4: "test", 9: "incomplete"}),
        (exports.surveymonkey, "SurveyMonkey", IN_WORDS, {}),
    ],
)
def test_every_tool_gives_the_same_answers(
    made: Made, tool: str, labels: dict[str, int], left_out: dict[int, str]
) -> None:
    export = read(made())
    assert (export.tool, export.left_out) == (tool, left_out)
    sheets = survey_sheets(export, matched(export, labels), PRINT)
    assert [len(sheet.problems) for sheet in sheets] == [0, 0, 0]
    assert counted(sheets) == COUNTED


def dropped(export: SurveyExport) -> set[str]:
    return {column.name for column in export.columns_used_as("person", "place")}


PERSONS: list[tuple[Made, str]] = [
    (exports.microsoft, "Start time|Completion time|Email|Name"),
    (with_email, "Timestamp|Email Address"),
    (exports.kobo, "start|end|spot|_spot_*|_submission_time|_submitted_by"),
    (exports.odk, "SubmissionDate|spot-*|SubmitterID|SubmitterName|DeviceID"),
    (exports.limesurvey, "submitdate*|ipaddr*|interviewtime*|groupTime7*"),
    (
        exports.qualtrics,
        "StartDate|EndDate|IPAddress|Duration*|RecordedDate|*Name|*Email|Ext*|Loc*",
    ),
    (exports.surveymonkey, "Start Date|End Date|IP Address|Email*|*Name|Custom Data 1"),
]


@pytest.mark.parametrize(("made", "names"), PERSONS)
def test_who_answered_where_and_when_is_dropped_while_reading(made: Made, names: str) -> None:
    export = read(made())
    kept = {column.name for column in export.columns} - dropped(export)
    wanted = names.split("|")
    assert [name for name in kept if any(fnmatchcase(name, one) for one in wanted)] == []
    assert [n for n in dropped(export) if not any(fnmatchcase(n, one) for one in wanted)] == []
    assert not set(export.cells) & {column.name for column in export.dropped}
    secrets = ("192.0.2.7", "ann@example.org", "53.4", "Ann")
    said = str(export.cells.to_dict())
    assert [secret for secret in secrets if secret in said] == []


@pytest.mark.parametrize(
    ("made", "several"),
    [
        (exports.microsoft, ["Where do you go?"]),
        (exports.google, ["Where do you go? All that fit"]),
        (exports.kobo, ["places/park", "places/school"]),
        (exports.surveymonkey, ["Where do you go? [Park]", "Where do you go? [School]"]),
    ],
)
def test_questions_with_several_answers_are_no_scale(made: Made, several: list[str]) -> None:
    assert [column.name for column in read(made()).columns_used_as("several")] == several


def test_questions_are_read_without_what_tools_put_around_them() -> None:
    monkey, lime, qualtrics = (
        read(made()) for made in (exports.surveymonkey, exports.limesurvey, exports.qualtrics)
    )
    over = "How far do you agree?"
    assert [(c.text, c.stem) for c in monkey.questions] == [(SAFE, over), (HELP, over), (FAIR, "")]
    assert [(c.code, c.text, c.stem) for c in lime.questions] == [
        ("Q1[SQ001]", FAIR, over),
        ("Q1[SQ002]", SAFE, over),
        ("Q1[SQ003]", HELP, over),
    ]
    assert [(c.code, c.text, c.stem) for c in qualtrics.questions] == [
        ("Q1_1", SAFE, over),
        ("Q1_2", HELP, over),
        ("Q2", FAIR, ""),
    ]


def test_limesurvey_may_write_codes_alone() -> None:
    header = ["id", "submitdate", "lastpage", "startlanguage", "Q1[SQ001]", "safe"]
    export = read(written([header], [["1", "2022-09-06", "2", "en", "A1", "A2"]]))
    assert [(c.code, c.text) for c in export.questions] == [("Q1[SQ001]",) * 2, ("safe",) * 2]


def test_a_question_asked_again_in_microsoft_forms_is_noted() -> None:
    export = read(exports.microsoft())
    assert [(c.name, c.text, c.repeat) for c in export.questions[-2:]] == [
        ("When", "When", 1),
        ("When2", "When", 2),
    ]
    assert export.notes == ("Asked again in the form, and numbered by it: When2.",)


def test_a_number_at_the_end_of_a_question_is_its_own_without_the_question_before() -> None:
    header = ["ID", "Start time", "Completion time", "Rate item 1", "Rate item 12", "Under 16"]
    export = read(written([header], [["1", "", "", "Agree", "Agree", "Agree"]]))
    assert [column.text for column in export.questions] == header[3:]


def test_several_versions_of_a_form_are_noted() -> None:
    (note,) = read(exports.kobo()).notes
    assert note.startswith("The file holds answers to 2 versions of the form:")


@pytest.mark.parametrize(
    "header",
    ["question,answer", "safe,help", "timestamp,level", "Time,Place", "finding_id,summary"],
)
def test_a_table_without_proof_is_no_export_unless_somebody_says_so(header: str) -> None:
    found = read_raw_sheets("t.csv", f"{header}\nAgree,Agree\n".encode())[0]
    assert read_export(found) is None
    told = read_export(found, tool="other")
    assert told is not None
    assert told.tool == "other"


def test_an_unknown_tool_is_refused_naming_those_known() -> None:
    with pytest.raises(PanelError, match="“Jotform”") as refused:
        read_export(read_raw_sheets("t.csv", b"a,b\n1,2\n")[0], tool="Jotform")
    assert [name for name in survey_tools() if name not in str(refused.value)] == []
    assert "Microsoft Forms" in survey_tools()
