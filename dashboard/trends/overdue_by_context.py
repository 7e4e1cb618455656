"""What is overdue now."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.actions import overdue_heading, overdue_line
from dashboard.text import day
from dashboard.trends.description import ScreenPart, Trend, TrendInputs


class OverdueFacts(NamedTuple):
    """Overdue actions of a choice; overdue: rows of overdue_by_context."""

    inputs: TrendInputs
    overdue: pd.DataFrame


TREND = Trend(
    name="overdue_by_context",
    title="Actions overdue now",
    page="actions",
    step="Overdue now",
    queries=("overdue_by_context",),
    analysis=lambda inputs: OverdueFacts(inputs, inputs.rows("overdue_by_context")),
    headline=lambda facts: overdue_heading(facts.overdue),
    under=lambda facts: (
        f"As they stood on {day(facts.inputs.as_at)}. {overdue_line(facts.overdue)}"
    ),
    parts=(
        ScreenPart(
            rows=lambda facts: facts.overdue,
            columns={
                "display_alias": "Context",
                "overdue": "Actions overdue",
                "due_first": "The first was due",
                "days_overdue": "Days ago",
                "agencies": "With",
                "agreed_outside": "Agreed outside the months chosen",
            },
            nothing=lambda facts: (
                f"No action that was due before {day(facts.inputs.as_at)} is still open."
            ),
        ),
    ),
    measures=("actions_completed",),
)
