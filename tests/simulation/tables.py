"""The tables of docs/statistics.md, each in Markdown."""

import random
from collections.abc import Iterable, Sequence

from dashboard.analysis.intervals import wilson
from tests.simulation import exact
from tests.simulation.reviews import QUESTIONS, claims, reviews, same_people_twice

SEED = 2022
REVIEWS = 2000
HEADLINES, RISE = 1000, 0.3
FRIENDS, ALIKE = 4, 0.3
POWERS = (0.5, 0.8, 0.9)
PAIRS = range(10, 51)  # people in either round, where the rounds are not of one size


def coverage() -> str:
    """Say how often the intervals of shares hold, for each size of a round."""
    return table(
        ["People", "Wilson", "lowest", "Newcombe", "lowest"],
        (
            [
                base,
                *_mean_and_lowest(exact.wilson_coverage(base)),
                *_mean_and_lowest(exact.newcombe_coverage(base)),
            ]
            for base in exact.SIZES
        ),
    )


def coverage_of_rates() -> str:
    """Say how often the intervals of rates hold, for each number of sightings to be expected."""
    return table(
        ["Sightings to be expected", "Rate (Garwood)", "Ratio", "lowest"],
        (
            [
                expected,
                _percent(exact.rate_coverage(expected)),
                *_mean_and_lowest(exact.rate_ratio_coverage(expected)),
            ]
            for expected in exact.RATES
        ),
    )


def false_alarms() -> str:
    """Say how often a question is called clear without a true change, rounds of one size."""
    rows = []
    for base in exact.SIZES:
        found = exact.false_alarms(base, base)
        where = exact.SHARES[found.index(max(found))]
        rows.append([base, _mean(found), _percent(max(found)), f"{where:.0%}"])
    return table(["People", "On average", "At worst", "at a true share of"], rows)


def false_alarms_of_unequal_rounds() -> str:
    """Say the same over all pairs of sizes, in one sentence."""
    found = {
        (before, after): exact.false_alarms(before, after)
        for before in PAIRS
        for after in PAIRS
        if before <= after
    }
    means = {pair: sum(alarms) / len(alarms) for pair, alarms in found.items()}
    highest = max(means, key=lambda pair: means[pair])
    worst = max(found, key=lambda pair: max(found[pair]))
    where = exact.SHARES[found[worst].index(max(found[worst]))]
    return (
        f"Over all {len(found)} pairs of rounds of {PAIRS[0]} to {PAIRS[-1]} people: "
        f"{_percent(sum(means.values()) / len(means))} on average; the highest average is "
        f"{_percent(means[highest])} ({highest[0]} and {highest[1]} people); the worst single cell "
        f"is {_percent(max(found[worst]))} ({worst[0]} and {worst[1]} people, true share "
        f"{where:.0%})."
    )


def what_is_called() -> str:
    """Say what change is called clear, from about 30%: seen, and true in part of the reviews."""
    rows = []
    for base in exact.SIZES:
        low, high = wilson(base / 2, float(base))
        rows.append(
            [
                base,
                f"{100 * (high - low):.0f}",
                _points(exact.smallest_rise(base, 0.3)),
                *(_points(exact.detectable(base, 0.3, power)) for power in POWERS),
            ]
        )
    return table(
        [
            "People",
            "Width of the range at 50%",
            "Smallest rise seen",
            *(f"True rise, called in {power:.0%}" for power in POWERS),
        ],
        rows,
    )


def called_with_twenty() -> str:
    """Say for rounds of 20 what true rise is called clear, from other shares too."""
    return table(
        ["From a true share of", "Smallest rise seen", *(f"Called in {p:.0%}" for p in POWERS)],
        (
            [
                f"{share:.0%}",
                _points(exact.smallest_rise(20, share)),
                *(_points(exact.detectable(20, share, power)) for power in POWERS),
            ]
            for share in (0.1, 0.3, 0.5, 0.7)
        ),
    )


def whole_reviews(number: int = REVIEWS) -> str:
    """Say how often whole reviews without a true change show a clear verdict."""
    rows = []
    for people in (12, 20, 32, 48, 100):
        row: list[object] = [people]
        for friends, alike in ((1, 0.0), (FRIENDS, ALIKE)):
            draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
            verdicts = reviews(number, people, draw, friends=friends, alike=alike)
            some = verdicts.groupby("review")["is_clear"].any().mean()
            row += [f"{verdicts['is_clear'].mean():.1%}", f"{some:.0%}"]
        rows.append(row)
    return table(
        [
            "People",
            "Questions called clear",
            f"Reviews of {QUESTIONS} questions with one or more",
            f"Friends in {FRIENDS}s: questions",
            f"Friends in {FRIENDS}s: reviews",
        ],
        rows,
    )


def headlines_of_reviews(number: int = HEADLINES) -> str:
    """Say how often a headline claims a change: where there is none, and a true one.

    Where there is none it is worked out over every possible answer; the true one is drawn.
    """
    rows = []
    for people in (12, 20, 48, 100):
        draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
        better, worse = claims(number, people, draw, named=1, rise=RISE)
        without = (_percent(exact.headline_claims(people, people, named)) for named in (1, 3))
        rows.append([people, *without, f"{better:.0%}", f"{worse:.1%}"])
    return table(
        [
            "People",
            "No change, one named measure: claimed",
            "No change, three named: claimed",
            f"A true rise of {100 * RISE:.0f} points: told",
            "Told the wrong way",
        ],
        rows,
    )


def coverage_of_same_people(number: int = 4000) -> str:
    """Say how often ranges hold where the same people answer twice, by how steady they are."""
    steadiness = (0.0, 0.3, 0.6, 0.9)
    rows = []
    for people in (12, 20, 48):
        draw = random.Random(SEED)  # noqa: S311 - to be drawn again, not to be secret
        held = [same_people_twice(number, people, draw, own=own) for own in steadiness]
        rows.append([people, *map(_percent, held)])
    return table(["People", "Others", *(f"{own:.0%} stays" for own in steadiness[1:])], rows)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write rows as a table in Markdown."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def _mean(values: Sequence[float]) -> str:
    return _percent(sum(values) / len(values))


def _mean_and_lowest(values: Sequence[float]) -> tuple[str, str]:
    return _mean(values), _percent(min(values))


def _percent(value: float) -> str:
    return f"{value:.1%}"


def _points(value: float | None) -> str:
    return "none" if value is None else f"{100 * value:.0f} points"
