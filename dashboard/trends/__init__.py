"""Trends: each described once, and told on the screen, in the evidence pack and to a file."""

from dashboard.trends.catalogue import all_trends, limit_series, trend_named, trends_of_page
from dashboard.trends.choice import EVERY, TrendChoice, choice_in_words, day_of_data, trend_choice
from dashboard.trends.description import (
    LimitSeries,
    ScreenPart,
    Trend,
    TrendInputs,
    columns_of,
    measures_of,
    words_of,
)
from dashboard.trends.evidence_pack import evidence_pack
from dashboard.trends.measures import measure_facts

__all__ = [
    "EVERY",
    "LimitSeries",
    "ScreenPart",
    "Trend",
    "TrendChoice",
    "TrendInputs",
    "all_trends",
    "choice_in_words",
    "columns_of",
    "day_of_data",
    "evidence_pack",
    "limit_series",
    "measure_facts",
    "measures_of",
    "trend_choice",
    "trend_named",
    "trends_of_page",
    "words_of",
]
