"""What agencies do: whom each action aims to change, how reliably it is done, and what happens."""

from datetime import date, timedelta

from dashboard.sample.borough import Borough, Context
from dashboard.sample.stock import Line, fill_wording, fitting, say, stock
from dashboard.sample.terms import LAST

_BEHAVIOUR = "behaviour_of_young_people"
_BEHAVIOUR_SINCE_REFORM = 0.08
_DONE = 0.84
_ENDED_OTHERWISE = (
    ("no_longer_possible", 30),
    ("not_done", 40),
    ("superseded", 20),
    ("withdrawn_by_young_people", 10),
)
_OPEN = (("in_progress", 60), ("agreed", 15), ("not_started", 15), ("blocked", 10))
_RAG = {
    "done_on_time": "blue",
    "done_late": "blue",
    "in_progress": "green",
    "blocked": "red",
    "not_started": "grey",
    "agreed": "grey",
}
_GROUPS = ("residents", "businesses", "councillors", "school_staff", "police_officers")


def act(
    borough: Borough,
    context: Context,
    agreed: date,
    goals: list[str],
    findings: list[tuple[str, str]],
) -> None:
    """Write the actions of a plan, each for a goal where there is one, with what each answers."""
    dice = borough.dice
    actions = fitting("actions", context.place)
    taken: set[str] = set()
    for _ in range(dice.between(2, 5) if goals else dice.between(1, 2)):
        left = [line for line in actions if line["short_wording"] not in taken]
        line = _line(borough, left, agreed)
        taken.add(line["short_wording"])
        goal = dice.pick(goals) if goals and not dice.chance(0.06) else None
        _write(borough, context, line, agreed, goal)
        action = f"{context.code}-A{borough.counted[context.code]:02}"
        concerns = [code for code, valence in findings if valence == "concern"]
        for finding in dice.some(concerns, dice.between(0, 2)):
            borough.files.put("action_finding", action_id=action, finding_id=finding)
        if line["social_condition"]:
            borough.files.put(
                "action_social_condition",
                action_id=action,
                social_condition=line["social_condition"],
            )


def happen(borough: Borough, context: Context, since: date) -> None:
    """Write what else happened in a context: response meetings, and what came from outside."""
    dice = borough.dice
    number = dice.weighted(((0, 3), (1, 4), (2, 2)))
    for event in dice.some(fitting("events", context.place), number):
        day = since + timedelta(days=dice.between(7, 110))
        if day > LAST:
            continue
        if event["event_kind"] == "season":
            day = date(day.year if day.month < 7 else day.year - 1, 7, 22)  # noqa: PLR2004 - July
            if day < since:
                continue
        code = borough.next_code("EV")
        together = event["event_kind"] in ("response_meeting", "community_day")
        borough.files.put(
            "event",
            event_id=code,
            context_id=context.code,
            happened_on=day,
            event_kind=event["event_kind"],
            title=event["title"],
            description=event["description"],
            caution=event["caution"],
            joined_plan=dice.between(0, 14) if together and dice.chance(0.7) else None,
        )
        if together:
            _who_came(borough, code)


def _line(borough: Borough, lines: list[Line], day: date) -> Line:
    """Pick what is done: by police alone as often as is true of the borough on that day."""
    dice = borough.dice
    alone = dice.chance(borough.level("police_only_share", day))
    old_ways = not borough.is_reformed(day) or dice.chance(_BEHAVIOUR_SINCE_REFORM)
    fit = [
        line
        for line in lines
        if (line["agency"] == "police" and not line["with_agency"]) == alone
        and (old_ways or line["action_target"] != _BEHAVIOUR)
    ]
    return dice.pick(fit or lines)


def _write(borough: Borough, context: Context, line: Line, agreed: date, goal: str | None) -> None:
    dice = borough.dice
    borough.counted[context.code] += 1
    due = agreed + timedelta(days=dice.between(21, 100))
    status, done = _how_it_went(borough, line["agency"], agreed, due)
    is_late = status in ("in_progress", "agreed", "not_started") and due < LAST
    rag = "amber" if is_late else _RAG.get(status)
    part = 0.5 if borough.is_reformed(agreed) else 0.2
    borough.files.put(
        "action",
        action_id=f"{context.code}-A{borough.counted[context.code]:02}",
        context_id=context.code,
        goal_id=goal,
        wording=fill_wording(dice, line["wording"], context.place),
        short_wording=line["short_wording"],
        action_target=line["action_target"],
        social_change_route=line["social_change_route"],
        surveillance_element=line["surveillance_element"],
        target_reason=line["target_reason"],
        agency=line["agency"],
        with_agency=line["with_agency"],
        owner_role=line["owner_role"],
        young_peoples_part=say(dice, "answer_part", context.place) if dice.chance(part) else None,
        agreed_on=agreed,
        due_on=None if dice.chance(0.05) else due,
        action_status=status,
        done_on=done,
        rag=None if dice.chance(0.15) else rag,
        evidence=say(dice, "owner_evidence", context.place) if done and dice.chance(0.7) else None,
    )


def _how_it_went(borough: Borough, agency: str, agreed: date, due: date) -> tuple[str, date | None]:
    """Return the status at the end, and the day it was done: agencies differ in being on time."""
    dice = borough.dice
    in_time = dice.chance(borough.traits.on_time[agency])
    if dice.chance(_DONE):
        if in_time:
            done = max(agreed + timedelta(days=2), due - timedelta(days=dice.between(0, 18)))
        else:
            done = due + timedelta(days=1 + dice.waiting(30, 1.5))
        if done <= LAST:
            return ("done_on_time" if in_time else "done_late"), done
    elif due < LAST:
        return dice.weighted(_ENDED_OTHERWISE), None
    return dice.weighted(_OPEN), None


def _who_came(borough: Borough, event: str) -> None:
    dice = borough.dice
    for group in dice.some(_GROUPS, dice.between(1, 3)):
        borough.files.put(
            "event_group",
            event_id=event,
            respondent_group=group,
            attended=None if dice.chance(0.1) else dice.between(1, 30),
        )
    for number, message in enumerate(dice.some(stock("messages"), dice.between(1, 3)), start=1):
        borough.files.put("event_message", event_id=event, message_no=number, **message)
