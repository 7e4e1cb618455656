"""Mixes: what each half-year was made up of, as shares where there is enough to say."""

import pandas as pd

from dashboard.text import month_span, number_of

SHOWN = 6  # half-years, or columns become too narrow for the back of a room


def mix(rows: pd.DataFrame, part: str, count: str, base: str, *, fewest: int = 10) -> pd.DataFrame:
    """Return rows of a query by half-years with what a chart of mixes writes, the latest six.

    rows: half_year, first_month, last_month, and the columns named: `part` (what the screen calls
    a part), `count` and `base`. Columns: half_year, column (“Jan to Jun 2024”), part, counted,
    base, share (NaN where fewer than `fewest` were counted), text, such as “12 · 19%”, and
    is_marked, where the rows have one: that they ask for a second look.
    """
    latest = sorted(rows["half_year"].unique())[-SHOWN:]
    known = rows[rows["half_year"].isin(latest)]
    share = (known[count] / known[base].where(known[base] >= fewest)).astype("float64")
    return pd.DataFrame(
        {
            "half_year": known["half_year"],
            "column": [
                name_months(first, last)
                for first, last in zip(known["first_month"], known["last_month"], strict=True)
            ],
            "part": known[part],
            "is_marked": known["is_marked"].astype(bool) if "is_marked" in known else False,
            "counted": known[count],
            "base": known[base],
            "share": share,
            "text": [
                f"{number}" if pd.isna(part_of) or not number else f"{number} · {part_of:.0%}"
                for number, part_of in zip(known[count], share, strict=True)
            ],
        }
    ).reset_index(drop=True)


def name_months(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """Name the months of a half-year that are counted: “Jan to Jun 2024”, “Feb 2025”."""
    return month_span(first, last, is_short=True)


def too_few_line(rows: pd.DataFrame, what: str, *, fewest: int = 10) -> str:
    """Say where shares are left out, or nothing; rows of `mix`."""
    few = rows[rows["base"] < fewest]["column"].unique()
    if not len(few):
        return ""
    return f"Fewer than {fewest} {what}: counts only, in {number_of(len(few), 'half-year')}. "
