"""What the browser gets of a map: one script, read as text."""

import html
import json
import re

import folium
import pandas as pd

from dashboard.charts.places.places_map import places_layer, places_map

HOSTILE = ("<b>bold</b>", "<img src=x onerror=alert(1)>", "${alert(1)}`+alert(2)+`", "\\'</script>")


def script(*pieces: folium.Marker | folium.FeatureGroup, ground: folium.Map | None = None) -> str:
    """Return the page that folium writes for pieces on a map."""
    whole = ground or folium.Map(tiles=None)
    for piece in pieces:
        piece.add_to(whole)
    return str(whole.get_root().render())


def layer(places: pd.DataFrame, links: pd.DataFrame) -> str:
    """Return the page of a map that shows these contexts and links and nothing else."""
    return script(places_layer(places, links))


def whole_map(
    areas: pd.DataFrame, landmarks: pd.DataFrame, places: pd.DataFrame, links: pd.DataFrame
) -> str:
    """Return the page of the whole map."""
    return script(places_layer(places, links), ground=places_map(areas, landmarks))


def popups(page: str) -> list[str]:
    """Return what each popup says, as a person reads it."""
    return [_read(text.replace("<br>", " | ")) for text in _literals(page)]


def icons(page: str) -> list[str]:
    """Return the words of each marker, as a person reads them."""
    written = re.findall(r'L\.divIcon\(\{\s*"html": ("(?:[^"\\]|\\.)*")', page)
    return [_read(json.loads(text)) for text in written]


def anchors(page: str) -> list[tuple[int, int]]:
    """Return which pixel of each marker with a size stands on its point."""
    found = re.findall(r'"iconSize": \[44, 44\],\s*"iconAnchor": \[(-?\d+), (-?\d+)\]', page)
    return [(int(x), int(y)) for x, y in found]


def holds_hostile_code(page: str) -> bool:
    """Say whether any hostile text stands where a browser would run it.

    Popups are JavaScript's template literals, in which `$`, a backtick or a backslash would act.
    """
    ends = any(code in page for code in ("<img src=x", "'</script>"))
    return ends or any(sign in text for text in _literals(page) for sign in "$`\\")


def _literals(page: str) -> list[str]:
    return re.findall(r'\$\(`<div id="html_\w+"[^>]*>(.*?)</div>`\)\[0\]', page, re.DOTALL)


def _read(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))
