"""Intervals from counts that disclosure control has rounded: wide enough for every true count.

A rounded 10 of 20 may be 8 of 22 or 12 of 18. An interval of the rounded figures would pretend to
know, and its verdict would differ from the panel's own; so the ends are those of the worst cases.
"""

from typing import Any, TypeAlias

import pandas as pd  # noqa: TC002 - the alias below names it, for readers too

from dashboard.analysis.intervals import newcombe, wilson

Column: TypeAlias = "pd.Series[Any]"


def share_interval(count: Column, base: Column, slack: Column) -> tuple[Column, Column]:
    """Return Wilson's interval of each share, over all true counts within `slack` of the given.

    slack: how far a true count or base may lie from the rounded one, 0 for exact counts.
    """
    low, _ = wilson(*_lowest(count, base, slack))
    _, high = wilson(*_highest(count, base, slack))
    return low, high


def change_interval(
    before: tuple[Column, Column],
    after: tuple[Column, Column],
    slack: Column,
) -> tuple[Column, Column]:
    """Return Newcombe's interval of each later share less the earlier, over all true counts.

    before, after: the counts and the bases of each round; slack as in `share_interval`.
    """
    low, _ = newcombe(*_highest(*before, slack), *_lowest(*after, slack))
    _, high = newcombe(*_lowest(*before, slack), *_highest(*after, slack))
    return low, high


def _lowest(count: Column, base: Column, slack: Column) -> tuple[Column, Column]:
    return (count - slack).clip(lower=0), base + slack


def _highest(count: Column, base: Column, slack: Column) -> tuple[Column, Column]:
    smallest = base - slack
    return (count + slack).clip(upper=smallest), smallest
