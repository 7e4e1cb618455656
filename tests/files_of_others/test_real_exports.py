"""Real exports that nobody here wrote: read as they are, and counted a second, obvious way."""

import csv

import pytest

from dashboard.intake.read import read_raw_sheets
from dashboard.intake.surveys import SurveyExport, answers_by_column, read_export
from tests.analysis.test_two_rounds_of_one_survey import LEANING
from tests.files_of_others.shared_data import shared
from tests.surveys.scale_counts import counted_by_column, scales_found

SURVEY = "uk_2016_public_data.csv"


def exported(name: str, tool: str | None = None) -> SurveyExport:
    found = read_export(read_raw_sheets(name, shared("forms", name).read_bytes())[0], tool)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "tool"),
    [
        ("customer_satisfaction__with_system_fields.csv", "KoboToolbox"),
        ("fq_data.csv", "ODK Central"),
        ("customer_satisfaction.xlsx", None),
        ("grouped_questions__labels_hier.csv", None),
        ("or_other__split_multi.csv", None),
        ("uk_2016_public_data.csv", None),
        ("police_uk_street_sample.csv", None),
    ],
)
def test_a_tool_is_known_only_by_its_own_columns(name: str, tool: str | None) -> None:
    found = read_export(read_raw_sheets(name, shared("forms", name).read_bytes())[0])
    assert (found.tool if found else None) == tool


def test_an_export_of_kobo_has_its_questions_and_nothing_of_the_tool() -> None:
    export = exported("customer_satisfaction__with_system_fields.csv")
    assert [column.name for column in export.columns if column.use == "question"] == [
        "restaurant_name",
        "customer_enjoyment",
    ]
    assert {column.name for column in export.columns_used_as("person")} == {
        "_submission_time",
        "_submitted_by",
    }


def test_a_visit_to_a_bush_has_places_and_devices_that_are_dropped() -> None:
    export = exported("fq_data.csv")
    places = {column.name for column in export.columns_used_as("place")}
    for corner in ("location_corner1", "perimeter_corner2", "perimeter_corner4"):
        assert {corner, f"{corner}_longitude", f"{corner}_latitude"} <= places
    assert "115.77" not in str(export.cells.to_dict())
    assert "device_id" in {column.name for column in export.columns_used_as("person")}


def test_groups_are_taken_off_the_question() -> None:
    export = exported("grouped_questions__labels_hier.csv", "KoboToolbox")
    texts = ["Q1", "G1Q1", "G1SG1Q1", "G1Q2", "G2Q1", "QZed"]
    assert [column.text for column in export.columns] == texts


def test_ticked_options_are_no_questions() -> None:
    export = exported("or_other__split_multi.csv", "KoboToolbox")
    assert len(export.columns_used_as("several")) == 5
    assert {column.name.split("/")[0] for column in export.columns_used_as("several")} == {
        "fav_emperors"
    }


@pytest.fixture(scope="module")
def survey() -> SurveyExport:
    return exported(SURVEY, "other")


def likert(survey: SurveyExport) -> dict[str, dict[str, int]]:
    """Return the questions on one of the two scales, with their answers and how many gave each."""
    found = answers_by_column(survey)
    return {n: v for n, v in found.items() if {label.casefold() for label in v} <= set(LEANING)}


def test_the_questions_of_a_survey_find_their_scales(survey: SurveyExport) -> None:
    found = scales_found(likert(survey))
    assert found.total() == 29
    assert set(found) == {"agree_5", "often_5"}


def test_every_answer_of_a_survey_is_counted_once(survey: SurveyExport) -> None:
    with shared("forms", SURVEY).open(encoding="utf-8", newline="") as file:
        found = counted_by_column(survey, likert(survey), csv.DictReader(file))
    sides = next(counts for column, counts in found.items() if column.startswith("affSat1."))
    assert (sides[4] + sides[5], sides[3], sides[1] + sides[2]) == (175, 58, 38)


def test_comments_and_years_are_no_scale(survey: SurveyExport) -> None:
    texts = {column.code for column in survey.columns_used_as("text")}
    assert {"edu3", "currentEmp16a", "skill2", "tool1"} <= texts
    assert not {"affSat1", "turnOver1", "perfCheck1"} & texts
