"""Monthly series drawn at random: how often the rules alarm in vain, and find a true shift.

What is drawn goes through `limits_of` and `special_causes`, as a chart does.
"""

import numpy as np

from dashboard.analysis.spc.special_causes import (
    RULES,
    Floats,
    Marks,
    direction_of_points,
    special_causes,
)
from dashboard.analysis.spc.xmr import BASELINE, NHS, Method, limits_of

MONTHS = 24
ANY = "any of the four"
USUAL = 20.0  # events a month: a count with a standard deviation of √20
SHIFTS = (0, 1, 2, 3)  # in standard deviations


def series(number: int, draw: np.random.Generator, shift: float = 0.0) -> Floats:
    """Return series of normal months, one a row, that rise by so much after the twelfth."""
    values = 100 + draw.normal(size=(number, MONTHS))  # far above the floor of a count
    values[:, BASELINE:] += shift
    return values


def counts(number: int, draw: np.random.Generator) -> Floats:
    """Return series of counts by chance alone, one a row."""
    return draw.poisson(USUAL, size=(number, MONTHS)).astype("float64")


def marked(rows: Floats, method: Method = NHS) -> dict[str, Marks]:
    """Return the marks of each rule on each month of each series, and those of any rule."""
    charts = [special_causes(values, limits_of(values, method)[0]) for values in rows]
    found = {rule: np.array([chart[rule] for chart in charts]) for rule in RULES}
    return found | {ANY: np.array([direction_of_points(chart) for chart in charts])}


def alarms(marks: Marks) -> tuple[float, float]:
    """Return how many of the months are marked on average, and in what share of series any is."""
    return float((marks != 0).sum(axis=1).mean()), float((marks != 0).any(axis=1).mean())


def seen_by(rows: Floats, months: int, method: Method = NHS) -> dict[str, float]:
    """Return for each rule in what share of series a rise is marked so many months after it.

    A chart is drawn of what is known by then; a run, once seen, marks its months backwards.
    """
    marks = marked(rows[:, : BASELINE + months], method)
    return {
        rule: float((found[:, BASELINE:] > 0).any(axis=1).mean()) for rule, found in marks.items()
    }
