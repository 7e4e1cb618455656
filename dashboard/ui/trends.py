"""Pages of trends: what each asks, and each of its trends as it is described."""

import pandas as pd
import streamlit as st

from dashboard.text import for_html
from dashboard.trends import (
    EVERY,
    ScreenPart,
    Trend,
    TrendChoice,
    TrendInputs,
    columns_of,
    measure_facts,
    measures_of,
    trend_choice,
    trend_named,
    trends_of_page,
    words_of,
)
from dashboard.trends.description import Facts
from dashboard.ui.choosing import controls, select_in_url
from dashboard.ui.data import rows, trend_inputs
from dashboard.ui.equity import choose_equity
from dashboard.ui.limits import new_limits
from dashboard.ui.pieces import advice, heading, headline, show_table, small_print
from dashboard.ui.shorthand import explain_marks
from dashboard.ui.show import show_figure
from dashboard.ui.steps import choose_step

_PERIODS = {"": "All months", "12": "The last 12 months", "24": "The last 24 months"}


def show_trends(page: str) -> None:
    """Ask for the choice and the step of a page of trends, and show the trend that stands there."""
    steps = {trend.step: trend for trend in trends_of_page(page)}
    choice = choose_trends(*next(iter(steps.values())).parameters)
    show_trend(steps[choose_step(list(steps))] if len(steps) > 1 else steps[""], choice)


def show_trend(trend: Trend[Facts], choice: TrendChoice) -> None:
    """Show a trend for a choice: its headline, figures and tables, and how it is counted."""
    _show(trend, trend_inputs(choice))


def show_equity() -> None:
    """Show who is affected, or who was asked, of the year and the base chosen."""
    inputs = trend_inputs(choose_trends())
    trend = trend_named("equity_by_group")
    _show(trend, inputs.with_rows("equity_by_group", choose_equity(inputs.rows("equity_by_group"))))


def choose_trends(*asked: str) -> TrendChoice:
    """Ask for the period and for area, kind, harm and agency; the answers are in the address.

    asked: those of area, kind, harm and agency that the page can be narrowed by; the others are “”.
    Stops a page without any referral.
    """
    period = rows("trend_period")
    if period.empty:
        advice("No referral is recorded yet: import referral.csv under Records, Import.")
        st.stop()
    choices = rows("trend_choices")
    with controls():
        months = select_in_url("Period", "period", _PERIODS, "")
        codes = {name: _choose(choices, name) for name in asked}
    return trend_choice(period, int(months or 0), codes)


def _choose(choices: pd.DataFrame, name: str) -> str:
    own = choices[choices["choice"] == name]
    words = dict(zip(own["code"], own["label"], strict=True))
    return select_in_url(name.capitalize(), name, {"": EVERY[name]} | words, "")


def _show(trend: Trend[Facts], inputs: TrendInputs) -> None:
    facts = trend.analysis(inputs)
    headline(words_of(trend.headline, facts), words_of(trend.under, facts))
    for part in trend.parts:
        _show_part(part, facts)
    for measure in measures_of(trend, facts):
        _show_definition(measure)
    if trend.series:
        new_limits(trend.series, inputs.choice)
    for part in trend.after:
        _show_part(part, facts)


def _show_part(part: ScreenPart[Facts], facts: Facts) -> None:
    if not part.is_shown(facts):
        return
    title, own = words_of(part.heading, facts), part.rows(facts)
    columns = columns_of(part.columns, facts)
    if part.chart:
        to_list = part.to_list(facts) if part.to_list else None
        base, key = words_of(part.base, facts), words_of(part.key, facts)
        show_figure(part.chart(facts), title, base, own, columns, key=key, to_list=to_list)
    else:
        if title:
            heading(title)
        show_table(own, columns, words_of(part.nothing, facts))
    if part.shorthand:
        explain_marks(own, *part.shorthand, also=part.also(facts))
    small_print(words_of(part.note, facts))


def _show_definition(measure: str) -> None:
    """Say how a measure is counted, among what, whether more is better, and what it cannot say."""
    known = rows("measure_defined")
    for row in known[known["measure_name"] == measure].to_dict("records"):
        told = " · ".join(
            f"<strong>{name}:</strong> {for_html(text)}"
            for name, text in measure_facts(row).items()
        )
        st.html(f"<p class='definition'>{told}</p>")
