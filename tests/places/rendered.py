"""What the browser gets of a map: one script, read as text."""

import html
import json
import re
from typing import Any

import folium
import pandas as pd

from dashboard.charts.places.ground import Ground, ground_under
from dashboard.charts.places.markers import Feature, features
from dashboard.charts.places.places_map import places_layer, places_map

HOSTILE = ("<b>bold</b>", "<img src=x onerror=alert(1)>", "${alert(1)}`+alert(2)+`", "\\'</script>")


def script(*marks: Feature) -> str:
    """Return the page that folium writes for marks on a map."""
    return written(features(marks))


def written(*pieces: folium.GeoJson | folium.FeatureGroup, ground: folium.Map | None = None) -> str:
    """Return the page that folium writes for pieces on a map."""
    whole = ground or folium.Map(tiles=None)
    for piece in pieces:
        piece.add_to(whole)
    return str(whole.get_root().render())


def layer(places: pd.DataFrame, links: pd.DataFrame) -> str:
    """Return the page of a map that shows these contexts and links and nothing else."""
    return written(places_layer(places, links))


def whole_map(
    areas: pd.DataFrame, landmarks: pd.DataFrame, places: pd.DataFrame, links: pd.DataFrame
) -> str:
    """Return the page of the whole map."""
    ground = places_map(ground_under(places, areas, landmarks))
    return written(places_layer(places, links), ground=ground)


def ground_only(areas: pd.DataFrame, landmarks: pd.DataFrame) -> str:
    """Return the page of a map on which no context stands."""
    return written(ground=places_map(Ground(areas, landmarks, len(areas), len(landmarks))))


def drawn(page: str) -> list[dict[str, Any]]:
    """Return every feature on a page, as the browser gets it."""
    given = re.findall(r"_add\((\{.*\})\);", page)
    return [feature for text in given for feature in json.loads(text)["features"]]


def told(page: str, name: str) -> list[Any]:
    """Return one property of every feature that has it."""
    return [one["properties"][name] for one in drawn(page) if name in one["properties"]]


def popups(page: str) -> list[str]:
    """Return what each popup says, as a person reads it."""
    return [_read(text.replace("<br>", " | ")) for text in told(page, "popup")]


def tips(page: str) -> list[str]:
    """Return what marks say when pointed at."""
    return [_read(text) for text in told(page, "tip")]


def icons(page: str) -> list[str]:
    """Return the words of each marker, as a person reads them."""
    return [_read(icon["html"]) for icon in told(page, "icon")]


def heard(page: str) -> list[str]:
    """Return the names that markers tell a screen reader only."""
    found = (re.search(r"aria-label='([^']*)'", icon["html"]) for icon in told(page, "icon"))
    return [html.unescape(one[1]) for one in found if one]


def anchors(page: str) -> list[tuple[int, int]]:
    """Return which pixel of each context's mark stands on its point."""
    found = [icon["iconAnchor"] for icon in told(page, "icon") if icon["iconSize"] == [44, 44]]
    return [(x, y) for x, y in found]


def holds_hostile_code(page: str) -> bool:
    """Say whether any hostile text stands where a browser would run or style it.

    The page is a script, and what its features tell becomes HTML.
    """
    ends = any(code in page for code in ("<img src=x", "'</script>"))
    inside = [*told(page, "popup"), *told(page, "tip")]
    inside += [icon["html"] for icon in told(page, "icon")]
    return ends or any(sign in text for text in inside for sign in ("<b>bold", "<img", *"$`\\"))


def _read(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))
