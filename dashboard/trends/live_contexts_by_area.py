"""Whether areas differ in live contexts by more than chance explains."""

from dashboard.text import day
from dashboard.trends.area_trend import area_trend

TREND = area_trend(
    "live_contexts",
    "Live contexts",
    "live_contexts",
    years=lambda _: 1.0,
    axis="Live contexts for every 1,000 aged 10 to 17",
    heading="Open contexts of each area, beside how many young people live there",
    lead=lambda inputs: f"Not closed by {day(inputs.as_at)}, whatever the period.",
    per="",
)
