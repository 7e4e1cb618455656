"""What the map can shade its areas by: counts in quiet classes, and shares and rates only if sure.

Areas are never put in the order of a measure. A share of fewer findings than percentages need is
not told; a rate is told apart from the others only where chance does not explain it
(`analysis.funnel`), since a ward has few contexts and few young people.
"""

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.funnel.compared_areas import compared_areas
from dashboard.analysis.funnel.funnel import ABOVE_998

TOO_FEW = -1  # the class of an area of which nothing is told; the others count from 0
SHARE_ENDS = (0.25, 0.5, 0.75)
SHARES = (
    "under a quarter",
    "a quarter to a half",
    "a half to three quarters",
    "three quarters or more",
)
COUNT_ENDS = (0, 2, 5)
COUNTS = ("none", "1 or 2", "3 to 5", "6 or more")
RATES = (
    "lower than chance explains",
    "not told apart from the others",
    "higher than chance explains",
)
NOT_TOLD = "too few to say, or not known"


class AreaInClass(NamedTuple):
    """An area in its class of a measure, from 0 or TOO_FEW, and its value, short and in words."""

    shade: int
    short: str
    told: str


class AreaMeasure(NamedTuple):
    """A measure of areas: its names, its classes in words, how it is counted and sorts areas in.

    sort_in: from rows of measures_of_areas and the fewest findings of which a percentage is told.
    """

    short: str
    label: str
    classes: tuple[str, ...]
    how: str
    sort_in: Callable[[pd.DataFrame, int], list[AreaInClass]]


class ShadedAreas(NamedTuple):
    """Areas as the map shades them, no row without a measure.

    areas: area_code, area_name, and the columns of `AreaInClass`.
    """

    areas: pd.DataFrame
    measure: AreaMeasure | None

    def classes(self) -> list[tuple[int, str]]:
        """Return the classes that some area is in, with their words, in their order."""
        if not self.measure:
            return []
        words = dict(enumerate(self.measure.classes)) | {TOO_FEW: NOT_TOLD}
        here = set(self.areas["shade"])
        return [(shade, word) for shade, word in words.items() if shade in here]


def shade_areas(rows: pd.DataFrame, measure: str, min_base: int) -> ShadedAreas:
    """Sort areas into the classes of a measure, one of MEASURES; none for “”.

    rows: of measures_of_areas; min_base: the fewest findings of which a percentage is told.
    """
    known = MEASURES.get(measure)
    named = rows[["area_code", "area_name"]] if known else rows[["area_code", "area_name"]].head(0)
    classes = known.sort_in(rows, min_base) if known else []
    columns = pd.DataFrame(classes, columns=AreaInClass._fields, index=named.index)
    return ShadedAreas(named.join(columns), known)


def shading_line(shaded: ShadedAreas) -> str:
    """Say what areas are shaded by, and over what it is counted; nothing without a measure."""
    if not shaded.measure:
        return ""
    return f"{shaded.measure.how} All live contexts count, whatever is chosen above."


def _count(name: str) -> Callable[[pd.DataFrame, int], list[AreaInClass]]:
    def sort_in(rows: pd.DataFrame, _: int) -> list[AreaInClass]:
        return [
            AreaInClass(sum(number > end for end in COUNT_ENDS), f"{number}", f"{number}")
            for number in rows[name]
        ]

    return sort_in


def _share(rows: pd.DataFrame, min_base: int) -> list[AreaInClass]:
    """Sort areas in by the share of strengths, with a percentage only of enough findings."""
    classes = []
    for strengths, findings in zip(rows["strengths"], rows["findings"], strict=True):
        some = f"{strengths} of {findings}"
        if not findings:
            classes.append(AreaInClass(TOO_FEW, "–", "nothing found yet"))
        elif findings < min_base:
            classes.append(AreaInClass(TOO_FEW, some, f"{some}: too few to say"))
        else:
            share = strengths / findings
            shade = sum(share >= end for end in SHARE_ENDS)
            classes.append(AreaInClass(shade, f"{share:.0%}", f"{share:.0%} ({some})"))
    return classes


def _rate(rows: pd.DataFrame, _: int) -> list[AreaInClass]:
    """Sort areas in by whether chance explains their rate."""
    areas = compared_areas(rows, "live_contexts")
    classes = []
    for area in areas.to_dict("records"):
        if pd.isna(area["value"]):
            unknown = "too few young people to show" if area["is_hidden"] else "not known"
            classes.append(AreaInClass(TOO_FEW, "–", unknown))
            continue
        shade = 1
        if area["is_named"]:
            shade = 2 if area["position"] == ABOVE_998 else 0
        rate = f"{area['value']:.1f}"
        told = f"{rate} (range {area['low']:.1f} to {area['high']:.1f})"
        classes.append(AreaInClass(shade, rate, told))
    return classes


MEASURES = {
    "live": AreaMeasure(
        "live contexts",
        "Live contexts",
        COUNTS,
        "Shaded by contexts that are not closed: where the panel works, not where most harm is.",
        _count("live_contexts"),
    ),
    "overdue": AreaMeasure(
        "overdue reviews",
        "Overdue reviews",
        COUNTS,
        "Shaded by reviews that are overdue.",
        _count("reviews_overdue"),
    ),
    "actions": AreaMeasure(
        "actions to be done",
        "Actions to be done",
        COUNTS,
        "Shaded by actions that are still to be done.",
        _count("open_actions"),
    ),
    "strengths": AreaMeasure(
        "share of strengths",
        "Strengths among findings",
        SHARES,
        "Shaded by the share of strengths and wishes among all that was found.",
        _share,
    ),
    "rate": AreaMeasure(
        "rate of contexts",
        "Live contexts per 1,000 aged 10 to 17",
        RATES,
        "Shaded only where a rate differs by more than chance explains; each with its 95% range.",
        _rate,
    ),
}
"""What areas can be shaded by, by the code in the address."""
