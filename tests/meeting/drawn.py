"""What a person would see of a figure: its words, its blocks, its dots, its colours."""

import html
import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import palette

HOSTILE = ("<b>bold</b>", "<img src=x onerror=a()>", "${alert(1)} &amp; `x`")
COLOURS = {value for value in vars(palette).values() if isinstance(value, str)}


def spec(figure: go.Figure) -> dict[str, Any]:
    """Return the figure as the browser gets it, without plotly's defaults.

    Reading it anew makes plotly refuse what is no figure.
    """
    whole: dict[str, Any] = go.Figure(figure.to_plotly_json()).to_plotly_json()
    whole["layout"].pop("template")
    return whole


def raw_words(figure: go.Figure) -> list[str]:
    """Return the words written on a figure as plotly's HTML."""
    return [
        str(text)
        for trace in spec(figure)["data"]
        if trace.get("mode") == "text"
        for text in trace["text"]
    ]


def words(figure: go.Figure) -> list[str]:
    """Return the words written on a figure as a person reads them."""
    return [html.unescape(re.sub(r"<[^>]*>", "", text)) for text in raw_words(figure)]


def blocks(figure: go.Figure) -> list[dict[str, Any]]:
    """Return the blocks drawn, each with what every bar of the trace has of its own."""
    [bars] = [trace for trace in spec(figure)["data"] if trace["type"] == "bar"]
    marker = bars["marker"]
    nothing = [""] * len(bars["x"])
    return [
        {"left": left, "width": width, "y": y, "text": re.sub(r"<[^>]*>", "", text)}
        | {"fill": fill, "hatch": hatch}
        for left, width, y, text, fill, hatch in zip(
            bars["base"],
            bars["x"],
            bars["y"],
            bars.get("text", nothing),
            marker["color"],
            marker.get("pattern", {}).get("shape", nothing),
            strict=True,
        )
    ]


def dots(figure: go.Figure) -> list[dict[str, Any]]:
    """Return the marks drawn at points, from the top down and from the left."""
    [marks] = [trace for trace in spec(figure)["data"] if trace.get("mode") == "markers"]
    marker = marks["marker"]
    found = [
        {"x": x, "y": y, "fill": fill, "symbol": symbol}
        for x, y, fill, symbol in zip(
            marks["x"], marks["y"], marker["color"], marker["symbol"], strict=True
        )
    ]
    return sorted(found, key=lambda dot: (dot["y"], dot["x"]))


def colours(figure: go.Figure) -> set[str]:
    """Return every colour a figure is drawn in."""
    return set(re.findall(r"#[0-9A-Fa-f]{6}", str(spec(figure))))


def with_hostile_text(rows: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Return the first rows with what somebody could have imported in the columns named."""
    few = rows.head(len(HOSTILE)).copy()
    for column in columns:
        few[column] = list(HOSTILE[: len(few)])
    return few


def shown_as_text(figure: go.Figure) -> bool:
    """Say whether every hostile text is read as it was written, and none as HTML."""
    said, raw = " ".join(words(figure)), " ".join(raw_words(figure))
    return all(text in said for text in HOSTILE) and "<img" not in raw
