"""What is referred, and by whom."""

from dashboard.analysis.referral_parts import most_often_line, parts_headline
from dashboard.analysis.referral_trend import parts_line
from dashboard.charts.trends.referrals_by_part import referrals_by_part
from dashboard.trends.description import ScreenPart, Trend

TREND = Trend(
    name="referrals_by_part",
    title="Kind, harm and source of referrals",
    page="referrals",
    step="Kind, harm and source",
    queries=("referrals_by_part",),
    analysis=lambda inputs: inputs.rows("referrals_by_part"),
    headline=parts_headline,
    under=most_often_line,
    parts=(
        ScreenPart(
            heading="What was referred, and by whom, in the order of the dictionary",
            base=parts_line,
            chart=referrals_by_part,
            rows=lambda parts: parts,
            columns={
                "part_label": "By",
                "label": "Kind, harm or source",
                "referrals": "Referrals",
                "of_referrals": "Of all",
            },
        ),
    ),
    measures=("referrals",),
)
