"""Marks on the map: letter and shape, essentials on a click, everything escaped."""

import pytest

from dashboard.charts.places.markers import (
    WEIGHT,
    Feature,
    area_name,
    context_marker,
    landmark_name,
    point,
    strength_marker,
)
from tests.places.rendered import (
    HOSTILE,
    anchors,
    heard,
    holds_hostile_code,
    icons,
    popups,
    script,
    tips,
    told,
)

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
    "wishes": 1,
    "concerns": 4,
    "wish": "To keep meeting here",
    "next_step": "Review due",
    "latitude": 54.0,
    "longitude": 1.5,
}
UNKNOWN = {"level_no": None, "level": None, "strengths": None, "concerns": None, "wish": None}
CLUB = {
    "kind_label": "Youth provision",
    "offers": None,
    "landmark_name": "The club",
    "is_strength": True,
}
MILLBROOK = {"area_name": "Millbrook", "label_latitude": 54.0, "label_longitude": 1.5}
HERE = point(54.0, 1.5)


def marked(**other: object) -> Feature:
    return context_marker(PARK | other, (0, 0))


def test_a_click_on_a_context_says_strengths_before_concerns_the_wish_and_what_comes_next() -> None:
    [said] = popups(script(marked()))
    assert said == (
        "The park | Park or open space: Millbrook | Level: Context assessment | "
        "Strengths +: 2, and one wish | "
        "Concerns !: 4 | Young people wish: To keep meeting here | Next: Review due"
    )


def test_what_is_not_known_is_said_and_an_area_is_no_exact_place() -> None:
    [said] = popups(script(marked(**UNKNOWN, is_exact=False)))
    assert said == (
        "The park | Park or open space: Millbrook (shown as its area only) | "
        "Level: not decided yet | Strengths +: none recorded yet | Concerns !: none recorded yet | "
        "Young people wish: none recorded yet | Next: Review due"
    )


@pytest.mark.parametrize(
    ("level", "width", "dashed"),
    [(1, WEIGHT[1], False), (4, WEIGHT[4], False), (7, WEIGHT[4], False), (None, 3, True)],
)
def test_the_outline_is_heavier_with_the_level_and_dashed_while_there_is_none(
    level: int | None, width: int, *, dashed: bool
) -> None:
    page = script(marked(level_no=level))
    [icon] = told(page, "icon")
    assert f"stroke-width='{width}'" in icon["html"]
    assert ("stroke-dasharray" in icon["html"]) == dashed


def test_a_mark_without_its_name_says_it_when_pointed_at_and_to_a_screen_reader() -> None:
    page = script(context_marker(PARK, (0, 0), named=False))
    assert icons(page) == ["P"]
    assert tips(page) == heard(page) == ["The park"]
    assert popups(page)[0].startswith("The park | ")
    named = script(marked())
    assert icons(named) == ["PThe park"]
    assert tips(named) == heard(named) == []


def test_a_mark_moves_right_and_down_from_its_point() -> None:
    assert anchors(script(context_marker(PARK, (44, 88)))) == [(22 - 44, 22 - 88)]


def test_a_place_of_strength_is_marked_with_a_plus_and_says_what_it_offers() -> None:
    page = script(strength_marker(CLUB, HERE))
    assert icons(page) == ["+"]
    assert popups(page) == ["The club | Youth provision: not recorded"]


def test_words_on_the_map_are_in_nobodys_way_and_cover_no_mark() -> None:
    page = script(area_name(MILLBROOK), landmark_name(CLUB, HERE))
    assert icons(page) == ["Millbrook", "The club"]
    assert popups(page) == []
    assert "interactive: open, keyboard: open" in page
    area, landmark = told(page, "over")
    strength, context = told(script(strength_marker(CLUB, HERE), marked()), "over")
    assert area < landmark < strength < context


def test_no_marker_asks_for_the_picture_of_a_pin() -> None:
    page = script(marked(), strength_marker(CLUB, HERE))
    assert page.count("L.marker(") == page.count("icon: L.divIcon(told.icon)") == 1
    assert len(told(page, "icon")) == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_is_shown_as_text_and_never_runs(text: str) -> None:
    written = ("display_alias", "letter", "level", "kind_label", "area_name", "wish", "next_step")
    hostile = PARK | dict.fromkeys(written, text)
    page = script(context_marker(hostile, (0, 0)))
    assert not holds_hostile_code(page)
    assert icons(page) == [text * 2]
    assert popups(page)[0].count(text) == 6
    unnamed = script(context_marker(hostile, (0, 0), named=False))
    assert not holds_hostile_code(unnamed)
    assert tips(unnamed) == heard(unnamed) == [text]
    club = script(strength_marker(dict.fromkeys(CLUB, text), HERE))
    assert not holds_hostile_code(club)
    assert popups(club)[0].count(text) == 3
    names = script(
        area_name(MILLBROOK | {"area_name": text}), landmark_name(dict.fromkeys(CLUB, text), HERE)
    )
    assert not holds_hostile_code(names)
    assert icons(names) == [text, text]


def test_a_group_judged_by_its_places_has_its_level_there() -> None:
    places = {"level": None, "level_no": None, "judged_places": "the park, the school"}
    [said] = popups(script(marked(**places)))
    assert "Level: decided for the park, the school |" in said
