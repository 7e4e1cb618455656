"""Little tables of monthly series, and the ones that others have published."""

from collections.abc import Sequence

import pandas as pd

# The first twenty of R's rnorm after set.seed(123): the series of NHSRplotthedots' own tests.
RANDOM = [-0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621]
RANDOM += [-1.26506123, -0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272]
RANDOM += [-0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.70135590, -0.47279141]

# Montgomery, Introduction to Statistical Quality Control, 6th edition, table 6.6.
MORTGAGES = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306]
MORTGAGES += [294, 299, 297, 299, 314, 295, 293, 306, 301, 304]


def monthly(values: Sequence[float | None], first: str = "2024-01-01") -> pd.DataFrame:
    """Return a value for each month in turn."""
    months = pd.date_range(first, periods=len(values), freq="MS")
    return pd.DataFrame({"month": months, "value": pd.array(values, dtype="Float64")})


def breaks(**reasons: str) -> pd.DataFrame:
    """Return breaks, written as m2024_07="the panel was re-formed"."""
    months = pd.to_datetime([name[1:].replace("_", "-") for name in reasons])
    return pd.DataFrame({"month": months, "reason": list(reasons.values())})
