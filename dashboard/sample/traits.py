"""What is true of a borough before any row is written: its levels, and when they shift."""

from dataclasses import dataclass

from dashboard.sample.dice import Dice
from dashboard.sample.stock import stock
from dashboard.sample.terms import first_of

PREPARATION = 3
"""Days between a referral and the first meeting that can hear it."""
_CHRISTMAS = 1.0  # days that the meetings left out at Christmas add to the mean


@dataclass(frozen=True)
class Level:
    """The level of a series: before and since the first day of a month, counted from 0."""

    before: float
    after: float
    month: int
    unit: str

    def at(self, month: int) -> float:
        """Return the level in a month."""
        return self.before if month < self.month else self.after

    @property
    def shifts(self) -> bool:
        """Say whether there is a shift at all."""
        return self.before != self.after


@dataclass(frozen=True)
class Traits:
    """The truth about a borough.

    reformed: the month in which the panel was re-formed, counted from 0.
    levels: series by name; on_time: the share of an agency's actions that are done in time.
    """

    size: float
    reformed: int
    levels: dict[str, Level]
    cadence: Level
    on_time: dict[str, float]


def traits(dice: Dice, number: int) -> Traits:
    """Draw a borough's traits; the first borough's referrals, and its balance, always shift."""
    size = dice.uniform(0.85, 1.2)
    reformed = dice.between(12, 17)
    meetings = dice.pick((reformed, dice.between(12, 24)))
    own_lengths = {name: dice.between(13, 24) for name in ("assessment", "review")}
    first = number == 0

    def level(pair: tuple[float, float], still: float, month: int, chance: float) -> Level:
        before, after = pair if dice.chance(chance) else (still, still)
        return Level(round(before, 3), round(after, 3), month, "share")

    cadence = level((28, 14), dice.pick((28, 21)), meetings, 0.6)
    deferred = level((0.3, 0.1), 0.2, meetings, 0.5)
    always = 1.0 if first else 0.7
    levels = {
        "referrals_per_month": level((2.6 * size, 5.4 * size), 4.3 * size, reformed, always),
        "days_to_decision": Level(
            _days_to_decision(cadence.before, deferred.before),
            _days_to_decision(cadence.after, deferred.after),
            meetings,
            "days",
        ),
        "deferred_share": deferred,
        "days_to_assessment": level((68, 46), 56, own_lengths["assessment"], 0.5),
        "police_only_share": level((0.4, 0.12), 0.24, reformed, always),
        "strengths_share": level((0.34, 0.55), 0.49, reformed, always),
        "reviews_on_time_share": level((0.4, 0.75), 0.6, own_lengths["review"], 0.5),
    }
    units = {"referrals_per_month": "referrals a month", "days_to_assessment": "days"}
    for name, unit in units.items():
        found = levels[name]
        levels[name] = Level(found.before, found.after, found.month, unit)
    agencies = sorted({line["agency"] for line in stock("actions")})
    on_time = {agency: round(dice.uniform(0.4, 0.9), 2) for agency in agencies}
    return Traits(size, reformed, levels, cadence, on_time)


def shift_rows(panel_id: str, truth: Traits) -> list[tuple[object, ...]]:
    """Return (panel_id, series, unit, shifted, month, before, after) of each series."""
    return [
        (
            panel_id,
            name,
            level.unit,
            "yes" if level.shifts else "no",
            f"{first_of(level.month):%Y-%m}" if level.shifts else "",
            level.before,
            level.after,
        )
        for name, level in truth.levels.items()
    ]


def _days_to_decision(cadence: float, deferred: float) -> float:
    """Return the mean days to a decision: to the next meeting, and one more for each deferral."""
    wait = PREPARATION + cadence / 2 + _CHRISTMAS
    return round(wait + cadence * deferred / (1 - deferred), 1)
