"""Disclosure control: what a viewer outside the sharing agreement may not learn from rows."""

import pandas as pd

from dashboard.settings import Settings
from dashboard.warehouse.header import Header
from dashboard.warehouse.secondary import Limits, secondary
from dashboard.warehouse.viewer import Viewer

HIDDEN = "is_hidden"
BASE = "base_size"
ROUNDED = "rounded_to"


def protect(rows: pd.DataFrame, header: Header, viewer: Viewer, settings: Settings) -> pd.DataFrame:
    """Return the rows as the viewer may see them.

    In share mode rows are left out where a column marked `[restricted]` is true; a column marked
    `[people]` loses counts from 1 to the smallest count (they become missing) and has the others
    rounded; a column marked `[exact place]` takes the value of its `area_…` twin, and one marked
    `[guarded text]` that of its `open_…` twin.
    Where those left would give a hidden count away, more of them go (see `secondary`).
    A column marked `[of people]`, a value taken over people, goes where their count is hidden.
    Rows with a `[people]` column gain `is_hidden`, true where a count was taken out, so that “too
    few to show” and “not recorded” stay two things. Rows with a `[base]`, the people who answered,
    gain `base_size` (see `_sizes`), and lose every count where that allows none; `rounded_to` says
    to what their counts are rounded, 1 for not at all.
    """
    shared = viewer.mode == "share"
    for name in _marked(header, "restricted") if shared else []:
        rows = rows[~rows[name].astype(bool)].reset_index(drop=True)
    if people := _marked(header, "people"):
        counts = rows[people].astype("Int64")
        step = settings.round_to if shared else 1
        told, small = counts, pd.DataFrame(data=False, index=counts.index, columns=people)
        if shared:
            told = (counts + step // 2) // step * step
            # A few people rounded to 0 would read as nobody.
            small = (counts >= 1) & ((counts <= settings.smallest_count) | (told == 0))
            small = small.fillna(value=False)
        for name in _marked(header, "base"):
            sizes = _sizes(counts[name], settings)
            # Who sees neither must not learn which: beside few who were reached, it told how many.
            rows[BASE] = sizes.replace("counts", "none") if shared else sizes
            rows[ROUNDED] = step
            too_few = rows[BASE] == "none"
            small = small.apply(too_few.__or__)
        if shared and not rows.empty:
            largest = max(settings.smallest_count, (step - 1) // 2)  # what would be rounded to 0
            small = secondary(counts, small, rows, header, Limits(largest, step))
            for name in _marked(header, "base"):  # what it is the sum of would tell it
                small = small.apply(small[name].__or__)
        rows[HIDDEN] = small.any(axis=1).astype(bool)
        rows[people] = told.mask(small) if small.any(axis=None) else told
        for name in _marked(header, "of people"):
            rows[name] = rows[name].mask(rows[HIDDEN])
    for name in _marked(header, "exact place") if shared else []:
        rows[name] = rows[f"area_{name}"]
    for name in _marked(header, "guarded text") if shared else []:
        rows[name] = rows[f"open_{name}"]
    return rows


def _sizes(base: pd.Series, settings: Settings) -> pd.Series:
    """Say what numbers of people allow, row by row.

    “none”: nothing is shown. “counts”: counts, and in share mode nothing, as “none”. “small”:
    percentages with the words “small numbers”. “usual”: no such words. “nobody”: nobody answered;
    zero tells of nobody.
    """
    sizes = pd.Series("usual", index=base.index, dtype="str")
    sizes[base < settings.usual_answers] = "small"
    sizes[base < settings.fewest_for_percentages] = "counts"
    sizes[base < settings.fewest_answers] = "none"
    sizes[(base == 0) | base.isna()] = "nobody"
    return sizes


def _marked(header: Header, kind: str) -> list[str]:
    return [field.name for field in header.fields if field.marked(kind) is not None]
