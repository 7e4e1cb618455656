"""A context is referred, and the panel judges its level of need, at once or after a deferral."""

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.sample.borough import Borough, Context, Decided
from dashboard.sample.dice import Dice
from dashboard.sample.stock import Line, say, stock, weights
from dashboard.sample.terms import LAST
from dashboard.sample.traits import PREPARATION
from dashboard.text import within

_BANDS = (
    ("one_to_five", 22),
    ("six_to_ten", 34),
    ("eleven_to_twenty", 18),
    ("more_than_twenty", 8),
    ("not_known", 18),
)
_AGES = (("10_to_12", 10), ("13_to_15", 48), ("16_to_17", 18), ("mixed", 20), ("not_known", 4))
_KNOWN = (("first_hand", 45), ("reported", 40), ("data", 15))
_LEVELS = ((1, 14), (2, 26), (3, 50), (4, 10))
# What follows from a level, by weight.
_FOLLOWS = {
    1: (
        ("no_further_action", 5),
        ("universal_response", 6),
        ("redirect_individual_pathway", 3),
        ("redirect_other_forum", 1),
    ),
    2: (("task_partner", 7), ("universal_response", 2), ("allocate_resource", 2)),
    3: (("context_assessment", 1),),
    4: (("context_assessment", 3), ("context_conference", 1)),
}
_WORDINGS = {
    "no_further_action": "No further action by the panel",
    "universal_response": "Universal services keep up what works there",
    "redirect_individual_pathway": "Worries about single young people go to the front door",
    "redirect_other_forum": "It is passed to the community safety partnership",
    "task_partner": "A partner with reach there acts first",
    "allocate_resource": "Youth work hours are moved there for three months",
    "context_assessment": "The context is assessed, led by social care",
    "context_conference": "A context conference is called with those who have reach there",
}
_DEFERRED_TWICE = 3
_URGENT = 4


@dataclass(frozen=True)
class Judged:
    """What a meeting made of a referral; day is that of the meeting."""

    meeting: int
    day: date
    panel_decision: str


def refer(borough: Borough, context: Context, received: date) -> str:
    """Write a referral with its harms and return its code."""
    dice = borough.dice
    weight = "refers_after" if borough.is_reformed(received) else "refers_before"
    source = dice.weighted(weights("agencies", "agency", weight))
    role = next(a["referrer_role"] for a in stock("agencies") if a["agency"] == source)
    harms = weights("harms", "harm_kind", "weight", context.place)
    first = dice.weighted(harms)
    adults = dice.chance(0.55)
    place = context.place
    referral = borough.next_code("REF")
    borough.files.put(
        "referral",
        referral_id=referral,
        context_id=context.code,
        received_on=received,
        source_agency=source,
        referrer_role=role,
        worry=say(dice, "worry", place, f"{place}:{first}"),
        how_known=dice.weighted(_KNOWN),
        when_it_happens=_often(dice, 0.85, "when", place),
        affected_band=dice.weighted(_BANDS),
        age_band=dice.weighted(_AGES),
        adults_of_concern=adults,
        reported_to_police=dice.chance(0.7) if adults else None,
        strengths_seen=say(dice, "strengths_seen", place),
        young_peoples_views=_often(
            dice, 0.6 if borough.is_reformed(received) else 0.3, "views", place
        ),
        already_tried=_often(dice, 0.5, "tried", place),
        individual_referrals_made=None if dice.chance(0.1) else dice.chance(0.5),
        preferred_response=_often(dice, 0.7, "hope", place),
        sharing_basis="Safeguarding of children, under the partnership’s sharing agreement",
    )
    second = [dice.weighted(harms)] if dice.chance(0.35) else []
    for harm in dict.fromkeys((first, *second)):
        borough.files.put(
            "referral_harm",
            referral_id=referral,
            harm_kind=harm,
            note=_often(dice, 0.5, "harm_note", place),
        )
    return referral


