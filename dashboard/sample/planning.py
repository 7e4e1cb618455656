"""A plan: goals first, then how each will be known; which of them truly work is drawn here."""

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.sample.borough import Assessment, Borough, Context, Decided
from dashboard.sample.stock import Line, fitting, say, stock
from dashboard.sample.surveying import mood, share
from dashboard.sample.terms import LAST

_WORKS = (("yes", 0.45), ("no", 0.45), ("worse", 0.1))
_MOVES = {"yes": 1.3, "no": 0.0, "worse": -0.9}
_NO_BASELINE = 0.12
_EFFORT_ONLY = 0.12
_HOURS = "hours a week"


@dataclass(frozen=True)
class Goal:
    """A goal of a plan, and whether it truly works.

    measure: its measure of change, or none. value: the measure's true value before and after,
    where no survey question gives it. question_id: the question that does, or none.
    """

    code: str
    statement: str
    works: str
    measure: str | None
    value: tuple[float, float] | None
    question_id: str | None

    @property
    def has_truth(self) -> bool:
        """Say whether data can show that it works."""
        return self.measure is not None


def set_goals(borough: Borough, assessment: Assessment, meeting: int) -> list[Goal]:
    """Write one to three goals of a context with their measures, and what is true of each."""
    dice, context = borough.dice, assessment.context
    day = borough.meetings[meeting]
    wording = say(dice, "plan_reason", context.place)
    borough.decide(meeting, context, Decided("goals_and_plan_agreed", wording))
    lines = [line for line in fitting("goals", context.place) if _can_be_asked(line, assessment)]
    goals = [_set(borough, assessment, line, day) for line in dice.some(lines, dice.between(1, 3))]
    context.better = any(goal.works == "yes" for goal in goals)
    for goal in goals:
        _tell_truth(borough, context, goal)
    return goals


def take_value(borough: Borough, goal: Goal, day: date, *, after: bool) -> None:
    """Write a value of a goal's measure, with the scatter that counting in small numbers has."""
    if goal.measure is None or goal.value is None or day > LAST:
        return
    dice = borough.dice
    true = goal.value[after]
    borough.files.put(
        "measure_value",
        measure_id=goal.measure,
        measured_on=day,
        measured_value=max(0.0, round(dice.around(true, 0.1 * true), 1)),
        people_measured=dice.between(4, 30) if goal.measure.endswith("H") else None,
        note=say(dice, "method_note", "") if dice.chance(0.6) else None,
    )


def _can_be_asked(line: Line, assessment: Assessment) -> bool:
    """Say whether a goal's measure can be taken: a question needs a survey of young people."""
    asked = "survey" in assessment.methods and assessment.young_people in assessment.groups
    return asked or not line["question_id"]


def _set(borough: Borough, assessment: Assessment, line: Line, day: date) -> Goal:
    dice, context = borough.dice, assessment.context
    context.goals += 1
    code = f"{context.code}-G{context.goals}"
    # Written at the end, when the panel's latest judgement is known.
    borough.goals[code] = {
        "goal_id": code,
        "context_id": context.code,
        "goal_no": context.goals,
        "statement": line["statement"],
        "reason": line["reason"],
        "indicator_domain": line["indicator_domain"],
        "horizon": "long_term" if dice.chance(0.2) else "by_review",
        "set_on": day,
        "goal_status": "working_towards",
    }
    works = dice.weighted(_WORKS)
    effort_only = dice.chance(_EFFORT_ONLY)
    measure = None if effort_only else f"{code}-M{'H' if line['unit'] == _HOURS else 1}"
    value = None
    if measure:
        _measure(borough, measure, code, line, is_primary=True)
        if line["before"]:
            before, good = (
                float(line[at]) * dice.uniform(0.85, 1.15) for at in ("before", "after")
            )
            after = {"yes": good, "no": before, "worse": before - 0.3 * (good - before)}[works]
            value = (round(before, 2), round(after, 2))
    if effort_only or dice.chance(0.35):
        effort = {**dice.pick(stock("efforts")), "measure_type": "effort", "question_id": ""}
        _measure(borough, f"{code}-E1", code, effort, is_primary=False)
        _take_effort(borough, f"{code}-E1", day + timedelta(days=75))
    goal = Goal(code, line["statement"], works, measure, value, line["question_id"] or None)
    if not dice.chance(_NO_BASELINE):
        take_value(borough, goal, assessment.ended, after=False)
    return goal


def _measure(borough: Borough, code: str, goal: str, line: Line, *, is_primary: bool) -> None:
    borough.files.put(
        "measure",
        measure_id=code,
        goal_id=goal,
        wording=line["measure"],
        measure_type=line["measure_type"],
        good_direction=line.get("good_direction", "up"),
        is_primary=is_primary,
        unit=line["unit"],
        question_id=line["question_id"],
    )


def _take_effort(borough: Borough, measure: str, day: date) -> None:
    if day <= LAST:
        borough.files.put(
            "measure_value",
            measure_id=measure,
            measured_on=day,
            measured_value=borough.dice.between(2, 40),
        )


def _tell_truth(borough: Borough, context: Context, goal: Goal) -> None:
    """Write whether a goal's plan truly works, and move what is measured by as much."""
    if not goal.has_truth:
        return
    before, after = goal.value or (0.0, 0.0)
    if goal.question_id:
        stands = mood(borough, context, goal.question_id)
        context.moves[goal.question_id] = _MOVES[goal.works]
        before, after = share(stands), share(stands + _MOVES[goal.works])
    borough.files.truth(
        "plan_worked",
        "panel_id, context_id, goal_id, measure_id, question_id, worked, before, after",
        [
            (
                *(borough.code, context.code, goal.code, goal.measure),
                *(goal.question_id or "", goal.works, before, after),
            )
        ],
    )
