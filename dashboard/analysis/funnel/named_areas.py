"""Which areas a sentence may name, and how many lie outside the 95% limits by chance alone.

An area is named only where it lies beyond the 99.8% limits that are drawn and stays clear among all
the areas looked at (`many_at_once`). The chance that it lies so far out is exact: of all events, an
area has by chance alone such a share as its young people have of all (Przyborowski & Wilenski 1940,
Biometrika 31:313-323). Where areas differ by more than chance it is that of the wider limits.
"""

import math
from statistics import NormalDist

import numpy as np
import pandas as pd
from scipy.special import bdtr, bdtrc

from dashboard.analysis.funnel.funnel import ABOVE_95, ABOVE_998, BELOW_95, BELOW_998
from dashboard.analysis.many_at_once import clear_of_many
from dashboard.analysis.rates import PER
from dashboard.text import in_words, number_of

OUTSIDE_95 = (ABOVE_95, ABOVE_998, BELOW_95, BELOW_998)


def named_areas(chart: pd.DataFrame) -> "pd.Series[bool]":
    """Say of each area whether a sentence may name it; rows of `funnel` of rates."""
    beyond = chart["position"].isin([ABOVE_998, BELOW_998])
    return beyond & clear_of_many(_two_sided(chart[chart["position"] != ""])).reindex(
        chart.index, fill_value=False
    )


def outside_line(chart: pd.DataFrame) -> str:
    """Say how many areas lie outside the 95% limits, and how many would by chance.

    rows: those of `funnel` of rates. Nothing where there are no limits.
    """
    number = int((chart["position"] != "").sum())
    if not number:
        return ""
    outside = int(chart["position"].isin(OUTSIDE_95).sum())
    lie = "lies" if outside <= 1 else "lie"
    many = in_words(outside).capitalize() if outside else "None"
    expected = expected_outside(chart)
    by_chance = "fewer than one" if expected < 0.5 else f"about {in_words(round(expected))}"  # noqa: PLR2004 - what rounds to nought
    return (
        f"{many} of {number_of(number, 'area')} {lie} outside the 95% "
        f"limits; by chance {by_chance} would."
    )


def expected_outside(chart: pd.DataFrame) -> float:
    """Return how many areas would lie outside the 95% limits if none truly differed.

    Counts are whole, so it is seldom just one in twenty. Where limits are widened, since areas
    differ as they do, one in twenty is what they leave out.
    """
    known = chart[chart["position"] != ""]
    if known["tau2"].max() > 0:
        return len(known) / 20
    total = 0.0
    for row in known.to_dict("records"):
        share = row["base"] / known["base"].sum()
        every = int(known["count"].sum())
        lower, upper = (row[f"{side}_95"] * row["base"] / PER for side in ("lower", "upper"))
        total += float(bdtr(math.ceil(lower) - 1, every, share)) if lower > 0 else 0.0
        total += float(bdtrc(math.floor(upper), every, share))
    return total


def _two_sided(known: pd.DataFrame) -> "pd.Series[float]":
    """Return for each area the chance of lying so far out, on either side, were it like others."""
    counts, bases = (known[name].to_numpy(dtype="float64") for name in ("count", "base"))
    every, people = int(counts.sum()), bases.sum()
    if not every:
        return pd.Series(1.0, index=known.index)
    shares = bases / people
    below = np.where(counts < every, bdtr(counts, every, shares), 1.0)
    above = np.where(counts > 0, bdtrc(counts - 1, every, shares), 1.0)
    exact = np.minimum(2 * np.minimum(below, above), 1.0)
    tau2 = float(known["tau2"].iloc[0])
    if not tau2:
        return pd.Series(exact, index=known.index)
    rate = every / people
    spread = np.sqrt(1 / (4 * bases * rate) + tau2)
    scores = np.abs(np.sqrt(counts / bases / rate) - 1) / spread
    wide = [2 * NormalDist().cdf(-score) for score in scores]
    return pd.Series(np.maximum(exact, wide), index=known.index)
