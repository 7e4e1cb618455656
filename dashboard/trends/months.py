"""Months as words."""

import pandas as pd


def with_month_names(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with month_name in letters, which no spreadsheet reads as another day."""
    return rows.assign(month_name=rows["month"].dt.strftime("%b %Y"))
