"""At which stages young people's own voice is recorded."""

import pandas as pd

from dashboard.analysis.voice import at_stages, voice_headline
from dashboard.charts.trends.heard_of_all import heard_of_all
from dashboard.reports import native_figure
from dashboard.trends.description import PackPart, ScreenPart, Trend


def _with_silent(stages: pd.DataFrame) -> pd.DataFrame:
    """Return the stages with the contexts in which no voice is recorded."""
    return stages.assign(silent=stages["contexts"] - stages["heard"])


TREND = Trend(
    name="voice_by_stage",
    title="Young people's own voice",
    page="voice",
    step="Voice",
    queries=("voice_by_stage",),
    parameters=("area", "kind", "harm"),
    analysis=lambda inputs: at_stages(inputs.rows("voice_by_stage"), fewest=inputs.min_base),
    headline=voice_headline,
    under="“Not asked” and “not recorded” look the same in the data.",
    parts=(
        ScreenPart(
            heading="Contexts in which young people's own voice is recorded, stage by stage",
            base="Of the contexts that reached the stage in the period.",
            key="Dotted: not asked, or not recorded.",
            chart=heard_of_all,
            rows=lambda stages: stages,
            columns={"label": "Stage", "heard": "Heard in", "contexts": "Of contexts"},
        ),
    ),
    measures=("voice",),
    pack=PackPart(
        base="Contexts that reached the stage in the period. “Not asked” and “not recorded” look "
        "the same in the data.",
        rows=_with_silent,
        columns={
            "label": "Stage",
            "heard": "Heard in",
            "contexts": "Of contexts",
            "sentence": "In words",
        },
        figure=lambda stages: native_figure(
            "stacked",
            _with_silent(stages),
            "label",
            {
                "heard": ("Contexts in which it is recorded", "main"),
                "silent": ("Not asked, or not recorded", "second"),
            },
        ),
    ),
)
