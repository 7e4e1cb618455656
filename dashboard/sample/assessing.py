"""A round of looking closely at a context: who was asked, by which methods, and what was found."""

from datetime import date, timedelta

from dashboard.sample.borough import Assessment, Borough, Context
from dashboard.sample.finding import find
from dashboard.sample.hearing import discuss, observe
from dashboard.sample.stock import say
from dashboard.sample.surveying import survey
from dashboard.sample.terms import LAST

_OTHERS = {
    "open": ("residents", "businesses", "police_officers"),
    "transport": ("transport_staff", "businesses", "police_officers"),
    "shops": ("businesses", "residents"),
    "school": ("school_staff", "parents_or_carers"),
    "provision": ("youth_workers", "residents"),
    "care": ("other_professionals", "residents"),
    "group": ("youth_workers", "parents_or_carers", "school_staff"),
    "online": ("school_staff", "parents_or_carers"),
}
_NO_CROWD = ("group", "online", "care")
_METHODS = (
    ("survey", 0.55),
    ("structured_observation", 0.45),
    ("discussion_group", 0.85),
    ("discussion_individual", 0.3),
    ("desktop_review", 0.5),
    ("walkabout_with_young_people", 0.25),
    ("safety_mapping", 0.2),
    ("policy_review", 0.2),
    ("stakeholder_meeting", 0.3),
)
_BY = ("Lead social worker and co-youth worker", "Co-youth worker", "Lead social worker")
_OUTDOORS = ("survey", "structured_observation", "walkabout_with_young_people")
_STUCK = 0.05
_SHORTEST = timedelta(days=5)  # from the decision to the end of a round


def assess(borough: Borough, context: Context, since: date) -> Assessment | None:
    """Write a first round, decided on a day; None if it had not begun when the data was taken out.

    Some are never reported to the panel: they are stuck, and still open.
    """
    dice = borough.dice
    wait = max(dice.waiting(borough.level("days_to_assessment", since), 9), 24)
    nearest = borough.meeting_near(since + timedelta(days=wait))
    # Where no meeting is held in a month, the nearest may come before the round has ended.
    meeting = max(nearest, borough.meeting_from(since + _SHORTEST))
    heard = borough.meetings[meeting]
    started = since + timedelta(days=dice.between(3, max(3, (heard - since).days // 3)))
    ended = max(started + timedelta(days=2), heard - timedelta(days=dice.between(4, 9)))
    is_stuck = dice.chance(_STUCK)
    if started > LAST:
        return None
    reported = meeting if heard <= LAST and not is_stuck else None
    return _round(borough, context, (started, ended, reported), None)


def assess_again(borough: Borough, before: Assessment, meeting: int) -> Assessment:
    """Write a round that repeats the methods of an earlier one, heard at a meeting."""
    heard = borough.meetings[meeting]
    started = heard - timedelta(days=borough.dice.between(24, 40))
    ended = heard - timedelta(days=borough.dice.between(4, 9))
    return _round(borough, before.context, (started, ended, meeting), before)


def _round(
    borough: Borough,
    context: Context,
    days: tuple[date, date, int | None],
    before: Assessment | None,
) -> Assessment:
    context.rounds += 1
    assessment = Assessment(f"{context.code}-R{context.rounds}", context, context.rounds, *days)
    _write(borough, assessment)
    if assessment.ended <= LAST:
        _gather(borough, assessment, before)
    if assessment.reported is not None:
        find(
            borough,
            assessment,
            borough.dice.between(0, 2) if before else borough.dice.between(4, 8),
        )
    return assessment


def _write(borough: Borough, assessment: Assessment) -> None:
    dice, place = borough.dice, assessment.context.place
    borough.files.put(
        "assessment",
        assessment_id=assessment.code,
        context_id=assessment.context.code,
        round=assessment.round,
        started_on=assessment.started,
        ended_on=assessment.ended,
        reported_on=None if assessment.reported is None else borough.meetings[assessment.reported],
        scope=say(dice, "scope", place),
        limitations=say(dice, "limitations", place) if dice.chance(0.7) else None,
        young_people_involved=say(dice, "involved", place) if dice.chance(0.45) else None,
        lead_role="Lead social worker",
        signed_off_by_role=None if assessment.reported is None else "Social work manager",
    )


def _gather(borough: Borough, assessment: Assessment, before: Assessment | None) -> None:
    """Write methods, whoever was reached, answers, observations and discussions."""
    dice, context = borough.dice, assessment.context
    if before:
        # A method is sometimes left out of a review, and then nothing can be compared.
        assessment.methods = [m for m in before.methods if dice.chance(0.85)] or before.methods[:1]
        assessment.groups = before.groups
    else:
        crowd = context.place not in _NO_CROWD
        likely = [(m, s) for m, s in _METHODS if crowd or m[:4] not in ("surv", "stru")]
        assessment.methods = [m for m, share in likely if dice.chance(share)] or [
            "discussion_group"
        ]
        others = _OTHERS[context.place]
        assessment.groups = [assessment.young_people, *dice.some(others, dice.between(1, 2))]
        if dice.chance(0.08):
            assessment.groups = assessment.groups[
                1:
            ]  # young people were not asked: a gap to be seen
    for method in assessment.methods:
        borough.files.put(
            "method_used",
            assessment_id=assessment.code,
            assessment_method=method,
            started_on=assessment.started,
            ended_on=assessment.ended,
            mode=say(dice, "mode", context.place, method),
            where_and_when=say(dice, "where_when", context.place) if dice.chance(0.8) else None,
            conditions=say(dice, "conditions", "") if method in _OUTDOORS else None,
            by_role=dice.pick(_BY),
        )
    if "survey" in assessment.methods:
        survey(borough, assessment)
    if "structured_observation" in assessment.methods:
        observe(borough, assessment)
    discuss(borough, assessment)
    _write_stakeholders(borough, assessment)


def _write_stakeholders(borough: Borough, assessment: Assessment) -> None:
    dice = borough.dice
    for group in assessment.groups:
        reached = assessment.reached.get(group, 0)
        borough.files.put(
            "stakeholder",
            assessment_id=assessment.code,
            respondent_group=group,
            interest=say(dice, "interest", assessment.context.place, group),
            invited=None if dice.chance(0.1) else reached + dice.between(1, 25),
            reached=reached,
        )
