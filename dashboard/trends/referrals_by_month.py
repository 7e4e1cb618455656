"""How many contexts are referred, and whether that changes or only wobbles."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis.before_and_since import (
    Split,
    months_before_and_since,
    referrals_a_month,
    referrals_before_and_since,
    referrals_line,
    split_of,
)
from dashboard.analysis.marks import marks_to_list, rebasing_line
from dashboard.analysis.period import in_period
from dashboard.analysis.referral_trend import (
    are_rare,
    baseline_line,
    gaps_of_referrals,
    months_of_referrals,
    referrals_headline,
)
from dashboard.analysis.spc.new_limits import Unit
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.trends.control_chart import control_chart
from dashboard.reports import Figure, Mark, native_figure
from dashboard.trends.description import LimitSeries, PackPart, ScreenPart, Trend, TrendInputs
from dashboard.trends.months import with_month_names

SERIES = "referrals"
NOTICED = (
    "More may mean that contexts are noticed better. Changed since an event is not because of it."
)
DIGITS = {"mean": 1, "lower": 1, "upper": 1}
LIMITS = {"mean": "Usual level", "lower": "Lower limit", "upper": "Upper limit", "signal": "Cause"}
MONTHS = Unit(".1f", "referrals a month", "month")
DAYS = Unit(".1f", "days between referrals", "referral")


class ReferralFacts(NamedTuple):
    """Referrals of a choice.

    counts: rows of referrals_by_month. months: them with limits. gaps: where referrals are rare,
    the days between them with limits, else the months once more.
    """

    inputs: TrendInputs
    counts: pd.DataFrame
    breaks: pd.DataFrame
    split: Split | None
    months: pd.DataFrame
    gaps: pd.DataFrame
    is_rare: bool

    def shown(self) -> pd.DataFrame:
        """Return the points of the period."""
        return in_period(self.gaps)

    def is_short(self) -> bool:
        """Say whether days between referrals are too few for limits."""
        return self.is_rare and bool(self.shown()["is_trial"].astype(bool).all())


def _analysed(inputs: TrendInputs) -> ReferralFacts:
    """Return months with limits, and the days between referrals where these are rare."""
    counts, breaks = inputs.rows("referrals_by_month"), inputs.breaks(SERIES)
    months, is_rare = months_of_referrals(counts, breaks), are_rare(counts)
    gaps = gaps_of_referrals(inputs.rows("days_with_referrals"), breaks) if is_rare else months
    split = split_of(inputs.marks(), SERIES)
    return ReferralFacts(inputs, counts, breaks, split, months, gaps, is_rare)


def _headline(facts: ReferralFacts) -> str:
    """Say how many came a month, before and since what is marked."""
    return referrals_before_and_since(facts.counts, facts.split, facts.inputs.as_at)


def _counts_line(facts: ReferralFacts) -> str:
    """Say from which counts."""
    return referrals_line(facts.counts, facts.split, facts.inputs.as_at)


def _limits_line(facts: ReferralFacts) -> str:
    """Say from which months the limits are made, and to what re-basings apply."""
    rebased = rebasing_line(facts.inputs.marks(), SERIES)
    return f"{baseline_line(facts.gaps, facts.breaks)} {rebased}"


def _pack_base(facts: ReferralFacts) -> str:
    """Say how referrals are counted in a pack, and what their points show."""
    return (
        f"{_counts_line(facts)} {referrals_headline(facts.gaps, rare=facts.is_rare)}. "
        f"By the month they were received. {unfinished_line(facts.counts)}"
        f"{baseline_line(facts.months, facts.breaks)} "
        f"{rebasing_line(facts.inputs.marks(), SERIES)}"
    )


def _pack_rows(facts: ReferralFacts) -> pd.DataFrame:
    """Return the months of the period, with limits written to a tenth."""
    return with_month_names(in_period(facts.months)).round(DIGITS)


def _pack_columns(facts: ReferralFacts) -> Mapping[str, str]:
    """Return the columns; months with rare referrals have no limits."""
    return {"month_name": "Month", "value": "Referrals"} | ({} if facts.is_rare else LIMITS)


def _pack_figure(facts: ReferralFacts) -> Figure | None:
    """Return the months as a line between their limits."""
    return native_figure(
        "line",
        _pack_rows(facts),
        "month",
        {
            "value": ("Referrals a month", "main"),
            "mean": ("Usual level", "second"),
            "lower": ("Lower limit", "limit"),
            "upper": ("Upper limit", "limit"),
        },
    )


def _message_figure(facts: ReferralFacts) -> Figure | None:
    """Return the months with the level before and since, as the headline tells it."""
    split = months_before_and_since(facts.counts, facts.split)
    spans = dict(zip(("Before", "Since"), split, strict=True)) if split else {}
    rows, levels = _pack_rows(facts), dict[str, tuple[str, Mark]]()
    for name, months in (spans or {"All months": in_period(facts.counts)}).items():
        level, said = referrals_a_month(months, facts.inputs.as_at)
        rows[name] = np.where(rows["month"].isin(months["month"]), level, np.nan)
        levels[name] = (f"{name}: {said}", "second")
    points: dict[str, tuple[str, Mark]] = {"value": ("Referrals a month", "main")}
    return native_figure("line", rows, "month", points | levels)


def _limits_chart(inputs: TrendInputs, breaks: pd.DataFrame) -> pd.DataFrame:
    """Return the series with limits for breaks that may not be recorded yet."""
    counts = inputs.rows("referrals_by_month")
    if are_rare(counts):
        return gaps_of_referrals(inputs.rows("days_with_referrals"), breaks)
    return months_of_referrals(counts, breaks)


TREND = Trend(
    name="referrals_by_month",
    title="Referrals",
    page="referrals",
    step="Over time",
    queries=("referrals_by_month", "days_with_referrals"),
    analysis=_analysed,
    headline=_headline,
    under=lambda facts: f"{_counts_line(facts)} {NOTICED}",
    parts=(
        ScreenPart(
            heading="The days on which they were received",
            rows=lambda facts: in_period(facts.inputs.rows("days_with_referrals")),
            columns={"received_on": "Day", "referrals": "Referrals"},
            is_shown=ReferralFacts.is_short,
        ),
        ScreenPart(
            heading=lambda facts: referrals_headline(facts.gaps, rare=True),
            base=lambda facts: (
                "Fewer than five a month: so each point is the days since the referral before. "
                f"{_limits_line(facts)}"
            ),
            chart=lambda facts: control_chart(
                facts.shown(), "Days since the referral before", facts.inputs.events()
            ),
            rows=lambda facts: facts.shown().round(DIGITS),
            columns={"month": "Referral", "value": "Days since the one before"}
            | LIMITS
            | {"flags": "Rules met"},
            is_shown=lambda facts: facts.is_rare and not facts.is_short(),
        ),
        ScreenPart(
            heading=lambda facts: referrals_headline(facts.gaps, rare=False),
            base=_limits_line,
            chart=lambda facts: control_chart(
                facts.shown(), "Referrals a month", facts.inputs.events()
            ),
            rows=lambda facts: facts.shown().round(DIGITS),
            columns={"month": "Month", "value": "Referrals"} | LIMITS | {"flags": "Rules met"},
            is_shown=lambda facts: not facts.is_rare,
        ),
        ScreenPart(
            heading="Referrals by month, too few for limits",
            base=lambda facts: (
                f"Counted by the month they were received. {unfinished_line(facts.counts)}"
            ),
            chart=lambda facts: control_chart(
                in_period(facts.months), "Referrals a month", facts.inputs.events()
            ),
            rows=lambda facts: in_period(facts.months),
            columns={"month": "Month", "value": "Referrals"},
            is_shown=lambda facts: facts.is_rare and not facts.is_short(),
        ),
        ScreenPart(
            heading="What happened to the panel, and where the series was re-based",
            rows=lambda facts: marks_to_list(facts.inputs.marks(), SERIES),
            columns={
                "happened_on": "Day",
                "mark_label": "What",
                "title": "In few words",
                "description": "More",
            },
            nothing="No event of a panel is recorded in this period, and nothing was re-based.",
        ),
    ),
    measures=("referrals",),
    series=LimitSeries(
        SERIES,
        "Referrals",
        "referrals",
        _limits_chart,
        lambda inputs: DAYS if are_rare(inputs.rows("referrals_by_month")) else MONTHS,
    ),
    pack=PackPart(
        base=_pack_base,
        rows=_pack_rows,
        columns=_pack_columns,
        figure=_pack_figure,
        brief=_counts_line,
        message_figure=_message_figure,
    ),
)
