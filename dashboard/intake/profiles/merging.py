"""Rows of ours that several rows of theirs give: one of each, and one value where they differ."""

import numpy as np
import pandas as pd

from dashboard.intake.profiles.profile import Take, Target
from dashboard.text import counted
from dashboard.warehouse import tables

Texts = np.ndarray[tuple[int], np.dtype[np.object_]]


def merged(rows: pd.DataFrame, target: Target) -> tuple[pd.DataFrame, list[str]]:
    """Return rows without those equal to one before, and say how many there were.

    Rows of one key first agree on the columns that take one value of several: the first that is
    filled, or the earliest or latest day. Where they differ in others they all stay, for the checks
    to report.
    """
    key = [name for name in tables()[target.table].key if name in rows]
    takes = {name: one.of_several for name, one in target.columns.items() if one.of_several}
    if takes and key:
        group = rows.groupby(key, sort=False).ngroup()
        rows = rows.assign(**{name: _agreed(rows[name], group, takes[name]) for name in takes})
    again = rows.duplicated()
    once = rows[~again].copy()
    if not again.any():
        return once, []
    number = int(again.sum())
    was = "was" if number == 1 else "were"
    told = f"{counted(number, 'row').capitalize()} of {target.table} {was} the same as another"
    return once, [f"{told}, and came in once."]


def _agreed(texts: pd.Series, group: pd.Series, take: Take) -> Texts:
    """Return for each row the value that its group takes, “” where none is filled."""
    told = pd.DataFrame({"text": texts.to_numpy(), "group": group.to_numpy()})
    told = told[told["text"] != ""]
    if take != "first":
        told = told.sort_values("text", ascending=take == "earliest", kind="stable")
    taken = told.drop_duplicates("group").set_index("group")["text"]
    return taken.reindex(group.to_numpy(), fill_value="").to_numpy()
