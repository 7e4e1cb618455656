"""Areas beside each other: events per 1,000 aged 10 to 17, each with what chance explains.

Ordered by name, never by rate. Methods and sources: `analysis.funnel.funnel`.
"""

from calendar import monthrange
from datetime import date

import numpy as np
import pandas as pd

from dashboard.analysis.funnel.funnel import (
    ABOVE_998,
    BELOW_998,
    FEWEST_AREAS,
    funnel,
    funnel_lines,
)
from dashboard.analysis.funnel.named_areas import named_areas, outside_line
from dashboard.analysis.trend_headlines import funnel_headline
from dashboard.text import in_words, month_span, number_of

MOST_LISTED = 60  # areas in a table that a person reads through; of more, those beyond a limit
FUNNEL_SENTENCE = (
    "A funnel: chance moves a rate far where few young people live and hardly where many do. Only "
    "a triangle differs by more than chance explains."
)
DOTS_SENTENCE = (
    "The dot is the rate counted, its line how far chance alone may have moved it: areas whose "
    "lines overlap widely cannot be told apart."
)


def years_of(since: date, until: date) -> float:
    """Return how many years a period has, from its first month's first day to its last day."""
    months = (until.year - since.year) * 12 + until.month - since.month
    return (months + until.day / monthrange(until.year, until.month)[1]) / 12


def compared_areas(rows: pd.DataFrame, what: str, years: float = 1.0) -> pd.DataFrame:
    """Return each area with its rate per 1,000 young people (and year) and its limits.

    rows: those of rates_by_area. what: which of their counts. years: that the count took; 1 for
    a count of now. Columns: those of `funnel`, and people, is_chosen, is_named (whether a sentence
    may name it, also where rounding made the numbers of young people smaller or larger), told (the
    rate with its 95% range, or why there is none) and place (the position in words). An area
    without young people, or with too few to show, stays without a rate.
    """
    people = rows["people_10_to_17"].astype("float64")
    chart = _rates(rows, what, people, years)
    is_named = named_areas(chart)
    slack = int(rows["rounded_to"].max()) // 2 if "rounded_to" in rows and len(rows) else 0
    for at in rows.index[is_named] if slack else ():
        # Its true number may make the count less surprising than the rounded one, and others' too.
        nearer = slack if chart.loc[at, "position"] == ABOVE_998 else -slack
        true = people.sub(nearer).clip(lower=1)
        true[at] = max(people[at] + nearer, 1)
        is_named[at] = named_areas(_rates(rows, what, true, years))[at]
    chart = chart.assign(people=people, is_chosen=rows["is_chosen"], is_hidden=rows["is_hidden"])
    return chart.assign(
        is_named=is_named,
        told=[
            _told(value, low, high, hidden)
            for value, low, high, hidden in zip(
                chart["value"], chart["low"], chart["high"], chart["is_hidden"], strict=True
            )
        ],
        place=chart["position"].where(chart["position"] != "", "no limits"),
    )


def _rates(rows: pd.DataFrame, what: str, people: "pd.Series[float]", years: float) -> pd.DataFrame:
    given = pd.DataFrame({"area": rows["area_name"], "count": rows[what], "base": people * years})
    with np.errstate(invalid="ignore"):  # where nothing is counted, areas differ by nothing
        return funnel(given, "rate")


def limits_by_people(chart: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of a funnel over the number of young people; rows of `compared_areas`.

    Columns: people and those of `funnel_lines`; no row with fewer than ten areas.
    """
    lines = funnel_lines(chart, "rate")
    years = (chart["base"] / chart["people"]).dropna()
    return lines.assign(people=lines["base"] / (years.iloc[0] if len(years) else np.nan))


def listed_areas(chart: pd.DataFrame) -> pd.DataFrame:
    """Return the areas that a table lists: all, or of very many those far out and the one chosen.

    Far out is beyond the 99.8% limits.
    """
    beyond = chart["position"].isin([ABOVE_998, BELOW_998]) | chart["is_chosen"].astype(bool)
    return chart if len(chart) <= MOST_LISTED else chart[beyond]


def areas_sentence(chart: pd.DataFrame, subject: str) -> str:
    """Say where areas stand, and in what; subject: such as “Referrals”."""
    if not chart["count"].sum():
        return f"No area has any {subject.lower()}"
    said = funnel_headline(chart)
    return f"For {subject.lower()}, {said[0].lower()}{said[1:]}"


def how_to_read(chart: pd.DataFrame) -> str:
    """Say what the figure is, for whoever sees one for the first time, and what chance does."""
    if chart["value"].notna().sum() < FEWEST_AREAS:
        return DOTS_SENTENCE
    return f"{FUNNEL_SENTENCE} {outside_line(chart)}"


def limits_line(chart: pd.DataFrame) -> str:
    """Say which limits are drawn, and whether they are widened since areas differ anyhow."""
    if chart["upper_95"].isna().all():
        return "95% ranges."
    wider = " widened since areas differ by more than chance" if chart["tau2"].max() > 0 else ""
    unknown = int(chart["value"].isna().sum())
    left = ""
    if unknown:
        have = "has no rate: its" if unknown == 1 else "have no rate: their"
        left = (
            f" {number_of(unknown, 'area').capitalize()} {have} number of young people is not "
            "known, or not shown."
        )
    return f"95% and 99.8% limits{wider}.{left}"


def quarters_headline(quarters: pd.DataFrame) -> str:
    """Say from how many areas referrals came; rows of referrals_by_area_and_quarter."""
    if quarters.empty:
        return "Choose an area, and a period of three months or more, to see it over time"
    by_area = quarters.groupby("area_code")["referrals"].sum()
    areas, referrals, heard_of = len(by_area), int(by_area.sum()), int((by_area > 0).sum())
    when = month_span(quarters["first_month"].min(), quarters["last_month"].max())
    came = f"{number_of(referrals, 'referral').capitalize()} came from"
    if not referrals:
        came = "No referral came from" if areas == 1 else "No referral came from any of"
    elif heard_of < areas:
        came = f"{came} {in_words(heard_of)} of"
    return f"{came} {number_of(areas, 'area')}, {when}"


def _told(value: float, low: float, high: float, hidden: object) -> str:
    if pd.isna(value):
        return "[c]" if hidden else "[x]"
    return f"{value:.1f} ({low:.1f} to {high:.1f})"
