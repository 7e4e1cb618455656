"""Which goals are met, and what do their measures tell?"""

from dashboard import ui
from dashboard.analysis.measures import evidence
from dashboard.analysis.review.change import change
from dashboard.analysis.review.review_headlines import goals_headline
from dashboard.analysis.rounded import rounding_line

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["review"])

answers = change(ui.rows("before_and_after", **context.key, every_round=False))
goals = evidence(ui.rows("measures_of_goals", **context.key, together=False), answers)
ui.headline(goals_headline(goals), ui.kind_and_links_line(context))
ui.small_print(rounding_line(answers, verdicts=True))
ui.show_goals_and_measures(goals)
ui.record_goal_judgement(context)