def judge(borough: Borough, context: Context, referral: str, received: date) -> Judged | None:
    """Bring a referral to the panel until it decides; None where it has not decided yet."""
    dice = borough.dice
    meeting = borough.meeting_from(received + timedelta(days=PREPARATION))
    for _ in range(_DEFERRED_TWICE):
        day = borough.meetings[meeting]
        if day > LAST:
            return None
        question = f"What level of need do we see at {within(context.alias)}, and what follows?"
        borough.put_on_agenda(meeting, context, "new_referral", question)
        if not dice.chance(borough.level("deferred_share", day)):
            break
        what = say(dice, "defer_what", context.place)
        agency = dice.weighted(weights("agencies", "agency", "refers_after"))
        due = None if dice.chance(0.2) else borough.meetings[meeting + 1]
        deferred = Decided("more_information_needed", what, "Too little is known", agency, due)
        borough.decide(meeting, context, deferred)
        meeting += 1
    day = borough.meetings[meeting]
    return _judged(borough, context, referral, meeting) if day <= LAST else None


def join(borough: Borough, context: Context, referral: str, received: date) -> None:
    """Bring a further referral of a context that the panel works on: it goes into the plan."""
    meeting = borough.meeting_from(received + timedelta(days=PREPARATION))
    if not borough.was_held(meeting):
        return
    question = f"What does the new referral say about {within(context.alias)}?"
    borough.put_on_agenda(meeting, context, "update", question)
    _write_level(borough, context, (referral, meeting), 3, "plan_continues")
    borough.decide(meeting, context, Decided("plan_continues", "It goes into the work under way"))


def _judged(borough: Borough, context: Context, referral: str, meeting: int) -> Judged:
    dice = borough.dice
    level = dice.weighted(_LEVELS)
    follows = dice.weighted(_FOLLOWS[level])
    if context.is_known and level > 1:
        follows = "context_assessment"  # it was looked at before, and came back
    reason = _write_level(borough, context, (referral, meeting), level, follows)
    day = borough.meetings[meeting]
    agency = "childrens_social_care" if "context" in follows else None
    due = day + timedelta(days=42) if agency else None
    borough.decide(meeting, context, Decided(follows, _WORDINGS[follows], reason, agency, due))
    return Judged(meeting, day, follows)


def _write_level(
    borough: Borough, context: Context, of: tuple[str, int], level: int, follows: str
) -> str:
    """Write the level agreed and the signs that were met, and return the reason.

    of: the referral and the meeting.
    """
    dice = borough.dice
    referral, meeting = of
    code = borough.next_code("TD")
    rationale = {1: "rationale_low", _URGENT: "rationale_urgent"}.get(level, "rationale")
    reason = say(dice, rationale, context.place)
    borough.files.put(
        "threshold_decision",
        threshold_decision_id=code,
        referral_id=referral,
        context_id=context.code,
        meeting_id=borough.meeting_id(meeting),
        decided_on=borough.meetings[meeting],
        level_id=f"four_levels_{level}",
        rationale=reason,
        panel_decision=follows,
        decided_by_role="The panel, chaired by social care",
    )
    for indicator in _indicators(dice, level):
        borough.files.put(
            "indicator_met",
            threshold_decision_id=code,
            indicator_id=indicator["indicator_id"],
            evidence=say(dice, "evidence", context.place),
        )
    return reason


def _indicators(dice: Dice, level: int) -> list[Line]:
    """Draw signs of safety and, the higher the level the more, signs of harm."""
    signs = stock("../reference/indicator")
    known_signs = [sign for sign in signs if sign["scheme_id"] == "four_levels"]
    harm = [sign for sign in known_signs if sign["sign_of"] == "harm"]
    safety = [sign for sign in known_signs if sign["sign_of"] == "safety"]
    return dice.some(safety, dice.between(1, 3)) + dice.some(harm, dice.between(level - 1, level))


def _often(dice: Dice, share: float, slot: str, place: str) -> str | None:
    return say(dice, slot, place) if dice.chance(share) else None
