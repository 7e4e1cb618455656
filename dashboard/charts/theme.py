"""The dark theme: what was drawn in the palette's colours, drawn in those of a dark room."""

import re
from typing import Any, cast

import folium
import plotly.graph_objects as go
from branca.element import Element

from dashboard.charts import palette
from dashboard.charts.places.markers import Marks

_LIGHT = re.compile("|".join(map(re.escape, palette.DARK)), re.IGNORECASE)
_DARK = {light.casefold(): dark for light, dark in palette.DARK.items()}
_FRAME = (  # what Leaflet itself draws: the paper of popups and tips, its buttons, its scale
    "<style>.leaflet-container, .leaflet-popup-content-wrapper, .leaflet-popup-tip, "
    ".leaflet-tooltip, .leaflet-bar a, .leaflet-container a.leaflet-popup-close-button, "
    ".leaflet-control-scale-line {"
    f" background: {_DARK[palette.PAPER.casefold()]}; color: {_DARK[palette.INK.casefold()]};"
    f" border-color: {_DARK[palette.QUIET_INK.casefold()]}; text-shadow: none; }}</style>"
)
TOKENS = (
    *("INK", "QUIET_INK", "RULE", "PAPER", "STRENGTH", "CONCERN", "CONCERN_INK", "CONCERN_PALE"),
    *("CONCERN_WASH", "VOICE", "VOICE_WASH", "OUTLINE", "NEUTRAL", "WASH"),
)
"""The colours that the style of pages names, as `--quiet-ink`."""


def tokens(*, is_dark: bool) -> str:
    """Return the colours of a theme as properties of CSS."""
    light = {name: getattr(palette, name) for name in TOKENS}
    shown = {name: palette.DARK[value] if is_dark else value for name, value in light.items()}
    names = "; ".join(
        f"--{name.lower().replace('_', '-')}: {value}" for name, value in shown.items()
    )
    return f"color-scheme: {'dark' if is_dark else 'light'}; {names}"


def widget_colours(*, is_dark: bool) -> dict[str, str | int]:
    """Return a theme as Streamlit's page takes one, for its own widgets."""
    colours = {
        "primaryColor": palette.STRENGTH,
        "linkColor": palette.STRENGTH,
        "backgroundColor": palette.PAPER,
        "secondaryBackgroundColor": palette.WASH,
        "textColor": palette.INK,
        "borderColor": palette.BOUNDARY,
    }
    shown = {name: palette.DARK[one] if is_dark else one for name, one in colours.items()}
    return {"base": int(is_dark), "baseFontSize": 20, **shown}  # 1 is Streamlit's word for dark


def in_dark_colours(drawn: Any) -> Any:  # noqa: ANN401 - whatever a figure is made of
    """Return a text, list or dict with each colour of the palette as a dark room shows it."""
    if isinstance(drawn, str):
        return _LIGHT.sub(lambda found: _DARK[found[0].casefold()], drawn)
    if isinstance(drawn, dict):
        return {name: in_dark_colours(value) for name, value in drawn.items()}
    if isinstance(drawn, list | tuple):
        return [in_dark_colours(value) for value in drawn]
    return drawn


def darken_figure(figure: go.Figure) -> go.Figure:
    """Return a figure as a dark room shows it."""
    return go.Figure(in_dark_colours(figure.to_plotly_json()))


def darken_map(drawn: Element) -> None:
    """Change a map, or a layer of one, with all that lies on it, to what a dark room shows."""
    if isinstance(drawn, folium.Map):
        cast("folium.Figure", drawn.get_root()).header.add_child(folium.Element(_FRAME))
    if isinstance(drawn, folium.GeoJson):
        drawn.data = in_dark_colours(drawn.data)
    if isinstance(drawn, Marks):  # its names stay as they are written
        own = {
            name: drawn.told[name] for name in ("lines", "colours", "shades") if name in drawn.told
        }
        drawn.told = drawn.told | in_dark_colours(own)
    if hasattr(drawn, "options"):
        drawn.options.update(in_dark_colours(dict(drawn.options)))
    for child in drawn._children.values():  # noqa: SLF001 - folium names no other way to them
        darken_map(child)
