"""How long contexts wait for each step, the open ones counted, and whether as it was meant."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.for_boards import waits_sentence
from dashboard.analysis.waits_by_step import (
    as_table,
    durations_by_step,
    half_line,
    timeliness_headline,
    waiting_line,
)
from dashboard.charts.trends.waits_by_step import waits_by_step
from dashboard.reports import native_figure
from dashboard.text import day
from dashboard.trends.description import PackPart, ScreenPart, Trend, TrendInputs


class WaitFacts(NamedTuple):
    """Waits of a choice; waits: rows of the analysis, of all and by year."""

    inputs: TrendInputs
    waits: pd.DataFrame

    def lines(self) -> str:
        """Say within how many days half were done, and how many still wait."""
        return f"{half_line(self.waits)} {waiting_line(self.waits)}"

    def whole(self) -> pd.DataFrame:
        """Return the waits of all years together."""
        return self.waits[self.waits["is_whole"]]


TREND = Trend(
    name="waits_by_step",
    title="Timeliness",
    page="timeliness",
    queries=("waits_by_step",),
    parameters=("area", "kind", "harm"),
    analysis=lambda inputs: WaitFacts(inputs, durations_by_step(inputs.rows("waits_by_step"))),
    headline=lambda facts: timeliness_headline(facts.waits),
    under=WaitFacts.lines,
    parts=(
        ScreenPart(
            heading="From one step to the next: in all, then by the year (April to March) in which "
            "the wait began",
            base=lambda facts: (
                "Contexts, not people; ranges: 95%, Kaplan–Meier. Open waits count up to "
                f"{day(facts.inputs.as_at)}. Working days: Monday to Friday without bank "
                "holidays."
            ),
            chart=lambda facts: waits_by_step(facts.waits),
            rows=lambda facts: as_table(facts.waits),
            columns={
                "step": "Step",
                "years": "Began to wait",
                "cases": "Waits",
                "reached": "Reached",
                "open": "Still waiting",
                "other": "Ended otherwise",
                "half": "Half within (days)",
                "nine_in_ten": "Nine in ten within (days)",
                "target": "Target",
                "within_target": "Within the target",
            },
        ),
    ),
    measures=("time_to_decision", "time_to_assessment", "time_to_plan", "time_to_review"),
    pack=PackPart(
        base=lambda facts: (
            f"{facts.lines()} Open waits count up to {day(facts.inputs.as_at)}; ranges: 95%, "
            f"Kaplan–Meier. {waits_sentence(facts.whole())}"
        ),
        rows=lambda facts: as_table(facts.waits).fillna(
            {"half": "[z]", "nine_in_ten": "[z]", "within_target": "[z]"}
        ),
        columns={
            "step": "Step",
            "years": "Began to wait",
            "cases": "Waits",
            "open": "Still waiting",
            "half": "Half within (days)",
            "nine_in_ten": "Nine in ten within (days)",
            "within_target": "Within the local target",
        },
        figure=lambda facts: native_figure(
            "bar",
            facts.whole(),
            "step",
            {
                "median": ("Days within which half were done", "main"),
                "ninetieth": ("Days within which nine in ten were done", "second"),
            },
        ),
        brief=WaitFacts.lines,
        message_figure=lambda facts: native_figure(
            "bar",
            facts.whole(),
            "step",
            {"within": ("Within the local target", "main")},
            is_share=True,
        ),
    ),
)
