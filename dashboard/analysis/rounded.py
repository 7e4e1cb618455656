"""What counts may truly be that disclosure control has rounded, and shares and changes of those.

A rounded 10 of 20 may be 8 of 22 or 12 of 18. A point drawn from it would pretend to know, and an
interval of it too: so shares have a least and a most, over every true count that is shown so, and
intervals end where those of the worst cases do.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

import pandas as pd

from dashboard.analysis.intervals import Z, newcombe, wilson

Column: TypeAlias = "pd.Series[Any]"
FEW_POINTS = 0.03  # what rounding may move a share or a change by that is told as a point


class CountRange(NamedTuple):
    """The fewest and the most that a count may truly be."""

    fewest: int
    most: int


class Proportion(NamedTuple):
    """A count of people and all of whom it is."""

    people: int
    base: int


class ShareRange(NamedTuple):
    """The least and the greatest proportion that a rounded one may truly be; exact ones agree."""

    least: Proportion
    greatest: Proportion

    def ends(self) -> tuple[float, float]:
        """Return both as shares from 0 to 1."""
        return self.least.people / self.least.base, self.greatest.people / self.greatest.base


class Rounding(NamedTuple):
    """How counts are told: rounded to a step, 1 for not at all; hidden from 1 up to a count."""

    step: int
    hidden_to: int

    def true_counts(self, told: int | None, most: int) -> CountRange:
        """Return what a count may truly be; None for a hidden one, of which only `most` is sure."""
        if told is None:
            return CountRange(0, most)
        above = (self.step - 1) // 2
        if told == 0:
            return CountRange(0, 0 if self.hidden_to >= above else above)
        return CountRange(max(told - self.step // 2, self.hidden_to + 1), told + above)


def share_ranges(
    parts: Mapping[str, int | None], base: int, rounding: Rounding
) -> dict[str, ShareRange]:
    """Return what share of a base each part may truly be, given that the parts make the base.

    parts: counts as they are told, None where hidden. Where no true counts could be told so, each
    part is judged by itself.
    """
    whole = rounding.true_counts(base, base)
    counts = {name: rounding.true_counts(told, whole.most) for name, told in parts.items()}
    fewest, most = (sum(ends) for ends in zip(*counts.values(), strict=True))
    fits = fewest <= whole.most and most >= whole.fewest
    ranges = {}
    for name, own in counts.items():
        others = CountRange(fewest - own.fewest, most - own.most)
        ranges[name] = _share_range(own, others if fits else CountRange(0, whole.most), whole)
    return ranges


def _share_range(own: CountRange, others: CountRange, whole: CountRange) -> ShareRange:
    """Return the ends of a share: few of it beside many others, and many beside few."""
    fewest = max(own.fewest, whole.fewest - others.most)
    few = Proportion(fewest, fewest + max(min(others.most, whole.most - fewest), 0))
    beside = max(others.fewest, whole.fewest - own.most)
    most = min(own.most, whole.most - beside)
    return ShareRange(few, Proportion(most, most + beside))


def share_intervals(shares: list[ShareRange]) -> tuple[Column, Column]:
    """Return Wilson's interval of each share, over all true counts."""
    low, _ = wilson(*_columns([share.least for share in shares]))
    _, high = wilson(*_columns([share.greatest for share in shares]))
    return low, high


def change_intervals(
    before: list[ShareRange], after: list[ShareRange], z: float = Z
) -> tuple[Column, Column]:
    """Return Newcombe's interval of each later share less the earlier one, over all true counts.

    z: as in `newcombe`.
    """
    low, _ = newcombe(
        *_columns([share.greatest for share in before]),
        *_columns([share.least for share in after]),
        z,
    )
    _, high = newcombe(
        *_columns([share.least for share in before]),
        *_columns([share.greatest for share in after]),
        z,
    )
    return low, high


def change_range(before: ShareRange, after: ShareRange) -> tuple[float, float]:
    """Return the least and the greatest that a later share less the earlier one may truly be."""
    (least_before, greatest_before), (least, greatest) = before.ends(), after.ends()
    return least - greatest_before, greatest - least_before


def surely_changed(least: float, greatest: float) -> float:
    """Return as much of a change as is there whatever rounding hides; 0 where its sign may turn."""
    return max(least, 0.0) + min(greatest, 0.0)


def is_told_as_point(least: float, greatest: float, *, has_sign: bool) -> bool:
    """Say whether a share or a change may be told as one figure.

    It may where rounding moves it by a few points at most and, if it `has_sign`, cannot turn that.
    """
    if least == greatest:
        return True
    is_settled = not has_sign or round(surely_changed(least, greatest), 2) != 0
    return is_settled and (greatest - least) / 2 <= FEW_POINTS


def rounding_line(rows: pd.DataFrame, *, verdicts: bool = False) -> str:
    """Say that counts are rounded and what follows from it; nothing where they are exact.

    rows: those of a query that counts people, or of analysis.review.change, with `rounded_to`.
    verdicts: whether changes are judged beside it.
    """
    if rows.empty or "rounded_to" not in rows or rows["rounded_to"].max() <= 1:
        return ""
    step = int(rows["rounded_to"].max())
    said = (
        f"Share mode: counts of people are rounded to {step} and need not add up, nor shares to "
        "100."
    )
    if not verdicts:
        return said
    return (
        f"{said} Bars are filled as far as is sure; a change is a range, and clear only if it is "
        "clear for every true count: inside the sharing agreement more may be clear."
    )


def _columns(proportions: list[Proportion]) -> tuple[Column, Column]:
    frame = pd.DataFrame(proportions, columns=Proportion._fields, dtype="float64")
    return frame["people"], frame["base"]
