"""Where contexts are now, how long they have stood there, what is stuck, and with whom."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.for_boards import in_all
from dashboard.analysis.pipeline import contexts_not_listed, moving, pipeline_headline, stuck
from dashboard.charts.trends.pipeline_by_stage import pipeline_by_stage
from dashboard.reports import native_figure
from dashboard.text import day
from dashboard.trends.description import PackPart, ScreenPart, Trend, TrendInputs

COLUMNS = {
    "stage": "Stage",
    "display_alias": "Context",
    "since": "Last step",
    "days": "Days since",
    "why": "Why",
    "with_whom": "With",
    "next_step": "Next",
    "due_on": "Due",
}


class PipelineFacts(NamedTuple):
    """Open contexts of a choice; stages: rows of pipeline_by_stage."""

    inputs: TrendInputs
    stages: pd.DataFrame

    def contexts(self) -> pd.DataFrame:
        """Return the rows of pipeline."""
        return self.inputs.rows("pipeline")

    def in_all(self) -> pd.DataFrame:
        """Return one row for each stage, with those that are stuck and those that are not."""
        stages = in_all(self.stages, "stage_label", "contexts", "stuck")
        return stages.assign(moving=stages["contexts"] - stages["stuck"])


TREND = Trend(
    name="pipeline_by_stage",
    title="Where contexts are now",
    page="pipeline",
    queries=("pipeline_by_stage", "pipeline"),
    analysis=lambda inputs: PipelineFacts(inputs, inputs.rows("pipeline_by_stage")),
    headline=lambda facts: pipeline_headline(facts.stages),
    under=lambda facts: contexts_not_listed(facts.contexts()),
    parts=(
        ScreenPart(
            heading="Open contexts by stage, and by how long ago their last step was",
            base=lambda facts: (
                "Contexts first brought to the panel since "
                f"{day(facts.inputs.choice.since)}, as they stood on {day(facts.inputs.as_at)}. "
                "“!”: longer than the local target for the next step, or than nine in ten waits "
                "for it took."
            ),
            chart=lambda facts: pipeline_by_stage(facts.stages),
            rows=lambda facts: facts.stages,
            columns={
                "stage_label": "Stage",
                "standing": "Standing for",
                "contexts": "Contexts",
                "stuck": "Stuck",
            },
        ),
        ScreenPart(
            heading="Longer than meant or usual, and with whom the next step lies",
            rows=lambda facts: stuck(facts.contexts()),
            columns=COLUMNS,
            nothing="None of the contexts chosen.",
        ),
        ScreenPart(
            heading="The others",
            rows=lambda facts: moving(facts.contexts()),
            columns=COLUMNS | {"why": "Against what"},
            nothing="None of the contexts chosen.",
        ),
    ),
    measures=("pipeline",),
    pack=PackPart(
        base=lambda facts: (
            "Contexts not closed, first brought to the panel since "
            f"{day(facts.inputs.choice.since)}, as they stood on {day(facts.inputs.as_at)}."
        ),
        rows=PipelineFacts.in_all,
        columns={
            "stage_label": "Stage",
            "contexts": "Contexts",
            "stuck": "Longer than meant or usual",
        },
        figure=lambda facts: native_figure(
            "stacked",
            facts.in_all(),
            "stage_label",
            {
                "moving": ("Within what is meant or usual", "main"),
                "stuck": ("Longer than meant or usual", "second"),
            },
        ),
    ),
)
