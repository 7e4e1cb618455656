"""How many of the reviews due the panel holds on time."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.outcomes import on_time_change, on_time_headline
from dashboard.analysis.period import in_period
from dashboard.analysis.share_series import Share
from dashboard.reports import Figure, native_figure
from dashboard.trends.description import words_of
from dashboard.trends.share_trend import ShareFacts, share_in_pack, share_trend

SHARE = share_trend(
    "reviews_on_time",
    Share(
        counted="held_on_time",
        base="due",
        what="reviews",
        of_what="of the reviews due",
        sentence="The panel held {} on time",
        nouns=("due review", "due reviews"),
        series="reviews_on_time",
        direction="up",
    ),
    title="Reviews on time",
    page="outcomes",
    step="On time",
    recorded=("Outcomes", "reviews held on time"),
    subject="Reviews on time",
    axis="Reviews held on or before the day they were due, of those due",
    labels=("Held on time", "Reviews due"),
    lead="By the month they were due; overdue ones still open count.",
)
PACK = share_in_pack("Reviews on time", ("Held on time", "Reviews due"))


def _headline(facts: ShareFacts) -> str:
    """Say how many reviews were held on time, and how many are overdue."""
    return on_time_headline(in_period(facts.months), fewest=facts.inputs.min_base)


def _change_line(facts: ShareFacts) -> str:
    """Say whether that changed."""
    return on_time_change(in_period(facts.months), fewest=facts.inputs.min_base)


def _rows(facts: ShareFacts) -> pd.DataFrame:
    """Return the months of the period with those held late and those still open."""
    months = in_period(facts.months)
    is_trial = bool(facts.chart["is_trial"].all())
    return months.assign(base=months["due"], is_trial=is_trial)


def _message_figure(facts: ShareFacts) -> Figure | None:
    """Return what became of the reviews that were due."""
    months = in_period(facts.months)
    states = {"held_on_time": "Held on time", "held_late": "Held late", "still_open": "Overdue"}
    numbers = [int(months[state].sum()) for state in states]
    rows = pd.DataFrame({"state": list(states.values()), "reviews": numbers})
    return native_figure("bar", rows, "state", {"reviews": ("Reviews", "main")})


TREND = replace(
    SHARE,
    headline=_headline,
    under=_change_line,
    parts=(
        replace(
            SHARE.parts[0],
            rows=_rows,
            columns={
                "month": "Month",
                "due": "Due",
                "held_on_time": "Held on time",
                "held_late": "Held late",
                "still_open": "Overdue, still open",
            },
            to_list=None,
        ),
    ),
    pack=replace(
        PACK,
        base=lambda facts: f"{_change_line(facts)} {words_of(PACK.base, facts)}",
        brief=_change_line,
        message_figure=_message_figure,
    ),
)
