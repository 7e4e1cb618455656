"""A funnel: areas of all sizes beside what chance explains; only what it cannot is named."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.lettering import (
    LINE,
    WORDS,
    axis,
    layout,
    round_ticks,
    short_number,
    spread_heights,
    stack_overlapping,
    text_width,
    unit_title,
    words_trace,
)
from dashboard.charts.palette import INK, QUIET_INK, RULE, SMALL
from dashboard.charts.wall import WIDTH
from dashboard.text import for_html

PLOT = 350  # pixels up the plot
LEFT, RIGHT, TOP, BOTTOM = 60, 200, 44, 76
LIMITS = {"95": "dash", "998": "solid"}
NAMES = {"95": "95% limit", "998": "99.8% limit"}
MANY, CELLS = 300, 60  # dots beyond which those that lie on each other are drawn once; per side
NAMED = 12  # more names than that would cover the plot; the table has them
SYMBOLS = {"above": "triangle-up", "below": "triangle-down"}


def funnel_plot(
    rows: pd.DataFrame, lines: pd.DataFrame, unit: str, across: str, *, width: int = WIDTH
) -> go.Figure:
    """Draw each area over its size, between the lines of chance.

    rows: area, people (the size), value, target, position (of analysis.funnel), is_chosen
    and is_named.
    lines: people, lower_95, upper_95, lower_998, upper_998. unit: what the values are; across: what
    the sizes are. Areas that is_named are triangles with their name, and the one chosen is ringed.
    """
    known = rows[rows["value"].notna()]
    if known.empty or lines.empty:
        return nothing_recorded(unit)
    target = float(known["target"].iloc[0])
    # Where almost nobody lives the lines go off the sheet.
    peak = max(1.15 * float(known["value"].max()), float(lines["upper_998"].median())) or 1.0
    sizes = known["people"]
    edge = 0.04 * float(sizes.max() - sizes.min()) or 1.0
    ends = (float(sizes.min()) - edge, float(sizes.max()) + edge)
    pixel = peak / PLOT
    scale = (width - LEFT - RIGHT) / (ends[1] - ends[0])
    words = [*_names(known, ends[0], scale, pixel), *_beside(lines, target, ends[1], pixel, peak)]
    return go.Figure(
        {
            "data": [
                *(_limit(lines, side, name) for name in LIMITS for side in ("lower", "upper")),
                _line([*ends], [target] * 2, "solid", 3),
                _dots(known),
                words_trace(pd.DataFrame(words, columns=WORDS)),
            ],
            "layout": layout(
                PLOT + TOP + BOTTOM,
                margin={"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
                title=unit_title(unit),
                xaxis=axis(
                    range=[*ends],
                    nticks=6,
                    tickformat=",",
                    title={"text": for_html(across), "font": {"size": SMALL, "color": QUIET_INK}},
                ),
                yaxis=axis(
                    range=[-0.03 * peak, peak],
                    tickvals=round_ticks(peak, whole=False),
                    showgrid=True,
                    gridcolor=RULE,
                ),
            ),
        }
    )


def _line(x: list[Any], y: list[Any], dash: str, thick: int = 2) -> dict[str, Any]:
    style = {"color": QUIET_INK, "width": thick, "dash": dash}
    return {"type": "scatter", "mode": "lines", "hoverinfo": "skip", "x": x, "y": y, "line": style}


def _limit(lines: pd.DataFrame, side: str, name: str) -> dict[str, Any]:
    x, y = ([round(float(at), 3) for at in lines[c]] for c in ("people", f"{side}_{name}"))
    return _line(x, y, LIMITS[name])


def _drawn(known: pd.DataFrame) -> pd.DataFrame:
    """Return the dots that can be told apart: of very many, one for each small field of the plot.

    An area that is named, and the one chosen, always has its own.
    """
    if len(known) <= MANY:
        return known
    steps = [(known[c] / (known[c].max() or 1) * CELLS).round() for c in ("people", "value")]
    cells = pd.concat([*steps, known["is_named"], known["is_chosen"]], axis="columns")
    return known[~cells.duplicated() | known["is_chosen"].astype(bool)]


def _dots(known: pd.DataFrame) -> dict[str, Any]:
    shown = _drawn(known)
    beyond = [
        SYMBOLS[str(position).split(" ")[0]] if is_named else None
        for position, is_named in zip(shown["position"], shown["is_named"], strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "hoverinfo": "skip",
        "x": [float(people) for people in shown["people"]],
        "y": [round(float(value), 3) for value in shown["value"]],
        "marker": {
            "opacity": 1,  # with sizes of their own plotly would make them pale
            "symbol": [symbol or "circle" for symbol in beyond],
            "size": [18 if symbol else 12 for symbol in beyond],
            "color": [INK if symbol else QUIET_INK for symbol in beyond],
            "line": {
                "color": INK,
                "width": [4 if is_own else 0 for is_own in shown["is_chosen"]],
            },
        },
    }


def _names(known: pd.DataFrame, left: float, scale: float, pixel: float) -> list[tuple[Any, ...]]:
    """Write the names of the areas that may be named and of the one chosen, none over another."""
    named = known[known["is_chosen"].astype(bool) | known["is_named"]]
    found = named.head(NAMED).to_dict("records")
    boxes = [
        ((row["people"] - left) * scale, row["value"] / pixel, text_width(f"  {row['area']}"))
        for row in found
    ]
    half = (max((at for at, _, _ in boxes), default=0)) / 2
    boxes = [(at - size if at > half and at > size else at, y, size) for at, y, size in boxes]
    heights = stack_overlapping(boxes)
    return [
        (
            row["people"],
            (height + 0.75 * LINE) * pixel,  # clear of the lines beside its point
            f"  {for_html(row['area'])}  ",
            "middle left" if box[0] < (row["people"] - left) * scale else "middle right",
            INK,
        )
        for row, box, height in zip(found, boxes, heights, strict=True)
    ]


def _beside(
    lines: pd.DataFrame, target: float, right: float, pixel: float, peak: float
) -> list[tuple[Any, ...]]:
    """Write on the right what the lines are."""
    last = lines.iloc[-1]
    named = [(target, f" <b>all areas {short_number(target)}</b>")]
    for side in ("lower", "upper"):
        level = {name: float(last[f"{side}_{name}"]) for name in LIMITS}
        named += [(at, f" {NAMES[name]}") for name, at in level.items() if 0 < at <= peak]
    heights = spread_heights([at for at, _ in named], LINE * pixel, peak)
    return [
        (right, height, text, "middle right", QUIET_INK)
        for height, (_, text) in zip(heights, named, strict=True)
    ]
