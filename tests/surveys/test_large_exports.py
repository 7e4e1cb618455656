"""Large exports and odd ones are read as they are, and counted a second, obvious way."""

import csv
import io

import pytest

from dashboard.intake.read import read_raw_sheets
from dashboard.intake.surveys import (
    SurveyExport,
    answers_by_column,
    read_export,
)
from tests.intake.books import rows as workbook
from tests.surveys.exports import kobo, odk, read, written
from tests.surveys.made_survey import AGREE, AGREED, ASKED_HOW_OFTEN, HOW_OFTEN, made_survey
from tests.surveys.scale_counts import counted_by_column, scales_found

CORNERS = ("corner1", "corner2", "corner3")


def visits() -> bytes:
    """Write an export of ODK Central whose names were made small, with the corners of a ground."""
    header = ["meta_instance_id", "reporter", "device_id"]
    for corner in CORNERS:
        header += [f"ground_{corner}{end}" for end in ("", "_longitude", "_latitude", "_altitude")]
    header += ["how_is_it", "id", "system_submission_date", "system_updated_at"]
    header += ["system_submitter_id", "system_submitter_name", "system_attachments_present"]
    header += ["system_attachments_expected", "system_status", "system_review_state"]
    header += ["system_device_id", "system_edits", "system_form_version"]
    row = ["uuid:1", "Ann", "d1", *["POINT (-2.0471 52.1173)", "-2.0471", "52.1173", "20"] * 3]
    row += ["quiet", "uuid:1", "2022-04-05T15:30:00Z", "", "5", "Ann Lee", "0", "0", "", "", "d1"]
    return written([header], [[*row, "0", "1"]])


def grouped() -> bytes:
    header = ["Q1", "Group 1/G1Q1", "Group 1/Group 2/G1G2Q1", "g2/G2Q1", "QZed"]
    return written(
        [header], [["a", "b", "c", "d", "e"], ["f", "g", "h", "i", "j"]], ";", quoted=True
    )


def ticked() -> bytes:
    places = ("park", "school", "shops", "bus", "other")
    header = ["spot", "spot_other", *(f"places/{place}" for place in places), "places_other"]
    rows = [["other", "Pond", *"00011", "Bridge"], ["park", "", *"10100", ""]]
    return written([header], rows, ";", quoted=True)


def police() -> bytes:
    header = ["Crime ID", "Month", "Reported by", "Longitude", "Latitude", "Location"]
    return written([header], [["", "2022-04", "A force", "-2.04", "52.11", "On or near Mill Lane"]])


@pytest.mark.parametrize(
    ("name", "content", "tool"),
    [
        ("kobo.csv", kobo(), "KoboToolbox"),
        ("odk.csv", odk(), "ODK Central"),
        ("visits.csv", visits(), "ODK Central"),
        ("answers.xlsx", workbook(["place", "pleased"], ["Park", "yes"]), None),
        ("grouped.csv", grouped(), None),
        ("ticked.csv", ticked(), None),
        ("survey.csv", made_survey().encode(), None),
        ("street.csv", police(), None),
    ],
)
def test_a_tool_is_known_only_by_its_own_columns(
    name: str, content: bytes, tool: str | None
) -> None:
    found = read_export(read_raw_sheets(name, content)[0])
    assert (found.tool if found else None) == tool


def test_a_visit_to_a_ground_has_places_and_devices_that_are_dropped() -> None:
    export = read(visits())
    places = {column.name for column in export.columns_used_as("place")}
    for corner in CORNERS:
        ends = ("", "_longitude", "_latitude")
        assert {f"ground_{corner}{end}" for end in ends} <= places
    assert "2.0471" not in str(export.cells.to_dict())
    assert "device_id" in {column.name for column in export.columns_used_as("person")}


def test_groups_are_taken_off_the_question() -> None:
    export = read(grouped(), tool="KoboToolbox")
    assert [column.text for column in export.columns] == ["Q1", "G1Q1", "G1G2Q1", "G2Q1", "QZed"]


def test_ticked_options_are_no_questions() -> None:
    export = read(ticked(), tool="KoboToolbox")
    assert len(export.columns_used_as("several")) == 5
    assert {column.name.split("/")[0] for column in export.columns_used_as("several")} == {"places"}


@pytest.fixture(scope="module")
def survey() -> SurveyExport:
    return read(made_survey().encode(), "survey.csv", "other")


def on_scales(survey: SurveyExport) -> dict[str, dict[str, int]]:
    """Return the questions on one of the two scales, with their answers and how many gave each."""
    found = answers_by_column(survey)
    return {name: said for name, said in found.items() if set(said) <= {*AGREE, *HOW_OFTEN}}


def test_the_questions_of_a_survey_find_their_scales(survey: SurveyExport) -> None:
    found = scales_found(on_scales(survey))
    assert found == {"agree_5": len(AGREED), "often_5": len(ASKED_HOW_OFTEN)}


def test_every_answer_of_a_survey_is_counted_once(survey: SurveyExport) -> None:
    lines = csv.DictReader(io.StringIO(made_survey()))
    found = counted_by_column(survey, on_scales(survey), lines)
    assert len(found) == len(AGREED) + len(ASKED_HOW_OFTEN)


def test_comments_and_years_are_no_scale(survey: SurveyExport) -> None:
    texts = {column.code for column in survey.columns_used_as("text")}
    assert "text1" in texts
    assert not {*AGREED, *ASKED_HOW_OFTEN} & texts
    assert not any(column.startswith(("text1", "year1")) for column in on_scales(survey))
