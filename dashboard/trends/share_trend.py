"""A share over months beside its usual range: what all trends of that sort have in common."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis.before_and_since import months_before_and_since, split_of
from dashboard.analysis.marks import rebasing_line
from dashboard.analysis.period import in_period
from dashboard.analysis.share_headlines import range_line, share_headline, usual_range
from dashboard.analysis.share_series import (
    Share,
    months_to_list,
    share_chart,
    share_counts_line,
    share_sentence,
    share_series,
)
from dashboard.analysis.spc.new_limits import Unit
from dashboard.analysis.spc.xmr import BASELINE
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.trends.share_over_time import share_over_time
from dashboard.reports import Figure, Mark, native_figure
from dashboard.trends.description import (
    LimitSeries,
    PackPart,
    ScreenPart,
    Trend,
    TrendInputs,
)
from dashboard.trends.months import with_month_names


class ShareFacts(NamedTuple):
    """A share for a choice.

    months: rows of its query, those before the period too. chart: the share with its limits over
    all whole months.
    """

    share: Share
    inputs: TrendInputs
    months: pd.DataFrame
    marks: pd.DataFrame
    chart: pd.DataFrame

    def sentence(self) -> str:
        """Say the share before and since what is marked."""
        return share_sentence(self.share, self.months, self.marks, fewest=self.inputs.min_base)

    def counts_line(self) -> str:
        """Say from which counts, and whether it clearly changed."""
        return share_counts_line(self.share, self.months, self.marks, fewest=self.inputs.min_base)

    def rebasing_line(self) -> str:
        """Say to what its re-basings apply."""
        return rebasing_line(self.marks, self.share.series)


def share_trend(  # noqa: PLR0913 - a share is told on the screen, in the pack and in the form
    name: str,
    share: Share,
    *,
    title: str,
    page: str,
    step: str,
    recorded: tuple[str, str],
    subject: str,
    axis: str,
    labels: tuple[str, str],
    parameters: tuple[str, ...] = ("area", "kind", "harm", "agency"),
    lead: str = "",
) -> Trend[ShareFacts]:
    """Return a trend of a share that is counted by the query of that name.

    recorded: the page, and the series in a few words, that the history names. subject: how the
    heading over the chart begins. axis: what the share is of what. labels: of the count and of its
    base in the table. lead: what the base line begins with.
    """
    count, base = labels

    def base_line(facts: ShareFacts) -> str:
        what, few = facts.share.what, facts.inputs.min_base
        return (
            f"{lead} {unfinished_line(facts.months)}{range_line(facts.chart, what, fewest=few)} "
            f"{facts.rebasing_line()}"
        )

    def analysed(inputs: TrendInputs) -> ShareFacts:
        months, marks = inputs.rows(name), inputs.marks()
        chart = share_series(share, months, marks, fewest=inputs.min_base)
        return ShareFacts(share, inputs, months, marks, chart)

    return Trend(
        name=name,
        title=title,
        page=page,
        step=step,
        queries=(name,),
        parameters=parameters,
        analysis=analysed,
        headline=ShareFacts.sentence,
        under=ShareFacts.counts_line,
        parts=(
            ScreenPart(
                heading=lambda facts: share_headline(facts.chart, subject),
                base=base_line,
                chart=lambda facts: share_over_time(
                    in_period(facts.chart), axis, facts.inputs.events()
                ),
                rows=lambda facts: in_period(facts.chart),
                columns={
                    "month": "Month",
                    "counted": count,
                    "base": base,
                    "flags": "Special cause",
                },
                to_list=lambda facts: months_to_list(share, facts.months),
            ),
        ),
        measures=(share.series,),
        series=LimitSeries(
            share.series,
            *recorded,
            lambda inputs, breaks: share_chart(share, inputs.rows(name), breaks),
            lambda _: Unit(".0%", share.of_what, "month", varies=True),
        ),
    )


def share_in_pack(subject: str, labels: tuple[str, str]) -> PackPart[ShareFacts]:
    """Return how a share is told in a pack; labels: of the count and of its base in full."""
    count, base = labels

    def base_line(facts: ShareFacts) -> str:
        return (
            f"{facts.counts_line()} {share_headline(facts.chart, subject)}. "
            f"{unfinished_line(facts.months)}{_range_line(facts)} {facts.rebasing_line()}"
        )

    return PackPart(
        base=base_line,
        rows=_pack_rows,
        columns={"month_name": "Month", "counted": count, "base": base, "signal": "Cause"},
        figure=lambda facts: _pack_figure(facts, count),
        brief=ShareFacts.counts_line,
        message_figure=lambda facts: _message_figure(facts, count),
    )


def _pack_rows(facts: ShareFacts) -> pd.DataFrame:
    """Return the months of the period; one in which nothing was counted has no cause."""
    chart = in_period(facts.chart)
    trial = chart["is_trial"].astype(bool)
    limits = {name: chart[name].mask(trial) for name in ("mean", "lower", "upper")}
    return with_month_names(
        chart.assign(
            few=chart["value"].where(chart["is_few"].astype(bool)),
            signal=chart["signal"].where(chart["base"] > 0, "[z]"),
            **limits,
        )
    )


def _pack_figure(facts: ShareFacts, count: str) -> Figure | None:
    return native_figure(
        "line",
        _pack_rows(facts),
        "month",
        {
            "value": (count, "main"),
            "few": (f"Of fewer than {facts.inputs.min_base}", "few"),
            "mean": ("Usual", "second"),
            "lower": ("Lower limit", "limit"),
            "upper": ("Upper limit", "limit"),
        },
        is_share=True,
    )


def _message_figure(facts: ShareFacts, count: str) -> Figure | None:
    """Return the months with the share before and since, as the headline tells it."""
    split = months_before_and_since(facts.months, split_of(facts.marks, facts.share.series))
    spans = dict(zip(("Before", "Since"), split, strict=True)) if split else {}
    rows, levels = _pack_rows(facts), dict[str, tuple[str, Mark]]()
    for name, months in (spans or {"All months": in_period(facts.months)}).items():
        counted, base = (int(months[own].sum()) for own in (facts.share.counted, facts.share.base))
        if base:
            said = f"{counted / base:.0%}"
            if base < facts.inputs.min_base or said in ("0%", "100%"):  # as in the sentence
                said = f"{counted:,} of {base:,}"
            rows[name] = np.where(rows["month"].isin(months["month"]), counted / base, np.nan)
            levels[name] = (f"{name}: {said}", "second")
    points: dict[str, tuple[str, Mark]] = {
        "value": (count, "main"),
        "few": (f"Of fewer than {facts.inputs.min_base}", "few"),
    }
    return native_figure("line", rows, "month", points | levels, is_share=True)


def _range_line(facts: ShareFacts) -> str:
    what = facts.share.what
    pale = f"Pale dots: fewer than {facts.inputs.min_base} {what}, where a share tells little."
    if facts.chart["is_trial"].all():
        return f"No usual range before {BASELINE} months. {pale}"
    return f"Limits: {usual_range(facts.chart, what)} {pale}"
