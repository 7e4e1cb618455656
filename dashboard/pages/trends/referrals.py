"""How many contexts are referred, what and by whom, and does that change or only wobble?"""

from dashboard import ui
from dashboard.analysis.before_and_since import (
    referrals_before_and_since,
    referrals_line,
    split_of,
)
from dashboard.analysis.marks import breaks_of, events_of, marks_to_list, rebasing_line
from dashboard.analysis.period import in_period
from dashboard.analysis.referral_parts import most_often_line, parts_headline
from dashboard.analysis.referral_trend import (
    are_rare,
    baseline_line,
    gaps_of_referrals,
    months_of_referrals,
    parts_line,
    referrals_headline,
)
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.trends.referrals_by_part import referrals_by_part
from dashboard.charts.trends.xmr import xmr
from dashboard.ui.show import is_short_series

BETWEEN = (
    "Days since the referral before",
    "Fewer than five a month: so each point is the days since the referral before. ",
)
MONTHLY = ("Referrals a month", "")
NOTICED = (
    "More may mean that contexts are noticed better. Changed since an event is not because of it."
)
DIGITS = {"mean": 1, "lower": 1, "upper": 1}
LIMITS = {
    "mean": "Usual level",
    "lower": "Lower limit",
    "upper": "Upper limit",
    "signal": "Cause",
    "flags": "Rules met",
}

choice = ui.choose_trends("area", "kind", "harm", "agency")
step = ui.choose_step(["Over time", "Kind, harm and source"])
counted = ui.rows("referrals_by_month", **choice)
marks = ui.rows("marks_on_trends", **choice)
events, breaks = events_of(marks), breaks_of(marks, "referrals")
rare = are_rare(counted)
months = months_of_referrals(counted, breaks)
if rare:
    days = ui.rows("days_with_referrals", **choice)
    every = gaps_of_referrals(days, breaks)
    unit, why = BETWEEN
    columns = {"month": "Referral", "value": "Days since the one before"}
else:
    every = months
    unit, why = MONTHLY
    columns = {"month": "Month", "value": "Referrals"}

series = in_period(every)
is_short = rare and is_short_series(series)

if step == "Over time":
    split, as_at = split_of(marks, "referrals"), ui.data_as_at()
    ui.headline(
        referrals_before_and_since(counted, split, as_at),
        f"{referrals_line(counted, split, as_at)} {NOTICED}",
    )

if step == "Over time" and is_short:
    ui.heading("The days on which they were received")
    ui.table(in_period(days), {"received_on": "Day", "referrals": "Referrals"})

if step == "Over time" and not is_short:
    ui.show(
        xmr(series, unit, events),
        referrals_headline(every, rare=rare),
        f"{why}{baseline_line(every, breaks)} {rebasing_line(marks, 'referrals')}",
        series.round(DIGITS),
        columns | LIMITS,
    )

if step == "Over time" and rare and not is_short:
    ui.show(
        xmr(in_period(months), "Referrals a month", events),
        "Referrals by month, too few for limits",
        f"Counted by the month they were received. {unfinished_line(counted)}",
        in_period(months),
        {"month": "Month", "value": "Referrals"},
    )

if step == "Over time":
    ui.heading("What happened to the panel, and where the series was re-based")
    ui.table(
        marks_to_list(marks, "referrals"),
        {
            "happened_on": "Day",
            "mark_label": "What",
            "title": "In few words",
            "description": "More",
        },
        "No event of one panel in this period is recorded, and nothing was re-based.",
    )
    ui.definition("referrals")
    ui.new_limits("referrals", choice)

if step == "Kind, harm and source":
    parts = ui.rows("referrals_by_part", **choice)
    ui.headline(parts_headline(parts), most_often_line(parts))
    ui.show(
        referrals_by_part(parts),
        "What was referred, and by whom, in the order of the dictionary",
        parts_line(parts),
        parts,
        {
            "part_label": "By",
            "label": "Kind, harm or source",
            "referrals": "Referrals",
            "of_referrals": "Of all",
        },
    )
    ui.definition("referrals")
