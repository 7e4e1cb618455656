"""Many comparisons at once: which of them a sentence may name, however many were made.

What one comparison in twenty shows by chance, some of twenty nearly always do. Holm's step-down
rule keeps to one in twenty the *pages* on which anything is named that does not truly differ,
however the comparisons hang together and whichever of them do differ. Source: Holm 1979,
Scandinavian Journal of Statistics 6:65-70.
"""

from typing import Any

import numpy as np
import pandas as pd

MOST_FALSE = 0.05  # of pages, how many may name what does not differ


def clear_of_many(tails: "pd.Series[Any]") -> "pd.Series[bool]":
    """Say which comparisons are clear, from the chance of each that nothing differs; NaN: none."""
    known = tails.dropna().sort_values(kind="stable")
    # The smallest must be small for all, the next for all but one, and so on until one is not.
    hurdles = MOST_FALSE / np.arange(len(known), 0, -1)
    passed = known.index[np.logical_and.accumulate(known.to_numpy(dtype="float64") <= hurdles)]
    return pd.Series(tails.index.isin(passed), index=tails.index)
