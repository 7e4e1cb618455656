"""Marks on the map: kind by pictogram and shape, level by outline, all in plain words."""

import csv
import json
import re
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from dashboard.charts.places.markers import (
    SHAPES,
    UNDECIDED,
    WEIGHT,
    context_facts,
    context_marks,
    context_picture,
    outline_picture,
    pictograms,
    ring_picture,
    strength_facts,
    strength_marks,
    strength_picture,
)
from dashboard.settings import home

PARK = {
    "context_id": "PARK",
    "display_alias": "The park",
    "kind": "park_or_open_space",
    "letter": "P",
    "shape": "circle",
    "pictogram": "park",
    "level_no": 3,
    "level": "Context assessment",
    "kind_label": "Park or open space",
    "stage": "In review",
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
    "landmark_id": "LM-1",
    "kind_label": "Youth provision",
    "offers": None,
    "landmark_name": "The club",
    "is_strength": True,
    "outline": '{"type":"Point","coordinates":[1.5,54.0]}',
}


def drawing(picture: str) -> ET.Element:
    """Return the SVG that stands in a picture's style."""
    found = re.search(r"data:image/svg\+xml,([^&]+)&quot;", picture)
    assert found
    return ET.fromstring(unquote(found[1]))  # noqa: S314 - our own


def test_what_is_known_of_a_context_is_said_in_plain_words_strengths_before_concerns() -> None:
    assert context_facts(PARK) == {
        "Kind": "Park or open space",
        "Where": "Millbrook",
        "Level": "3: Context assessment",
        "Stage": "In review",
        "Strengths": "two strengths",
        "Concerns": "four concerns",
        "Young people want": "To keep meeting here",
        "Next": "Review due",
    }


def test_what_is_not_known_is_said_and_an_area_is_no_exact_place() -> None:
    said = context_facts(PARK | UNKNOWN | {"is_exact": False})
    assert said["Where"] == "Millbrook (shown as its area only)"
    assert said["Level"] == "not decided yet"
    for name in ("Strengths", "Concerns", "Young people want"):
        assert said[name] == "none recorded yet"
    assert context_facts(PARK | UNKNOWN | {"judged_places": "the park"})["Level"] == (
        "decided for the park"
    )
    assert strength_facts(CLUB) == {"Kind": "Youth provision", "Offers": "not recorded"}


@pytest.mark.parametrize(
    ("level", "width", "is_dashed"),
    [(1, WEIGHT[1], False), (4, WEIGHT[4], False), (7, WEIGHT[4], False), (None, UNDECIDED, True)],
)
def test_the_outline_is_heavier_with_the_level_and_dashed_while_there_is_none(
    level: int | None, width: int, *, is_dashed: bool
) -> None:
    row = PARK | {"level_no": level}
    [mark] = context_marks(pd.DataFrame([row]))["marks"]
    assert (mark["weight"], mark["level"]) == (width, level)
    outline = drawing(context_picture(row))[0]
    assert outline.get("stroke-width") == str(width)
    assert (outline.get("stroke-dasharray") is not None) == is_dashed


def test_each_kind_is_told_once_with_its_word_its_shape_and_its_picture_or_letter() -> None:
    own = PARK | {"kind": "own", "kind_label": "Own kind", "letter": "O", "pictogram": None}
    unknown = own | {"kind": "other", "pictogram": "nobody_drew_it", "shape": "cloud"}
    told = context_marks(pd.DataFrame([PARK, own, PARK, unknown]))
    assert [mark["kind"] for mark in told["marks"]] == [0, 1, 0, 2]
    assert told["kinds"] == [
        {
            "word": "Park or open space",
            "outline": SHAPES["circle"],
            "picture": pictograms()["park"],
            "letter": "P",
        },
        {"word": "Own kind", "outline": SHAPES["circle"], "picture": "", "letter": "O"},
        {"word": "Own kind", "outline": SHAPES["cloud"], "picture": "", "letter": "O"},
    ]


def test_every_kind_that_comes_with_the_product_has_a_picture_that_no_other_has() -> None:
    path = home() / "data" / "reference" / "vocabulary.csv"
    with path.open(encoding="utf-8", newline="") as file:
        words = list(csv.DictReader(file))
    traits = {
        row["code"]: [t[9:] for t in row["traits"].split() if t.startswith("pictured_")]
        for row in words
        if row["list"] == "context_kind"
    }
    unsaid = {"other", "not_known"}  # of which nothing is known, so a letter is all
    assert {kind for kind, pictures in traits.items() if not pictures} == unsaid
    drawn = [picture for pictures in traits.values() for picture in pictures]
    assert sorted(drawn) == sorted(pictograms())


def test_a_picture_is_whole_and_fetches_nothing() -> None:
    for picture in (
        context_picture(PARK),
        context_picture(PARK | {"pictogram": None, "letter": "<"}),
        outline_picture(4),
        strength_picture(),
        ring_picture(12),
    ):
        assert drawing(picture).tag == "{http://www.w3.org/2000/svg}svg"
        assert "url(" not in unquote(picture.replace("url(&quot;data:", ""))


def test_a_place_of_strength_is_a_mark_of_its_own_where_it_has_a_point() -> None:
    line = json.dumps({"type": "LineString", "coordinates": [[1, 1], [2, 2]]})
    rows = [CLUB, CLUB | {"is_strength": False}, CLUB | {"outline": line}]
    [mark] = strength_marks(pd.DataFrame(rows))["marks"]
    assert mark["at"] == [54.0, 1.5]
    assert mark["isStrength"]
    assert mark["said"] == ["Youth provision", "not recorded"]


def test_the_script_of_marks_reads_no_text_as_html() -> None:
    script = (home() / "dashboard" / "charts" / "places" / "marks.js").read_text(encoding="utf-8")
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in script
