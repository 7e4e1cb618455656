"""How many of the actions due agencies do on time."""

from dashboard.analysis.share_series import Share
from dashboard.trends.share_trend import share_trend

TREND = share_trend(
    "actions_done_on_time",
    Share(
        counted="done_on_time",
        base="due",
        what="actions",
        of_what="of the actions due",
        sentence="Agencies did {} on time",
        nouns=("due action", "due actions"),
        series="actions_on_time",
        direction="up",
    ),
    title="Actions done on time",
    page="actions",
    step="Over time",
    recorded=("Actions", "actions done on time"),
    subject="Actions done on time",
    axis="Done on time, of the actions due in the month",
    labels=("Done on time", "Due"),
    lead="By the day the action was due.",
)
