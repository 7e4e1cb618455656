"""The two themes: words and marks stand out in both, and nothing light stays in the dark.

Contrasts are those of WCAG 2.2: 4.5 to 1 for words, 3 to 1 for marks.
"""

import re

import folium
import plotly.graph_objects as go
import pytest

from dashboard.charts import palette
from dashboard.charts.palette import DARK
from dashboard.charts.theme import (
    TOKENS,
    darken_figure,
    darken_map,
    in_dark_colours,
    tokens,
    widget_colours,
)
from dashboard.settings import home

WORDS = {
    "INK": "PAPER LAND EXTENT WASH VOICE_WASH CONCERN_WASH CONCERN_PALE NEUTRAL",
    "QUIET_INK": "PAPER LAND SHADE_1 SHADE_2 SHADE_3 EXTENT WASH VOICE_WASH",
    "STRENGTH": "PAPER LAND EXTENT WASH",
    "CONCERN_INK": "PAPER CONCERN_PALE",
    "OUTLINE": "PAPER",
    "PAPER": "STRENGTH",
}
MARKS = {
    "STRENGTH": "PAPER LAND WASH",
    "CONCERN": "PAPER",
    "VOICE": "PAPER",
    "OUTLINE": "PAPER LAND SHADE_3 EXTENT",
    "QUIET_INK": "PAPER",
    "BOUNDARY": "PAPER LAND",
    "RAILWAY": "PAPER",
}
THEMES = {"light": {colour: colour for colour in DARK}, "dark": DARK}


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB`, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("colours", "ratio"),
    [("#000000 #FFFFFF", 21), ("#FFFFFF #FFFFFF", 1), ("#767676 #FFFFFF", 4.54)],
)
def test_the_contrasts_are_those_that_others_publish(colours: str, ratio: float) -> None:
    assert contrast(*colours.split()) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("pairs", "least"), [(WORDS, 4.5), (MARKS, 3.0)])
def test_words_and_marks_stand_out_in_both_themes(
    theme: str, pairs: dict[str, str], least: float
) -> None:
    shown = THEMES[theme]
    told = {
        f"{front} on {ground}": round(contrast(*(shown[getattr(palette, n)] for n in names)), 2)
        for front, grounds in pairs.items()
        for ground in grounds.split()
        for names in [(front, ground)]
    }
    assert {pair: ratio for pair, ratio in told.items() if ratio < least} == {}


def test_every_colour_has_a_dark_one_of_its_own() -> None:
    colours = {
        value
        for name, value in vars(palette).items()
        if isinstance(value, str) and re.match("#|rgba", value) and not name.startswith("_")
    }
    assert colours == set(DARK)
    assert len(set(DARK.values())) == len(DARK)
    assert not colours & set(DARK.values())


def test_whatever_is_drawn_is_drawn_in_the_dark_with_nothing_else_changed() -> None:
    drawn = {
        "name": "Before, 38",
        "size": (15, 0, None, True),
        "style": f"color:{palette.INK.lower()};background:{palette.PAPER_VEIL}",
        "marker": [{"color": [palette.STRENGTH, "none"]}],
    }
    assert in_dark_colours(drawn) == {
        "name": "Before, 38",
        "size": [15, 0, None, True],
        "style": f"color:{DARK[palette.INK]};background:{DARK[palette.PAPER_VEIL]}",
        "marker": [{"color": [DARK[palette.STRENGTH], "none"]}],
    }


def test_a_figure_keeps_its_points_and_a_map_its_places() -> None:
    figure = go.Figure({"data": [{"type": "bar", "y": [3, 4], "marker": {"color": palette.INK}}]})
    dark = darken_figure(figure)
    assert list(dark.data[0].y) == [3, 4]
    assert dark.data[0].marker.color == DARK[palette.INK]
    assert figure.data[0].marker.color == palette.INK
    whole = folium.Map(tiles=None)
    folium.Rectangle([[0, 0], [1, 1]], fill_color=palette.PAPER).add_to(whole)
    layer = folium.FeatureGroup("Contexts").add_to(whole)
    place = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}}
    place["properties"] = {"icon": {"html": f"<i style='color:{palette.OUTLINE}'>P</i>"}}
    folium.GeoJson({"type": "FeatureCollection", "features": [place]}).add_to(layer)
    darken_map(whole)
    shown = whole.get_root().render()
    assert DARK[palette.OUTLINE] in shown
    assert DARK[palette.PAPER] in shown
    assert not [colour for colour in DARK if colour in shown]


@pytest.mark.parametrize("is_dark", [False, True])
def test_the_style_of_pages_finds_each_colour_that_it_names(*, is_dark: bool) -> None:
    style = (home() / "dashboard" / "ui" / "wall.css").read_text(encoding="utf-8")
    assert not re.findall("#[0-9a-fA-F]{3,8}\\b", style)
    given = dict(part.split(": ") for part in tokens(is_dark=is_dark).split("; "))
    sizes = set(re.findall(r"(--[a-z-]+):", style))
    assert set(re.findall(r"var\((--[a-z-]+)", style)) <= set(given) | sizes
    assert len(given) == len(TOKENS) + 1
    assert given["--paper"] == widget_colours(is_dark=is_dark)["backgroundColor"]
    assert given["color-scheme"] == ("dark" if is_dark else "light")
