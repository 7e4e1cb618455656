"""Disclosure control: what a viewer outside the sharing agreement may not learn from rows."""

import pandas as pd

from dashboard.settings import Settings
from dashboard.warehouse.header import Header
from dashboard.warehouse.viewer import Viewer

HIDDEN = "is_hidden"


def protect(rows: pd.DataFrame, header: Header, viewer: Viewer, settings: Settings) -> pd.DataFrame:
    """Return the rows as the viewer may see them.

    In share mode rows are left out where a column marked `[restricted]` is true; a column marked
    `[people]` loses counts from 1 to the smallest count (they become missing) and has the others
    rounded; a column marked `[exact place]` takes the value of its
    `area_…` twin. Rows with a `[people]` column gain `is_hidden`, true where a count was taken
    out, so that “too few to show” and “not recorded” stay two things.
    """
    for field in header.fields:
        if field.marked("restricted") is not None and viewer.mode == "share":
            rows = rows[~rows[field.name].astype(bool)].reset_index(drop=True)
    people = [field.name for field in header.fields if field.marked("people") is not None]
    exact = [field.name for field in header.fields if field.marked("exact place") is not None]
    if people:
        counts = rows[people].astype("Int64")
        small = (counts >= 1) & (counts <= settings.smallest_count) & (viewer.mode == "share")
        small = small.fillna(value=False)
        rows[HIDDEN] = small.any(axis=1).astype(bool)
        if viewer.mode == "share":
            step = settings.round_to
            counts = ((counts + step // 2) // step * step).mask(small)
        rows[people] = counts
    if viewer.mode == "share":
        for name in exact:
            rows[name] = rows[f"area_{name}"]
    return rows
