"""The panel and its meetings: who sat there, what was read, what stood on the agenda."""

from datetime import date, datetime, time, timedelta

from dashboard.sample.borough import Borough
from dashboard.sample.stock import stock
from dashboard.sample.terms import LAST, first_of

_PLANNED = {"new_referral": 15, "assessment_returned": 25, "review": 20}
_PRESENT = 0.95
_REFORMED = (
    "re_formed",
    "The panel was re-formed",
    "It looks at contexts now, and strengths have their place",
)
_MORE_OFTEN = (
    "meetings_changed",
    "The panel meets every two weeks",
    "Referrals wait less long for a decision",
)
# What changes no series: a mark on a chart is not yet a reason.
_OTHERS = (
    ("thresholds_changed", "Thresholds policy revised", "Wording only"),
    ("service_change", "Youth service moved to another department", "The teams stayed the same"),
    ("recording_changed", "A new form for referrals", "The same questions in another order"),
    ("other", "A new chair", "The same role in the same service"),
)
_TARGETS = (
    ("decision", 20, "working"),
    ("assessment", 45, "calendar"),
    ("plan", 28, "calendar"),
    ("review", 92, "calendar"),
    ("minutes", 10, "working"),
)


def write_panel(borough: Borough) -> None:
    """Write the panel with the roles that sit on it now."""
    borough.files.put(
        "panel",
        panel_id=borough.code,
        partnership_name=f"{borough.name} Safeguarding Partnership",
        panel_name="Context panel",
        remit="Places and groups outside home where young people come to harm, and how to make "
        "them safer",
        method="Contextual Safeguarding",
        reformed_on=borough.meetings[borough.meeting_from(first_of(borough.traits.reformed))],
        individual_pathway="the children’s front door",
        is_demonstration=True,
    )
    for seat in _seats():
        borough.files.put(
            "panel_agency",
            panel_id=borough.code,
            agency=seat["agency"],
            role_title=seat["panel_role"],
            meeting_role=seat["meeting_role"],
        )


def write_panel_events(borough: Borough) -> None:
    """Write what happened to the whole panel, and how soon it means to take each step."""
    reformed = borough.meetings[borough.meeting_from(first_of(borough.traits.reformed))]
    cadence = borough.traits.cadence
    events: list[tuple[date, str, str, str]] = [(reformed, *_REFORMED)]
    if cadence.shifts:
        events.append((first_of(cadence.month), *_MORE_OFTEN))
    if borough.dice.chance(0.5):
        day = first_of(borough.dice.between(4, 30)) + timedelta(days=borough.dice.between(0, 27))
        events.append((day, *borough.dice.pick(_OTHERS)))
    for day, kind, title, description in sorted(events):
        borough.files.put(
            "panel_event",
            panel_event_id=borough.next_code("PE"),
            panel_id=borough.code,
            happened_on=day,
            panel_event_kind=kind,
            title=title,
            description=description,
        )
    for step, days, day_kind in _TARGETS:
        borough.files.put(
            "local_target",
            panel_id=borough.code,
            panel_step=step,
            set_on=reformed,
            days_wanted=days,
            day_kind=day_kind,
        )


def write_meetings(borough: Borough) -> None:
    """Write every meeting that was held, once all that it considered is known.

    Agencies are uneven: each comes as often as is drawn for it, some joined when the panel was
    re-formed. Minutes come late, or have not come.
    """
    dice = borough.dice
    comes = {seat["agency"]: dice.uniform(0.55, 0.98) for seat in _seats()}
    for number, day in enumerate(borough.meetings):
        if day > LAST:
            break
        code = borough.meeting_id(number)
        sent = day + timedelta(days=2 + dice.waiting(9, 2))
        is_reformed = borough.is_reformed(day)
        borough.files.put(
            "meeting",
            meeting_id=code,
            panel_id=borough.code,
            held_on=day,
            started_at=time(14, 0),
            minutes_sent_on=None if sent > LAST or dice.chance(0.06) else sent,
        )
        for seat in _seats():
            if seat["since_reform"] and not is_reformed:
                continue
            leads = seat["meeting_role"] in ("chair", "co_ordinator")
            borough.files.put(
                "attendance",
                meeting_id=code,
                agency=seat["agency"],
                role_title=seat["panel_role"],
                meeting_role=seat["meeting_role"],
                was_present=dice.chance(_PRESENT if leads else comes[seat["agency"]]),
            )
        if is_reformed and dice.chance(0.94):
            borough.files.put(
                "statement_reading",
                meeting_id=code,
                statement_version=1,
                read_at=f"{datetime.combine(day, time(14, dice.between(1, 6))):%Y-%m-%d %H:%M}",
                read_by_role="Chair",
            )
        _write_agenda(borough, number)


def _write_agenda(borough: Borough, number: int) -> None:
    """Write a meeting's items; before it was re-formed the panel took longer over each."""
    dice = borough.dice
    slow = 1.0 if borough.is_reformed(borough.meetings[number]) else 1.35
    for item, (context, purpose, question) in enumerate(borough.agenda[number], start=1):
        planned = _PLANNED.get(purpose, 10)
        used = max(3, round(planned * slow * dice.uniform(0.6, 1.4)))
        borough.files.put(
            "agenda_item",
            meeting_id=borough.meeting_id(number),
            item_no=item,
            context_id=context,
            agenda_purpose=purpose,
            question=question,
            minutes_planned=planned,
            minutes_used=None if dice.chance(0.07) else used,
        )


def _seats() -> list[dict[str, str]]:
    return [agency for agency in stock("agencies") if agency["panel_role"]]
