"""A borough while it is being written: its truth, wards, meetings, and what it has used so far."""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from dashboard.sample.dice import Dice
from dashboard.sample.outlines import Outline
from dashboard.sample.terms import LAST, month_of
from dashboard.sample.traits import Traits
from dashboard.sample.writing import Files

AREA_YEAR = 2022
_MAIN = {"school": "pupils"}


@dataclass(frozen=True)
class Ward:
    """A ward: how many young people live there, and how its rate of referrals truly differs."""

    code: str
    name: str
    outline: Outline
    under_18: int
    from_10_to_17: int
    effect: float


@dataclass
class Context:
    """A context on its way through the panel.

    place: the sort of place, by which texts fit. moods: for each survey question, how the share
    of good answers truly stands, as a logit; moves: how far plans will have moved it at the review.
    better: whether a goal of its plan truly works. open_until: the day it was closed, if it was.
    """

    code: str
    alias: str
    kind: str
    place: str
    ward: Ward
    since: date
    local_name: str | None = None
    point: tuple[float, float] | None = None
    stage: str = "referred"
    rounds: int = 0
    goals: int = 0
    is_known: bool = False
    open_until: date | None = None
    better: bool = False
    moods: dict[str, float] = field(default_factory=dict)
    moves: dict[str, float] = field(default_factory=dict)
    found: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)


@dataclass
class Assessment:
    """A round of looking closely at a context.

    reported: the meeting that heard it, or none yet. reached: people by group. findings: codes with
    whether each is a strength, a concern or a wish.
    """

    code: str
    context: Context
    round: int
    started: date
    ended: date
    reported: int | None
    methods: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    reached: dict[str, int] = field(default_factory=dict)
    findings: list[tuple[str, str]] = field(default_factory=list)

    @property
    def young_people(self) -> str:
        """Return what young people are called here."""
        return _MAIN.get(self.context.place, "young_people")


@dataclass(frozen=True)
class Decided:
    """A decision in the panel's words, with whom it falls to."""

    panel_decision: str
    wording: str
    reason: str | None = None
    agency: str | None = None
    due_on: date | None = None


@dataclass
class Borough:
    """Everything that the steps of a context's way share."""

    number: int
    code: str
    name: str
    dice: Dice
    files: Files
    traits: Traits
    wards: list[Ward]
    meetings: list[date]
    agenda: defaultdict[int, list[tuple[str, str, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    contexts: list[Context] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)
    goals: dict[str, dict[str, object]] = field(default_factory=dict)

    def next_code(self, kind: str) -> str:
        """Return the next code of a kind, such as B001-REF-017."""
        self.counted[kind] += 1
        return f"{self.code}-{kind}-{self.counted[kind]:03}"

    def level(self, series: str, day: date) -> float:
        """Return the true level of a series on a day."""
        return self.traits.levels[series].at(month_of(day))

    def is_reformed(self, day: date) -> bool:
        """Say whether the panel already works on contexts."""
        return month_of(day) >= self.traits.reformed

    def meeting_from(self, day: date) -> int:
        """Return the first meeting on a day or after it."""
        return min(bisect_left(self.meetings, day), len(self.meetings) - 1)

    def meeting_near(self, day: date) -> int:
        """Return the meeting nearest to a day."""
        after = self.meeting_from(day)
        before = max(after - 1, 0)
        nearer = day - self.meetings[before] < self.meetings[after] - day
        return before if nearer else after

    def was_held(self, meeting: int) -> bool:
        """Say whether a meeting had been held when the data was taken out."""
        return self.meetings[meeting] <= LAST

    def meeting_id(self, meeting: int) -> str:
        """Return the code of a meeting."""
        return f"{self.code}-MTG-{meeting + 1:03}"

    def put_on_agenda(self, meeting: int, context: Context, purpose: str, question: str) -> None:
        """Put a context on a meeting's agenda, once."""
        if all(context.code != held for held, _, _ in self.agenda[meeting]):
            self.agenda[meeting].append((context.code, purpose, question))

    def decide(self, meeting: int, context: Context, decided: Decided) -> None:
        """Record what a meeting decided."""
        self.files.put(
            "decision",
            decision_id=self.next_code("DEC"),
            meeting_id=self.meeting_id(meeting),
            context_id=context.code,
            panel_decision=decided.panel_decision,
            wording=decided.wording,
            reason=decided.reason,
            agency=decided.agency,
            due_on=decided.due_on,
        )
