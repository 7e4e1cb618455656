"""Whether areas differ in referrals by more than chance explains."""

from dashboard.analysis.funnel.compared_areas import years_of
from dashboard.trends.area_trend import area_trend

TREND = area_trend(
    "referrals",
    "Referrals",
    "referral_rate",
    years=lambda inputs: years_of(inputs.choice.since, inputs.as_at),
    axis="Referrals a year for every 1,000 aged 10 to 17",
    heading="Referrals of each area, beside how many young people live there",
    lead=lambda _: "Referrals of the period.",
    per=" and year",
)
