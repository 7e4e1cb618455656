"""What the browser gets of a map: one script, read as text."""

import json
import re
from typing import Any

import folium
import pandas as pd

from dashboard.charts.places.ground import Ground, ground_under
from dashboard.charts.places.places_map import places_layer, places_map

HOSTILE = (
    "<b>bold</b>",
    "<img src=x onerror=alert(1)>",
    "${alert(1)}`+alert(2)+`",
    "\\'</script>",
    "{{ 7 * 7 }}{% raw %}{#",
)


def written(layer: folium.FeatureGroup | None = None, ground: folium.Map | None = None) -> str:
    """Return the page that folium writes for a layer on a map."""
    whole = ground or folium.Map(tiles=None)
    if layer:
        layer.add_to(whole)
    return str(whole.get_root().render())


def layer(places: pd.DataFrame, links: pd.DataFrame) -> str:
    """Return the page of a map that shows these contexts and links and nothing else."""
    return written(places_layer(places, links))


def whole_map(
    areas: pd.DataFrame, landmarks: pd.DataFrame, places: pd.DataFrame, links: pd.DataFrame
) -> str:
    """Return the page of the whole map."""
    ground = places_map(ground_under(places, areas, landmarks))
    return written(places_layer(places, links), ground)


def ground_only(areas: pd.DataFrame, landmarks: pd.DataFrame) -> str:
    """Return the page of a map on which no context stands."""
    return written(ground=places_map(Ground(areas, landmarks, len(areas), len(landmarks))))


def told_layers(page: str) -> list[dict[str, Any]]:
    """Return what marks.js is told on a page, layer by layer."""
    scripts = re.findall(r'L\.marks\(JSON\.parse\(("(?:[^"\\]|\\.)*")\)\)', page)
    return [json.loads(json.loads(text)) for text in scripts]


def told(page: str, name: str) -> list[Any]:
    """Return one thing of all that marks.js is told on a page, of every layer together."""
    return [one for layer in told_layers(page) for one in layer.get(name, [])]


def marks(page: str, name: str = "name") -> list[Any]:
    """Return one thing of every mark on a page."""
    return [mark[name] for mark in told(page, "marks")]


def tips(page: str) -> list[str]:
    """Return what shapes say when pointed at."""
    found = re.findall(r"_add\((\{.*\})\);", page)
    shapes = [shape for text in found for shape in json.loads(text)["features"]]
    every = [shape["properties"].get("tip") for shape in shapes]
    return [re.sub(r"<[^>]*>", "", tip) for tip in every if tip]


def holds_hostile_code(page: str) -> bool:
    """Say whether any hostile text stands where a browser would run or style it.

    The page is a script; what marks are told becomes text, and what a shape tells becomes HTML.
    """
    ends = any(code in page for code in ("<img src=x", "<b>bold", "'</script>"))
    return ends or any(sign in text for text in tips(page) for sign in ("<b>bold", "<img", *"$`\\"))
