"""What ties the work together: tasks handed on from role to role, and links between contexts."""

from datetime import date, timedelta

from dashboard.sample.borough import Assessment, Borough, Context
from dashboard.sample.stock import say
from dashboard.sample.terms import LAST
from dashboard.text import within

_WEIGHTINGS = (("primary", 25), ("contributing", 40), ("background", 20), ("protective", 15))
_LINKED = 0.4


def hand_on(borough: Borough, assessment: Assessment, decided: date) -> None:
    """Write the tasks by which an assessment reached those who made it."""
    name = within(assessment.context.alias)
    heard = None if assessment.reported is None else borough.meetings[assessment.reported]
    due = decided + timedelta(days=42)
    manager = _task(
        borough,
        assessment.context,
        follows_task_id=None,
        given_by_role="The panel",
        given_to_role="Social work manager",
        agency="childrens_social_care",
        what=f"See to the assessment of {name}",
        given_on=decided,
        due_on=due,
        done_on=heard,
    )
    pair = (
        ("Lead social worker", "childrens_social_care", f"Lead the assessment of {name}"),
        ("Co-youth worker", "youth_service", "Assess together with the lead, beside young people"),
    )
    for role, agency, what in pair:
        _task(
            borough,
            assessment.context,
            follows_task_id=manager,
            given_by_role="Social work manager",
            given_to_role=role,
            agency=agency,
            what=what,
            given_on=min(
                decided + timedelta(days=borough.dice.between(1, 9)), assessment.started, LAST
            ),
            due_on=None if borough.dice.chance(0.1) else due,
            done_on=assessment.ended if heard else None,
        )


def link(borough: Borough, context: Context, judged: date) -> None:
    """Link a context to an earlier one, of its ward where there is one, as the panel judges."""
    dice = borough.dice
    others = [c for c in borough.contexts if c is not context and c.since <= judged]
    near = [c for c in others if c.ward is context.ward]
    if not others or not dice.chance(0.8 if context.place == "group" else _LINKED):
        return
    weighting = dice.weighted(_WEIGHTINGS)
    neighbour = dice.pick(near or others)
    if neighbour.code in context.linked:
        return
    context.linked.add(neighbour.code)
    borough.files.put(
        "context_link",
        context_id=context.code,
        linked_context_id=neighbour.code,
        context_weighting=weighting,
        reason=say(dice, "link_reason", context.place, weighting),
        judged_on=judged,
        judged_by_role=dice.pick(("Lead social worker", "The panel")),
    )


def _task(borough: Borough, context: Context, **cells: object) -> str:
    code = borough.next_code("TASK")
    borough.files.put("task", task_id=code, context_id=context.code, **cells)
    return code
