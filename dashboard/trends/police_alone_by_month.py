"""How often police alone lead what is agreed."""

from dataclasses import replace

from dashboard.analysis.share_series import Share
from dashboard.trends.share_trend import share_in_pack, share_trend

TREND = replace(
    share_trend(
        "police_alone_by_month",
        Share(
            counted="police_alone",
            base="actions",
            what="actions",
            of_what="of the actions agreed",
            sentence="Police alone led {}",
            nouns=("action", "actions"),
            series="police_only",
            direction="down",
        ),
        title="Led by police alone",
        page="change",
        step="Led by police alone",
        recorded=("What we try to change", "actions led by police alone"),
        subject="Led by police alone",
        axis="Led by police alone, of the actions agreed in the month",
        labels=("Police alone", "Actions"),
    ),
    pack=share_in_pack("Led by police alone", ("Led by police alone", "Actions agreed")),
)
