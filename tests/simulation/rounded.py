"""Questions drawn at random and shown in share mode: how far off a figure of rounded counts is."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.analysis.rounded import Rounding, change_range, is_told_as_point, share_ranges
from tests.simulation.tables import SEED, table

SIZES = (12, 20, 40, 80, 160, 320, 640)
QUESTIONS = 2000
ROUNDING = Rounding(5, 5)
SIDES = ("positive", "neutral", "negative")
Counts = tuple[int, ...]


@dataclass(frozen=True)
class Shown:
    """One question's true change, and what share mode makes of it, as shares from −1 to 1.

    quotient: the change of the rounded quotients; least and greatest: what the truth may be;
    whole: what rounded parts of the first round make together, 1 for all.
    """

    truth: float
    quotient: float
    least: float
    greatest: float
    whole: float

    def is_opposite(self) -> bool:
        """Say whether the quotients tell another sign than the truth, or one where none is."""
        return self.quotient * self.truth < 0 or (self.truth == 0 != self.quotient)

    def is_point(self) -> bool:
        """Say whether share mode tells it as one figure."""
        return is_told_as_point(self.least, self.greatest, has_sign=True)


def shown(people: int, draw: random.Random) -> Iterator[Shown]:
    """Give questions of two rounds, the second of 0.7 to 1.4 times as many people as the first."""
    made = 0
    while made < QUESTIONS:
        later = max(round(people * draw.uniform(0.7, 1.4)), 10)
        rounds = [_answers(number, draw) for number in (people, later)]
        told = [{side: _told(n) for side, n in zip(SIDES, c, strict=True)} for c in rounds]
        if any(own["positive"] is None for own in told):
            continue  # hidden: nothing is compared
        bases = [_told(number) or 0 for number in (people, later)]
        both = list(zip(told, bases, strict=True))
        ranges = [share_ranges(own, base, ROUNDING)["positive"] for own, base in both]
        before, after = ((own["positive"] or 0) / base for own, base in both)
        made += 1
        yield Shown(
            rounds[1][0] / later - rounds[0][0] / people,
            after - before,
            *change_range(*ranges),
            sum(count or 0 for count in told[0].values()) / bases[0],
        )


def share_mode_figures() -> str:
    """Say how far changes of rounded counts are off, how often opposite, and what is told now."""
    draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
    rows: list[list[object]] = []
    for people in SIZES:
        found = list(shown(people, draw))
        off = sorted(abs(one.quotient - one.truth) for one in found)
        points = [one for one in found if one.is_point()]
        opposite = [one for one in found if one.is_opposite()]
        wholes = [one.whole for one in found]
        holds = [one.least - 1e-9 <= one.truth <= one.greatest + 1e-9 for one in found]
        rows.append(
            [
                people,
                f"{min(wholes):.0%} to {max(wholes):.0%}",
                f"{100 * sum(off) / len(off):.1f}",
                f"{100 * off[-1]:.0f}",
                f"{len(opposite) / len(found):.1%}",
                f"{len(points) / len(found):.0%}",
                sum(one.is_opposite() for one in points),
                f"{sum(holds) / len(found):.0%}",
            ]
        )
    head = ["People", "Rounded parts together", "Points off, mean", "at most", "Opposite sign"]
    return table([*head, "Told as a point", "of these opposite", "Ranges that hold"], rows)


def _answers(people: int, draw: random.Random) -> Counts:
    chance = draw.uniform(0.1, 0.9)
    given = draw.choices(SIDES, (chance, (1 - chance) / 2, (1 - chance) / 2), k=people)
    return tuple(given.count(side) for side in SIDES)


def _told(count: int) -> int | None:
    return None if 1 <= count <= ROUNDING.hidden_to else (count + 2) // 5 * 5
