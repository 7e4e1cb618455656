"""A second, slow answer to how long contexts wait: plain Python over a made-up borough's files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from dashboard.warehouse import Snapshot
from dashboard.warehouse.building import bank_holidays

Cells = dict[str, str]
Key = tuple[str, date | None, date | None]

TABLES = (
    *("area", "panel", "meeting", "agenda_item", "context", "referral", "referral_harm"),
    *("threshold_decision", "decision", "assessment", "goal", "action", "task", "review"),
    "local_target",
)
ENDS = (
    *("close", "step_down", "no_further_action", "universal_response"),
    *("redirect_individual_pathway", "redirect_other_forum"),
)
STEP_OF_STAGE = {
    "referred": "decision",
    "screened": "assessment",
    "assessing": "assessment",
    "planning": "plan",
    "responding": "review",
    "in_review": "review",
}
STILL = {  # stages at which a context may yet wait for a step
    "decision": ("referred", "screened"),
    "assessment": ("referred", "screened", "assessing"),
    "plan": ("referred", "screened", "assessing", "planning"),
    "review": ("referred", "screened", "assessing", "planning", "responding", "in_review"),
}


@dataclass(frozen=True)
class Wait:
    """A context's wait for a step, as a person with a pencil would note it down."""

    context_id: str
    step: str
    started: date
    ended: date
    ended_as: str


@dataclass(frozen=True)
class Waited:
    """A made-up borough: its snapshot, and the cells of its files as they were written."""

    snapshot: Snapshot
    tables: dict[str, list[Cells]]

    @cached_property
    def as_at(self) -> date:
        """Return the last day on which anything happened: every meeting here has decisions."""
        days = (
            *(("referral", "received_on"), ("meeting", "held_on"), ("meeting", "minutes_sent_on")),
            *(("threshold_decision", "decided_on"), ("assessment", "started_on")),
            *(("assessment", "reported_on"), ("goal", "set_on"), ("action", "agreed_on")),
            *(("action", "done_on"), ("task", "given_on"), ("task", "done_on")),
            ("review", "held_on"),
        )
        return date.fromisoformat(max(one[day] for name, day in days for one in self.of(name)))

    def of(self, name: str, context_id: str = "") -> list[Cells]:
        """Return the rows of a table, or those of one context."""
        return [row for row in self.tables[name] if context_id in ("", row.get("context_id"))]

    def ends(self, context: str) -> list[date]:
        """Return the days on which the panel ended its work on a context."""
        held = {row["meeting_id"]: row["held_on"] for row in self.of("meeting")}
        decided = self.of("decision", context)
        of_context = set(ENDS) - {"redirect_individual_pathway"}  # which is about single children
        days = [held[row["meeting_id"]] for row in decided if row["panel_decision"] in of_context]
        judged = self.of("threshold_decision", context)
        days += [row["decided_on"] for row in judged if row["panel_decision"] in ENDS]
        reviews = self.of("review", context)
        days += [row["held_on"] for row in reviews if row["review_decision"] in ENDS]
        return sorted(date.fromisoformat(day) for day in days)

    def waits(self) -> list[Wait]:
        """Return every wait of every context for each of the four steps."""
        return [wait for row in self.of("context") for wait in self.of_context(row)]

    def of_context(self, row: Cells) -> Iterable[Wait]:
        """Yield the waits of one context, given its row."""
        context, ends = row["context_id"], self.ends(row["context_id"])
        heard = _days(self.of("assessment", context), "reported_on")
        agreed = _days(self.of("goal", context), "set_on")
        agreed += _days(self.of("action", context), "agreed_on")
        held = _days(self.of("review", context), "held_on")
        starts = self._starts(context, heard)
        nexts = {"decision": self._judged(context), "assessment": heard, "plan": agreed}
        plans = [_first(agreed, day) for day in starts["plan"]]
        starts["review"] = [day for day in plans if day]
        for step, days in starts.items():
            spans: dict[Key, list[date]] = defaultdict(list)
            for day in days:
                spans[step, _first(nexts.get(step, held), day), _first(ends, day)].append(day)
            for (_, reached, ended), begun in spans.items():
                yield self._wait(row, step, min(begun), (reached, ended))

    def _starts(self, context: str, heard: list[date]) -> dict[str, list[date]]:
        first = [row for row in self.of("assessment", context) if row["round"] == "1"]
        decided = [
            date.fromisoformat(row["decided_on"])
            for row in self.of("threshold_decision", context)
            if row["panel_decision"] in ("context_assessment", "context_conference")
        ]
        answers = [_first(heard, day) for day in decided]
        return {
            "decision": [
                day for day in self._referred(context) if not self._is_further(context, day)
            ],
            "assessment": decided,
            "plan": [*_days(first, "reported_on"), *(day for day in answers if day)],
        }

    def _referred(self, context: str) -> list[date]:
        return _days(self.of("referral", context), "received_on")

    def _judged(self, context: str) -> list[date]:
        """Return the days on which a context, or a referral of it, was judged."""
        own = {row["referral_id"] for row in self.of("referral", context)}
        return [
            date.fromisoformat(row["decided_on"])
            for row in self.of("threshold_decision")
            if row["panel_decision"] != "more_information_needed"
            and (row["context_id"] == context or row["referral_id"] in own)
        ]

    def _is_further(self, context: str, day: date) -> bool:
        """Say whether a referral speaks of a context that the panel already works on."""
        judged, ends = self._judged(context), self.ends(context)
        answer = _first(judged, day)
        rows = self.of("threshold_decision", context)
        continued = [row for row in rows if row["panel_decision"] == "plan_continues"]
        if answer and answer in _days(continued, "decided_on"):
            return True
        before = [one for one in judged if one < day]
        if not before or any(max(before) <= end <= day for end in ends):
            return False
        return answer is None or any(day <= end < answer for end in ends)

    def _wait(
        self, row: Cells, step: str, day: date, then: tuple[date | None, date | None]
    ) -> Wait:
        reached, ended = then
        if reached and not (ended and ended < reached):
            return Wait(row["context_id"], step, day, reached, "reached")
        if ended or row["stage"] not in STILL[step]:
            return Wait(row["context_id"], step, day, ended or day, "other")
        return Wait(row["context_id"], step, day, max(day, self.as_at), "open")

    def target(self, step: str, day: date) -> Cells | None:
        """Return the local target for a step in force on a day; a borough has one panel."""
        known = [row for row in self.of("local_target") if row["panel_step"] == step]
        held = [row for row in known if row["set_on"] <= day.isoformat()]
        return max(held, key=lambda row: row["set_on"], default=None)


def counted_as(kind: str, started: date, ended: date) -> int:
    """Return the days after the first, up to the last, that a target counts: one by one."""
    days = [started + timedelta(days=number + 1) for number in range((ended - started).days)]
    return sum(1 for day in days if kind == "calendar" or is_worked(day))


def is_worked(day: date) -> bool:
    """Tell whether offices in England and Wales are open: tested against the days published."""
    return day.weekday() < 5 and day not in bank_holidays_of_england()


@cache
def bank_holidays_of_england() -> frozenset[date]:
    return frozenset(bank_holidays("england_and_wales")["holiday_on"])


def _days(rows: list[Cells], column: str) -> list[date]:
    return [date.fromisoformat(row[column]) for row in rows if row[column]]


def _first(days: list[date], start: date) -> date | None:
    return min((day for day in days if day >= start), default=None)
