"""Whose series the trends show: the only panel's, or those that work in the area chosen."""

from tests.asked import asked
from tests.given import Given, Row

WANTED = "panel_id is_only"
AREAS: list[Row] = [{"area_code": code, "area_year": 2022} for code in ("NORTH", "SOUTH", "WEST")]


def works_in(meeting: str, panel: str, context: str) -> tuple[Row, Row]:
    held: Row = {"meeting_id": meeting, "panel_id": panel}
    return held, {"meeting_id": meeting, "item_no": 1, "context_id": context}


def test_the_only_panel_has_the_series_of_every_area(given: Given) -> None:
    snapshot = given(panel=[{"panel_id": "P"}], area=AREAS)
    for area in ("", "NORTH"):
        assert asked(snapshot, "panels_on_trends", WANTED, area_code=area) == [("P", True)]


def test_of_several_those_that_work_in_the_area_have_its_series(given: Given) -> None:
    pairs = [works_in("M", "P", "A"), works_in("N", "Q", "A"), works_in("O", "Q", "B")]
    snapshot = given(
        panel=[{"panel_id": "P"}, {"panel_id": "Q"}],
        area=AREAS,
        context=[
            {"context_id": "A", "area_code": "NORTH", "area_year": 2022},
            {"context_id": "B", "area_code": "SOUTH", "area_year": 2022},
        ],
        meeting=[meeting for meeting, _ in pairs],
        agenda_item=[item for _, item in pairs],
    )
    for area, expected in {
        "": [],
        "WEST": [],
        "NORTH": [("P", False), ("Q", False)],
        "SOUTH": [("Q", False)],
    }.items():
        assert asked(snapshot, "panels_on_trends", WANTED, area_code=area) == expected
