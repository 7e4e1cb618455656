"""Are contexts reviewed on time, how are they judged, and do they come back?"""

from dashboard import ui
from dashboard.analysis.marks import events_of, rebasing_line
from dashboard.analysis.outcomes import (
    again_headline,
    again_line,
    decided_headline,
    on_time_change,
    on_time_headline,
    referred_again,
    reviewed_headline,
    reviewed_line,
    verdicts_to_show,
)
from dashboard.analysis.period import in_period
from dashboard.analysis.share_headlines import range_line, share_headline
from dashboard.analysis.share_series import share_series
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.trends.closed_and_referred_again import closed_and_referred_again
from dashboard.charts.trends.decisions_of_reviews import decisions_of_reviews
from dashboard.charts.trends.share_over_time import share_over_time
from dashboard.charts.trends.verdicts_at_reviews import verdicts_at_reviews
from dashboard.ui.enough import enough

choice = ui.choose_trends("area", "kind", "harm", "agency")
step = ui.choose_step(["Verdicts", "On time", "Afterwards"])

if step == "Verdicts":
    verdicts = verdicts_to_show(ui.rows("verdicts_at_reviews", **choice))
    ui.headline(reviewed_headline(verdicts), reviewed_line(verdicts))
    ui.show(
        verdicts_at_reviews(verdicts),
        "How each was last judged; what nobody could tell counts as much as the rest",
        "Reviews held in the period, the latest of each. + better, = as before, ! worse, ? not "
        "known.",
        verdicts,
        {
            "subject": "What was judged",
            "verdict_label": "Verdict",
            "cases": "Number",
            "of_all": "Of all",
        },
    )
    ui.definition("goal_progress")

if step == "On time":
    reviews = ui.rows("reviews_on_time", **choice)
    marks = ui.rows("marks_on_trends", **choice)
    every = share_series("reviews_on_time", reviews, marks, fewest=enough())
    shown = in_period(reviews)
    ui.headline(on_time_headline(shown, fewest=enough()), on_time_change(shown, fewest=enough()))
    ui.show(
        share_over_time(
            in_period(every),
            "Reviews held on or before the day they were due, of those due",
            events_of(marks),
        ),
        share_headline(every, "Reviews on time"),
        f"By the month they were due; overdue ones still open count. {unfinished_line(reviews)}"
        f"{range_line(every, 'reviews', fewest=enough())} "
        f"{rebasing_line(marks, 'reviews_on_time')}",
        shown.assign(base=shown["due"], is_trial=bool(every["is_trial"].all())),
        {
            "month": "Month",
            "due": "Due",
            "held_on_time": "Held on time",
            "held_late": "Held late",
            "still_open": "Overdue, still open",
        },
    )
    ui.definition("reviews_on_time")
    ui.new_limits("reviews_on_time", choice)

if step == "Afterwards":
    again = referred_again(ui.rows("closed_and_referred_again", **choice), fewest=enough())
    decisions = ui.rows("decisions_of_reviews", **choice)
    ui.headline(again_headline(again), again_line(again))
    ui.show(
        closed_and_referred_again(again),
        "Referred again, by the financial year of closing",
        "Contexts closed at least 12 months ago. Ranges: 95%, Wilson.",
        again,
        {
            "label": "Closed in",
            "closings": "Closed",
            "followed": "Followed for 12 months",
            "again": "Referred again",
            "not_yet_followed": "Not followed yet",
            "again_so_far": "Referred again so far",
        },
    )
    ui.definition("repeat_concern")
    ui.show(
        decisions_of_reviews(decisions),
        decided_headline(decisions),
        "Reviews held in the period; one context may be reviewed several times.",
        decisions,
        {"decision_label": "Decision", "reviews": "Reviews"},
    )
