"""What became of what was agreed, and what is overdue now?"""

from dashboard import ui
from dashboard.analysis.actions import (
    actions_headline,
    by_agency,
    overdue_heading,
    overdue_line,
    without_due_line,
)
from dashboard.analysis.marks import events_of, rebasing_line
from dashboard.analysis.period import in_period
from dashboard.analysis.share_headlines import range_line, share_headline
from dashboard.analysis.share_sentences import (
    months_to_list,
    share_counts_line,
    share_sentence,
)
from dashboard.analysis.share_series import share_series
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.trends.actions_by_agency import actions_by_agency
from dashboard.charts.trends.share_over_time import share_over_time
from dashboard.text import day
from dashboard.ui.enough import enough

choice = ui.choose_trends("area", "kind", "harm", "agency")
step = ui.choose_step(["By agency", "Overdue now", "Over time"])
as_at = day(ui.data_as_at())

if step == "By agency":
    agreed = ui.rows("actions_by_agency", **choice)
    ui.headline(actions_headline(agreed), f"Agreed in the months chosen, as they stood on {as_at}.")
    agencies = by_agency(agreed, fewest=enough())
    ui.show(
        actions_by_agency(agencies),
        "What became of them, by the agency that leads, in the order of the alphabet",
        f"Shares of each agency's actions; with fewer than {enough()}, counts only. "
        f"{without_due_line(agreed)}",
        agencies,
        {
            "agency_label": "Agency",
            "actions": "Actions",
            "done_on_time": "Done on time",
            "done_late": "Done late",
            "under_way": "Under way",
            "overdue": "Overdue",
            "no_longer_possible": "No longer possible",
            "not_done": "Not done",
        },
    )
    ui.definition("actions_completed")

if step == "Overdue now":
    overdue = ui.rows("overdue_by_context", **choice)
    ui.headline(overdue_heading(overdue), f"As they stood on {as_at}. {overdue_line(overdue)}")
    ui.table(
        overdue,
        {
            "display_alias": "Context",
            "overdue": "Actions overdue",
            "due_first": "The first was due",
            "days_overdue": "Days ago",
            "agencies": "With",
            "agreed_outside": "Agreed outside the months chosen",
        },
        f"No action was due before {as_at} and is still open.",
    )
    ui.definition("actions_completed")

if step == "Over time":
    marks = ui.rows("marks_on_trends", **choice)
    due = ui.rows("actions_done_on_time", **choice)
    every = share_series("actions_on_time", due, marks, fewest=enough())
    done = in_period(every)
    ui.headline(
        share_sentence("actions_on_time", due, marks, fewest=enough()),
        share_counts_line("actions_on_time", due, marks, fewest=enough()),
    )
    ui.show(
        share_over_time(done, "Done on time, of the actions due in the month", events_of(marks)),
        share_headline(every, "Actions done on time"),
        f"By the day the action was due. {unfinished_line(due)}"
        f"{range_line(every, 'actions', fewest=enough())} "
        f"{rebasing_line(marks, 'actions_on_time')}",
        done,
        {"month": "Month", "counted": "Done on time", "base": "Due", "flags": "Special cause"},
        to_list=months_to_list("actions_on_time", due),
    )
    ui.definition("actions_on_time")
    ui.new_limits("actions_on_time", choice)
