"""What share mode leaves out of an answer, said wherever it changes a count."""

import pandas as pd

from dashboard.text import number_of
from dashboard.warehouse import LEFT_OUT, REDUCED

WHY = "since a small group could be recognised from"


def left_out_line(rows: pd.DataFrame, noun: str) -> str:
    """Say how many rows share mode left out of an answer, and that others count less; or nothing.

    rows: an answer as it came from its query; noun: what a row is, “finding” or “condition”.
    """
    left, reduced = int(rows.attrs.get(LEFT_OUT, 0)), int(rows.attrs.get(REDUCED, 0))
    told = []
    if left:
        told.append(f"{number_of(left, noun)} {'is' if left == 1 else 'are'} left out")
    if reduced:
        told.append(f"{number_of(reduced, noun)} {'is' if reduced == 1 else 'are'} told in part")
    what = "it" if left + reduced == 1 else "them"
    return f"Share mode: {' and '.join(told)}, {WHY} {what}." if told else ""
