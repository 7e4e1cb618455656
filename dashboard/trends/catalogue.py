"""Which trends there are, in the order of the screen and of the pack."""

from importlib import import_module
from typing import Any

from dashboard.trends.description import LimitSeries, Trend

ORDER = [
    "referrals_by_month",
    "referrals_by_part",
    "waits_by_step",
    "pipeline_by_stage",
    "actions_by_agency",
    "overdue_by_context",
    "actions_done_on_time",
    "targets_by_half_year",
    "police_alone_by_month",
    "watching_by_half_year",
    "conditions_answered",
    "voice_by_stage",
    "voices_in_assessments",
    "strengths_by_month",
    "goals_by_half_year",
    "reach_of_partners",
    "verdicts_at_reviews",
    "reviews_on_time",
    "closed_and_referred_again",
    "referrals_by_area",
    "live_contexts_by_area",
    "referrals_by_area_and_quarter",
    "equity_by_group",
]
"""Modules of this floor, each with its TREND: whoever adds one adds its name here and no import."""


def all_trends() -> list[Trend[Any]]:
    """Return every trend in order."""
    return [import_module(f"{__package__}.{name}").TREND for name in ORDER]


def trends_of_page(page: str) -> list[Trend[Any]]:
    """Return the trends of a page, a step each, in order."""
    return [trend for trend in all_trends() if trend.page == page]


def trend_named(name: str) -> Trend[Any]:
    """Return the trend of a name."""
    return next(trend for trend in all_trends() if trend.name == name)


def limit_series() -> dict[str, LimitSeries]:
    """Return the series whose limits can begin anew, by their words in the list trend_series."""
    return {trend.series.word: trend.series for trend in all_trends() if trend.series}
