"""Which agencies come, and which act."""

from dashboard.analysis.voice import reach_heading
from dashboard.charts.trends.reach_of_partners import reach_of_partners
from dashboard.trends.description import ScreenPart, Trend

TREND = Trend(
    name="reach_of_partners",
    title="Reach of partners",
    page="voice",
    step="Partners",
    queries=("reach_of_partners",),
    parameters=("area", "kind", "harm"),
    analysis=lambda inputs: inputs.rows("reach_of_partners"),
    headline=reach_heading,
    under="Who was at which meeting stands under Panel practice.",
    parts=(
        ScreenPart(
            heading="Meetings and actions of each agency, in the order of the alphabet",
            base="Meetings are those of the whole panel, whatever else is chosen.",
            chart=reach_of_partners,
            rows=lambda partners: partners,
            columns={
                "agency_label": "Agency",
                "sits_on_panel": "On the panel",
                "present": "Meetings it was at",
                "meetings": "Of meetings",
                "actions": "Actions",
                "contexts": "Contexts",
            },
        ),
    ),
    measures=("partner_reach",),
)
