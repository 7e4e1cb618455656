"""Chance, one stream for each borough, so that a borough is the same whatever stands beside it."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")

_AHEAD = 4096


class Dice:
    """The chance of one borough: the same seed and number give the same throws.

    Source: NumPy, Parallel random number generation (SeedSequence.spawn): the child of a number
    does not depend on how many children there are.
    """

    def __init__(self, seed: int, number: int) -> None:
        """Begin the stream of the borough of that number, counted from 0."""
        self.generator = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(number,)))
        self._throws: list[float] = []

    def share(self) -> float:
        """Throw a number from 0 to 1."""
        if not self._throws:  # thousands at a time: one at a time takes fifty times as long
            self._throws = self.generator.random(_AHEAD).tolist()
        return self._throws.pop()

    def chance(self, share: float) -> bool:
        """Say yes in that share of throws."""
        return self.share() < share

    def between(self, low: int, high: int) -> int:
        """Throw a whole number, both ends included."""
        return low + int(self.share() * (high - low + 1))

    def uniform(self, low: float, high: float) -> float:
        """Throw a number between two."""
        return low + self.share() * (high - low)

    def pick(self, items: Sequence[T]) -> T:
        """Pick one, each as likely."""
        return items[int(self.share() * len(items))]

    def weighted(self, items: Sequence[tuple[T, float]]) -> T:
        """Pick one of (item, weight)."""
        left = self.share() * sum(weight for _, weight in items)
        for item, weight in items:
            left -= weight
            if left < 0:
                return item
        return items[-1][0]

    def some(self, items: Sequence[T], number: int) -> list[T]:
        """Pick several different ones in a random order; all of them where there are fewer."""
        left = list(items)
        return [left.pop(int(self.share() * len(left))) for _ in range(min(number, len(left)))]

    def waiting(self, mean: float, shape: float = 4.0) -> int:
        """Throw a waiting time in days: never negative, with a tail of long ones (gamma)."""
        return round(float(self.generator.gamma(shape, mean / shape)))

    def events(self, mean: float) -> int:
        """Throw how often something rare happens (Poisson)."""
        return int(self.generator.poisson(mean))

    def around(self, mean: float, spread: float) -> float:
        """Throw a number around a mean (normal)."""
        return float(self.generator.normal(mean, spread))

    def logistic(self, rows: int, columns: int) -> NDArray[np.float64]:
        """Throw a table of numbers around 0 (logistic)."""
        return self.generator.logistic(size=(rows, columns))
