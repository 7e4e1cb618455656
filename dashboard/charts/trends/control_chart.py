"""A series over time: its points, its usual range, where it left it, and what happened then."""

from itertools import groupby
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.drawn import nothing_recorded
from dashboard.charts.lettering import (
    LINE,
    WORDS,
    axis,
    layout,
    month_axis,
    round_ticks,
    short_number,
    spread_heights,
    text_width,
    unit_title,
    words_trace,
)
from dashboard.charts.palette import (
    CONCERN_INK,
    INK,
    QUIET_INK,
    RULE,
    STRENGTH,
)
from dashboard.charts.series_traces import (
    COLOURS,
    COMMON,
    EDGE,
    is_limit_shown,
    limit_traces,
    point_trace,
    value_trace,
)
from dashboard.charts.time_marks import (
    count_rows,
    mark_line,
    place_in_rows,
    time_marks,
    title_words,
)
from dashboard.charts.wall import WIDTH
from dashboard.text import for_html

IN_VIEW = 2.5  # of the highest point: a limit far above would press all points to the floor
PLOT = 300  # pixels from the axis to the highest point
LEFT, RIGHT, TOP, BOTTOM = 70, 240, 44, 40
INKS = {"improvement": STRENGTH, "concern": CONCERN_INK}
LEVELS = (("upper", "upper {}limit"), ("mean", "usual level"), ("lower", "lower {}limit"))


def control_chart(
    rows: pd.DataFrame, unit: str, events: pd.DataFrame | None = None, *, width: int = WIDTH
) -> go.Figure:
    """Draw a series with its limits; special causes differ by shape, colour and word.

    rows: those of analysis.spc.xmr or analysis.spc.rare_events, values as they are to be read (a
    share as its percentage); without limits (NaN) it is a series and no more. unit: what the values
    are, such as “Referrals a month”. events: happened_on and title of what happened to the whole
    panel, drawn as upright lines. width: pixels that the page leaves for it. The lines break where
    the series was re-based, and the reason stands there; limits on trial are dotted. A lower limit
    of 0 is not drawn, since no value can be below it, nor one far above every point.
    """
    points = rows[rows["value"].notna()]
    if points.empty:
        return nothing_recorded(unit)
    marks = time_marks(points, events)
    days = [*points["month"], *(mark["x"] for mark in marks)]
    first, last = min(days) - EDGE, max(days) + EDGE
    plot = width - LEFT - RIGHT
    across = plot / (last - first).days  # pixels of a day
    heads = place_in_rows(marks, first, across, width - LEFT)
    special = _special(points)
    over, under = (
        max((len(one["lines"]) for one in special if one["way"] == way), default=0) + 0.6
        for way in (1, -1)
    )
    head = LINE * (count_rows(heads) + over)
    reach = IN_VIEW * float(points[["value", "mean"]].max().max())
    near = points.assign(upper=points["upper"].where(points["upper"] <= reach))
    peak = float(near[["value", "upper", "mean"]].max().max()) or 1.0
    pixel = peak / PLOT  # the value of a pixel
    top, bottom = (PLOT + head) * pixel, -LINE * under * pixel
    words = [
        *title_words(heads, top, pixel),
        *_rules(special, first, across, plot, pixel),
        *_beside(points, last, pixel, top),
    ]
    is_whole = bool((points["value"] % 1 == 0).all())
    return go.Figure(
        {
            "data": [
                *limit_traces(near),
                value_trace(rows),
                point_trace(points),
                words_trace(pd.DataFrame(words, columns=WORDS)),
            ],
            "layout": layout(
                PLOT + head + LINE * under + TOP + BOTTOM,
                margin={"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
                title=unit_title(unit),
                xaxis=month_axis(first, last),
                yaxis=axis(
                    range=[bottom, top],
                    tickvals=round_ticks(peak, whole=is_whole),
                    showgrid=True,
                    gridcolor=RULE,
                ),
                shapes=[mark_line(mark, bottom, top, pixel) for mark in heads],
            ),
        }
    )


def _special(points: pd.DataFrame) -> list[dict[Any, Any]]:
    """Return each stretch of special causes of one way: its outermost point and the rules met."""
    found: list[dict[Any, Any]] = []
    stretches = groupby(points.to_dict("records"), key=lambda one: (one["phase"], one["signal"]))
    for (_, signal), stretch in stretches:
        if signal != COMMON:
            ones = list(stretch)
            way = int(ones[0]["way"])
            rules = list(dict.fromkeys(one["flags"].split("; ")[0] for one in ones))
            lead = f"{signal.capitalize()}: " if signal in COLOURS else ""
            outermost = max(ones, key=lambda one: way * one["value"])
            found.append(outermost | {"way": way, "lines": [lead + rules[0], *rules[1:]]})
    return found


def _rules(
    special: list[dict[Any, Any]], first: pd.Timestamp, across: float, plot: float, pixel: float
) -> list[tuple[Any, ...]]:
    """Write the rules met beside the outermost point; the latest come first, none over another."""
    words: list[tuple[Any, ...]] = []
    taken: list[tuple[int, float, float]] = []
    for one in reversed(special):
        way, size = one["way"], max(text_width(line) for line in one["lines"])
        at = (one["month"] - first).days * across
        side = "right" if at < size / 2 else "left" if at + size / 2 > plot else "center"
        left = at - {"right": 0.0, "left": size, "center": size / 2}[side]
        if not any(w == way and left < end and left + size > start for w, start, end in taken):
            taken.append((way, left, left + size))
            place = f"{'top' if way > 0 else 'bottom'} {side}"
            text = "<br>".join(for_html(line) for line in one["lines"])
            y = one["value"] + way * 14 * pixel  # clear of the triangle
            words.append((one["month"], y, text, place, INKS.get(one["signal"], INK)))
    return words


def _beside(
    points: pd.DataFrame, last: pd.Timestamp, pixel: float, top: float
) -> list[tuple[Any, ...]]:
    """Write on the right what the lines are, and the latest value."""
    named = []
    for row in points.tail(1).to_dict("records"):
        trial = "trial " if row["is_trial"] else ""
        named += [
            (float(row[line]), f" {word.format(trial)} {short_number(row[line])}", QUIET_INK)
            for line, word in LEVELS
            if is_limit_shown(line, row[line])
        ]
        named.append((float(row["value"]), f" <b>latest {short_number(row['value'])}</b>", INK))
    heights = spread_heights([value for value, _, _ in named], LINE * pixel, top)
    return [
        (last, height, text, "middle right", colour)
        for height, (_, text, colour) in zip(heights, named, strict=True)
    ]
