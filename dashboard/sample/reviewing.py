"""A look back after three months: what became of goals and findings, and what follows."""

from dataclasses import dataclass
from datetime import timedelta

from dashboard.sample.assessing import assess_again
from dashboard.sample.borough import Assessment, Borough, Decided
from dashboard.sample.comparing import compare
from dashboard.sample.planning import Goal, take_value
from dashboard.sample.stock import say
from dashboard.sample.terms import LAST
from dashboard.text import within

_AFTER = 90
_NEVER_HELD = 0.05
_NO_SECOND_ROUND = 0.25
_OUTCOMES = {
    "yes": (("safer", 4), ("partly_safer", 5), ("no_clear_change", 1), ("cannot_tell", 1)),
    "no": (("no_clear_change", 5), ("partly_safer", 2), ("mixed", 2), ("cannot_tell", 2)),
    "worse": (("less_safe", 3), ("mixed", 3), ("no_clear_change", 3), ("cannot_tell", 1)),
}
_DECISIONS = {
    "safer": (("close", 6), ("step_down", 4)),
    "partly_safer": (("continue", 4), ("step_down", 4), ("close", 3)),
    "no_clear_change": (("continue", 3), ("change_plan", 3), ("close", 3), ("re_assess", 1)),
    "mixed": (("change_plan", 3), ("continue", 3), ("close", 1)),
    "less_safe": (("change_plan", 4), ("escalate", 2), ("re_assess", 2)),
    "cannot_tell": (("continue", 4), ("close", 3), ("re_assess", 1)),
}
_PANEL = {
    "close": "close",
    "step_down": "step_down",
    "escalate": "escalate",
    "continue": "plan_continues",
    "change_plan": "plan_continues",
    "re_assess": "context_assessment",
}


@dataclass(frozen=True)
class Reviewed:
    """A review that was held: at which meeting, and what it decided."""

    meeting: int
    review_decision: str


def review(borough: Borough, found: Assessment, goals: list[Goal], planned: int) -> Reviewed | None:
    """Write a review due three months after a meeting; None if it was not held."""
    dice, context = borough.dice, found.context
    due_at = borough.meeting_near(borough.meetings[planned] + timedelta(days=_AFTER))
    due = borough.meetings[due_at]
    if not dice.chance(borough.level("reviews_on_time_share", due)):
        due_at += dice.between(1, 3)
    held = borough.meetings[min(due_at, len(borough.meetings) - 1)]
    code = borough.next_code("REV")
    was_held = held <= LAST and not dice.chance(_NEVER_HELD)
    again = None
    if was_held and not dice.chance(_NO_SECOND_ROUND):
        again = _look_again(borough, found, goals, due_at)
    works = _how_it_works(goals)
    outcome = dice.weighted(_OUTCOMES[works]) if was_held else "not_reviewed"
    decision = dice.weighted(_DECISIONS[outcome]) if was_held else None
    place = context.place
    verdict = {"yes": "better", "no": "same", "worse": "worse"}[works]
    goes_on = decision in ("continue", "change_plan", "re_assess", "escalate")
    borough.files.put(
        "review",
        review_id=code,
        context_id=context.code,
        baseline_assessment_id=found.code,
        review_assessment_id=again.code if again else None,
        due_on=due,
        held_on=held if was_held else None,
        question=f"Are young people safer at {within(context.alias)}, and what has changed?",
        review_outcome=outcome,
        outcome_reason=say(dice, "outcome", place, outcome) if was_held else None,
        young_peoples_verdict=say(dice, "verdict", place, verdict)
        if was_held and dice.chance(0.55)
        else None,
        unintended_effects=say(dice, "unintended", place)
        if was_held and dice.chance(0.6)
        else None,
        review_decision=decision,
        next_review_on=held + timedelta(days=_AFTER) if was_held and goes_on else None,
    )
    if decision is None:
        return None
    question = f"Are young people safer at {within(context.alias)}?"
    borough.put_on_agenda(due_at, context, "review", question)
    reason = "continue_reason" if goes_on else "close_reason"
    wording = say(dice, reason, place)
    borough.decide(due_at, context, Decided(_PANEL[decision], wording))
    _judge_goals(borough, code, goals)
    if again:
        compare(borough, code, (found, again), works)
    return Reviewed(due_at, decision)


def _look_again(borough: Borough, found: Assessment, goals: list[Goal], meeting: int) -> Assessment:
    """Repeat the methods of the first round, now that plans have worked where they truly do."""
    context = found.context
    for question, move in context.moves.items():
        context.moods[question] += move
    context.moves.clear()
    again = assess_again(borough, found, meeting)
    for goal in goals:
        take_value(borough, goal, again.ended, after=True)
    return again


def _how_it_works(goals: list[Goal]) -> str:
    """Say how a whole plan works: well if any goal's does, worse if none does and one is worse."""
    works = {goal.works for goal in goals}
    return "yes" if "yes" in works else "worse" if "worse" in works else "no"


def _judge_goals(borough: Borough, code: str, goals: list[Goal]) -> None:
    dice = borough.dice
    for goal in goals:
        status = dice.weighted(
            (("met", 4), ("working_towards", 4), ("not_met", 1))
            if goal.works == "yes"
            else (("working_towards", 5), ("not_met", 4), ("dropped", 1))
        )
        if dice.chance(0.9):
            borough.goals[goal.code]["goal_status"] = status
            reason = say(dice, "judged", "", status)
            borough.files.put(
                "goal_judgement",
                review_id=code,
                goal_id=goal.code,
                goal_status=status,
                reason=reason,
            )
