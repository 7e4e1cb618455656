"""Marks on the map: letter and shape, essentials on a click, everything escaped."""

import pytest

from dashboard.charts.places.markers import WEIGHT, context_marker, strength_marker
from dashboard.charts.places.markers import words as written
from tests.places.rendered import HOSTILE, holds_hostile_code, icons, popups, script

PARK = {
    "display_alias": "The park",
    "letter": "P",
    "shape": "circle",
    "level_no": 3,
    "level": "Context assessment",
    "kind_label": "Park or open space",
    "area_name": "Millbrook",
    "is_exact": True,
    "strengths": 3,
    "concerns": 4,
    "wish": "To keep meeting here",
    "next_step": "Review due",
    "latitude": 54.0,
    "longitude": 1.5,
}
UNKNOWN = {"level_no": None, "level": None, "strengths": None, "concerns": None, "wish": None}
CLUB = {"kind_label": "Youth provision", "offers": None, "landmark_name": "The club"}


def test_a_click_on_a_context_says_strengths_before_concerns_the_wish_and_what_comes_next() -> None:
    [said] = popups(script(context_marker(PARK, 0)))
    assert said == (
        "The park | Park or open space: Millbrook | Level: Context assessment | Strengths +: 3 | "
        "Concerns !: 4 | Young people say: To keep meeting here | Next: Review due"
    )


def test_what_is_not_known_is_said_and_an_area_is_no_exact_place() -> None:
    [said] = popups(script(context_marker(PARK | UNKNOWN | {"is_exact": False}, 0)))
    assert said == (
        "The park | Park or open space: Millbrook (shown as its area only) | "
        "Level: not decided yet | Strengths +: not asked yet | Concerns !: not asked yet | "
        "Young people say: not asked yet | Next: Review due"
    )


@pytest.mark.parametrize(
    ("level", "width", "dashed"),
    [(1, WEIGHT[1], False), (4, WEIGHT[4], False), (7, WEIGHT[4], False), (None, 3, True)],
)
def test_the_outline_is_heavier_with_the_level_and_dashed_while_there_is_none(
    level: int | None, width: int, *, dashed: bool
) -> None:
    page = script(context_marker(PARK | {"level_no": level}, 0))
    assert f"stroke-width=\\u0027{width}\\u0027" in page
    assert ("stroke-dasharray" in page) == dashed


def test_a_place_of_strength_is_marked_with_a_plus_and_says_what_it_offers() -> None:
    page = script(strength_marker(CLUB, 54.0, 1.5))
    assert icons(page) == ["+"]
    assert popups(page) == ["The club | Youth provision: not asked yet"]


def test_words_on_the_map_are_in_nobodys_way() -> None:
    page = script(written("Millbrook", 54.0, 1.5, 0))
    assert icons(page) == ["Millbrook"]
    assert popups(page) == []
    assert '"interactive": false' in page
    assert '"keyboard": false' in page


def test_no_marker_asks_for_the_picture_of_a_pin() -> None:
    page = script(context_marker(PARK, 0), strength_marker(CLUB, 54.0, 1.5))
    assert page.count('"icon": L.divIcon()') == page.count("L.marker(") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_is_shown_as_text_and_never_runs(text: str) -> None:
    told = ("display_alias", "letter", "level", "kind_label", "area_name", "wish", "next_step")
    page = script(context_marker(PARK | dict.fromkeys(told, text), 0))
    assert not holds_hostile_code(page)
    assert icons(page) == [text * 2]
    assert popups(page)[0].count(text) == 6
    club = script(strength_marker(dict.fromkeys(CLUB, text), 54.0, 1.5))
    assert not holds_hostile_code(club)
    assert popups(club)[0].count(text) == 3
