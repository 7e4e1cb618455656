"""What will the adults and services change?"""

from dashboard import ui
from dashboard.analysis.headlines import plan_headline
from dashboard.charts.meeting.plan_by_target import plan_by_target

with ui.controls():
    context = ui.choose_context()
    ui.choose_step(ui.STEPS["context"])
    seen = ui.choose_linked(context)

actions = ui.rows("plan_by_target", **seen, as_at=ui.as_at())
ui.headline(plan_headline(actions, context.alias), ui.kind_and_links_line(context))
ui.show_goals(ui.rows("goals_of_context", **seen))
ui.record_goal(context)
ui.show_words(
    plan_by_target(actions),
    "What each action sets out to change",
    "Surveillance is named wherever an action holds any.",
    actions,
    {
        "changes": "Sets out to change",
        "wording": "Action",
        "agency": "Lead",
        "owner_role": "Owner",
        "young_peoples_part": "Young people's part",
        "due_on": "Due",
        "how_it_stands": "Status",
    },
)
ui.record_action(context)
ui.heading("Social conditions, and the actions that answer them")
ui.show_table(
    ui.rows("social_conditions_and_actions", **seen),
    {
        "condition_label": "Condition",
        "explanations": "How it shows",
        "action_names": "Answered by",
    },
    "No social condition is named yet.",
)
