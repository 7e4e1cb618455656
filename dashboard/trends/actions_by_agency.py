"""What became of what was agreed, by the agency that leads."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.actions import STATES, actions_headline, by_agency, without_due_line
from dashboard.analysis.for_boards import by_state
from dashboard.charts.trends.actions_by_agency import actions_by_agency
from dashboard.reports import native_figure
from dashboard.text import day
from dashboard.trends.description import PackPart, ScreenPart, Trend, TrendInputs


class ActionFacts(NamedTuple):
    """Actions of a choice; agreed: rows of actions_by_agency."""

    inputs: TrendInputs
    agreed: pd.DataFrame

    def agencies(self) -> pd.DataFrame:
        """Return one row for each agency, and what became of its actions."""
        return by_agency(self.agreed, fewest=self.inputs.min_base)


TREND = Trend(
    name="actions_by_agency",
    title="Actions",
    page="actions",
    step="By agency",
    queries=("actions_by_agency",),
    analysis=lambda inputs: ActionFacts(inputs, inputs.rows("actions_by_agency")),
    headline=lambda facts: actions_headline(facts.agreed),
    under=lambda facts: f"Agreed in the months chosen, as they stood on {day(facts.inputs.as_at)}.",
    parts=(
        ScreenPart(
            heading="What became of them, by the agency that leads, in the order of the alphabet",
            base=lambda facts: (
                f"Shares of each agency's actions; with fewer than {facts.inputs.min_base}, counts "
                f"only. {without_due_line(facts.agreed)}"
            ),
            chart=lambda facts: actions_by_agency(facts.agencies()),
            rows=ActionFacts.agencies,
            columns={
                "agency_label": "Agency",
                "actions": "Actions",
                "done_on_time": "Done on time",
                "done_late": "Done late",
                "under_way": "Under way",
                "overdue": "Overdue",
                "no_longer_possible": "No longer possible",
                "not_done": "Not done",
            },
        ),
    ),
    measures=("actions_completed",),
    pack=PackPart(
        brief=lambda facts: (
            f"Agreed in the period, as they stood on {day(facts.inputs.as_at)}. "
            f"{without_due_line(facts.agreed)}"
        ),
        base=lambda facts: (
            f"Agreed in the period, as they stood on {day(facts.inputs.as_at)}; agencies in the "
            f"order of the alphabet. {without_due_line(facts.agreed)}"
        ),
        rows=ActionFacts.agencies,
        columns={"agency_label": "Agency that leads", "actions": "Actions"}
        | {state: name.capitalize() for state, name in STATES.items()},
        figure=lambda facts: native_figure(
            "bar", by_state(facts.agreed, STATES), "state", {"number": ("Actions", "main")}
        ),
    ),
)
