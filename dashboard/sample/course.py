"""The way of a context through the panel, from its referral as far as it had come at the end."""

from datetime import date, timedelta

from dashboard.sample.acting import act, happen
from dashboard.sample.assessing import assess
from dashboard.sample.borough import Assessment, Borough, Context, Decided
from dashboard.sample.connecting import hand_on, link
from dashboard.sample.planning import set_goals
from dashboard.sample.referring import Judged, judge, refer
from dashboard.sample.reviewing import review
from dashboard.sample.stock import say
from dashboard.sample.terms import LAST
from dashboard.text import within

_ENDS = (
    "no_further_action",
    "universal_response",
    "redirect_individual_pathway",
    "redirect_other_forum",
)
_REVIEWS = 4
_MEETINGS_TO_A_PLAN = ((0, 5), (1, 3), (2, 2))
_CLOSED_AFTER_STEPPING_DOWN = 0.7


def follow(borough: Borough, context: Context, received: date) -> date | None:
    """Write a referral and all that follows; return the day the context was closed, or None.

    The context's stage says how far it had come when the data was taken out.
    """
    context.stage = "referred"
    referral = refer(borough, context, received)
    judged = judge(borough, context, referral, received)
    if judged is None:
        return None
    if judged.panel_decision in _ENDS:
        closed: date | None = judged.day
    elif judged.panel_decision.startswith("context"):
        closed = _assessed(borough, context, judged)
    else:
        closed = _tasked(borough, context, judged)
    context.is_known = True
    if closed:
        context.stage = "closed"
    return closed


def _tasked(borough: Borough, context: Context, judged: Judged) -> date | None:
    """Let a partner act without an assessment, until the panel closes it some months later."""
    dice = borough.dice
    context.stage = "responding"
    act(borough, context, judged.day, [], [])
    end = borough.meeting_near(judged.day + timedelta(days=dice.between(50, 150)))
    if not borough.was_held(end) or dice.chance(0.06):
        return None
    return _close(borough, context, end)


def _close(borough: Borough, context: Context, meeting: int) -> date:
    """Let a meeting close a context, outside a review, and return its day."""
    question = f"What was done at {within(context.alias)}, and is it enough?"
    borough.put_on_agenda(meeting, context, "plan_under_way", question)
    wording = say(borough.dice, "close_reason", context.place)
    borough.decide(meeting, context, Decided("close", wording))
    return borough.meetings[meeting]


def _assessed(borough: Borough, context: Context, judged: Judged) -> date | None:
    context.stage = "screened"
    assessment = assess(borough, context, judged.day)
    if assessment is None:
        return None
    context.stage = "assessing"
    hand_on(borough, assessment, judged.day)
    if assessment.reported is None:
        return None
    context.stage = "planning"
    question = "What did we find, and what do we want to see?"
    borough.put_on_agenda(assessment.reported, context, "assessment_returned", question)
    meeting = assessment.reported + borough.dice.weighted(_MEETINGS_TO_A_PLAN)
    if not borough.was_held(meeting):
        return None
    return _planned(borough, assessment, meeting)


def _planned(borough: Borough, assessment: Assessment, meeting: int) -> date | None:
    """Follow a plan from one review to the next, until the panel closes it."""
    dice, context = borough.dice, assessment.context
    day = borough.meetings[meeting]
    question = "Which goals do we set, and who can change what?"
    borough.put_on_agenda(meeting, context, "goals_and_plan", question)
    goals = set_goals(borough, assessment, meeting)
    codes = [goal.code for goal in goals]
    act(borough, context, day, codes, assessment.findings)
    happen(borough, context, day)
    link(borough, context, day)
    for _ in range(_REVIEWS):
        context.stage = "responding"
        reviewed = review(borough, assessment, goals, meeting)
        if reviewed is None:
            if day + timedelta(days=90) <= LAST:
                context.stage = "in_review"
            return None
        meeting = reviewed.meeting
        day = borough.meetings[meeting]
        if reviewed.review_decision == "close":
            return day
        if reviewed.review_decision == "step_down":
            context.stage = "stepped_down"
            end = borough.meeting_near(day + timedelta(days=dice.between(40, 90)))
            if not borough.was_held(end) or not dice.chance(_CLOSED_AFTER_STEPPING_DOWN):
                return None
            return _close(borough, context, end)
        if dice.chance(0.6):
            act(borough, context, day, codes, assessment.findings)
    context.stage = "in_review"
    return None
