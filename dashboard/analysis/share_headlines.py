"""Headlines of shares over time: the level now, the level before, and for how long."""

import pandas as pd

from dashboard.analysis.period import baseline_months, latest_phase
from dashboard.analysis.spc.signals_by_chance import chance_line
from dashboard.analysis.spc.special_causes import RUN
from dashboard.analysis.spc.xmr import BASELINE
from dashboard.analysis.trend_headlines import so_far, trend_headline
from dashboard.text import number_of


def share_headline(rows: pd.DataFrame, subject: str) -> str:
    """Say whether a share has left its usual level, and since when.

    rows: those of `p_chart`, of all months; only what lies in the period is told. A stretch of
    months on one side that lasts until now is told with its own share and the usual one, “14% of
    257 since October 2023, 39% before”; whatever else left the range, as `trend_headline` tells it;
    fewer than twelve months, as too early.
    """
    latest = latest_phase(rows)
    if latest.empty:
        return f"{subject}: no whole month is recorded yet"
    if latest["is_trial"].any():
        return f"{subject}: {so_far(len(latest))}"
    last = latest.iloc[-1]
    if RUN not in str(last["flags"]) or not last["is_in_period"]:
        return trend_headline(rows, subject)
    run = latest[_run_until_now(latest)]
    counts, base = int(run["counted"].sum()), int(run["base"].sum())
    share = f"{counts / base:.0%}"
    if share in ("0%", "100%"):  # which would say none or all where it is nearly so
        share = "none" if not counts else "all" if counts == base else f"{counts:,}"
    side = "above" if last["way"] > 0 else "below"
    return (
        f"{subject}: {share} of {base:,} since {run['month'].iloc[0]:%B %Y}, {side} "
        f"the usual {last['mean']:.0%} for {number_of(len(run), 'month')}"
    )


def range_line(rows: pd.DataFrame, what: str, *, fewest: int = 10) -> str:
    """Say what the band and the marks mean; rows of `p_chart` of all months.

    what: a plural such as “actions”.
    """
    hollow = f"Hollow: fewer than {fewest} {what}."
    if rows["is_trial"].all():
        return f"No usual range before {BASELINE} months."
    return f"Band: {usual_range(rows, what)} {hollow}"


def usual_range(rows: pd.DataFrame, what: str) -> str:
    """Say how the limits of a share are made, from which months, and what chance shows of them."""
    months = baseline_months(rows)
    which = f" ({months})" if months else ""
    return (
        f"the usual range for as many {what} (p-chart, three standard deviations), by the first "
        f"{BASELINE} months that count any{which}, the same for every period. "
        f"{chance_line(rows, 'shares')}".rstrip()
    )


def _run_until_now(latest: pd.DataFrame) -> "pd.Series[bool]":
    """Say of each month whether it belongs to the run that the last month ends."""
    in_run = latest["flags"].str.contains(RUN, regex=False)
    above = latest["value"] > latest["mean"]
    same = in_run & (above == above.iloc[-1])
    ends: pd.Series[bool] = same[::-1].cummin()[::-1].astype(bool)
    return ends
