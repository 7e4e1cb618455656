"""Disclosure control: what a viewer outside the sharing agreement may not learn from rows."""

import pandas as pd

from dashboard.settings import Settings
from dashboard.warehouse.header import Header
from dashboard.warehouse.secondary import SuppressionBand, secondary
from dashboard.warehouse.viewer import Viewer

HIDDEN = "is_hidden"
BASE = "base_size"
ROUNDED = "rounded_to"
HIDDEN_TO = "hidden_to"
LEFT_OUT = "rows left out"  # attributes of an answer: no row may be left to tell
REDUCED = "rows told in part"


def apply_disclosure_control(
    rows: pd.DataFrame, header: Header, viewer: Viewer, settings: Settings
) -> pd.DataFrame:
    """Return the rows as the viewer may see them.

    In share mode rows are left out where a column marked `[restricted]` is true; a column marked
    `[people]` loses counts from 1 to the smallest count (they become missing) and has the others
    rounded; a column marked `[exact place]` takes the value of its `area_…` twin, and one marked
    `[guarded text]` that of its `open_…` twin. How many rows went, and how many tell less than
    there is, stands in the answer's attributes LEFT_OUT and REDUCED. Rows
    that nothing but an exact place brings in, `[by exact place]`, go without a word: their number
    would tell how near they lie.
    Where those left would give a hidden count away, more of them go (see `secondary`).
    A column marked `[of people]`, a value taken over people, goes where their count is hidden.
    Rows with a `[people]` column gain `is_hidden`, true where a count was taken out, so that “too
    few to show” and “not recorded” stay two things; `rounded_to`, the step to which their counts
    are rounded, 1 for not at all; and `hidden_to`, up to which count they are hidden for being
    small, 0 for none. Rows with a `[base]`, the people who answered, gain `base_size` (see
    `_sizes`), and lose every count where that allows none.
    """
    shared = viewer.mode == "share"
    for name in _marked(header, "by exact place") if shared else []:
        is_near = rows[name].astype("boolean").fillna(value=True)
        rows = rows[~is_near].reset_index(drop=True)
    for name in _marked(header, "restricted") if shared else []:
        is_open = ~rows[name].astype(bool)
        rows = rows[is_open].reset_index(drop=True)
        rows.attrs[LEFT_OUT] = int((~is_open).sum())
    if people := _marked(header, "people"):
        counts = rows[people].astype("Int64")
        step = settings.round_to if shared else 1
        # A few people rounded to 0 would read as nobody.
        largest = max(settings.smallest_count, (step - 1) // 2) if shared else 0
        told, small = counts, pd.DataFrame(data=False, index=counts.index, columns=people)
        if shared:
            told = (counts + step // 2) // step * step
            small = ((counts >= 1) & (counts <= largest)).fillna(value=False)
        for name in _marked(header, "base"):
            sizes = _sizes(counts[name], settings)
            # Who sees neither must not learn which: beside few who were reached, it told how many.
            rows[BASE] = sizes.replace("counts", "none") if shared else sizes
            too_few = rows[BASE] == "none"
            small = small.apply(too_few.__or__)
        if shared and not rows.empty:
            small = secondary(counts, small, rows, header, SuppressionBand(largest, step))
            for name in _marked(header, "base"):  # what it is the sum of would tell it
                small = small.apply(small[name].__or__)
        rows[HIDDEN] = small.any(axis=1).astype(bool)
        rows[ROUNDED], rows[HIDDEN_TO] = step, largest
        rows[people] = told.mask(small) if small.any(axis=None) else told
        for name in _marked(header, "of people"):
            rows[name] = rows[name].mask(rows[HIDDEN])
    for name in _marked(header, "exact place") if shared else []:
        rows[name] = rows[f"area_{name}"]
    return _open_texts(rows, _marked(header, "guarded text")) if shared else rows


def _open_texts(rows: pd.DataFrame, guarded: list[str]) -> pd.DataFrame:
    """Put in place of guarded texts those that may be shared, and note how many rows tell less."""
    if guarded:
        differs = pd.concat([_differs(rows, name) for name in guarded], axis=1)
        rows.attrs[REDUCED] = int(differs.any(axis=1).sum())
    for name in guarded:
        rows[name] = rows[f"open_{name}"]
    return rows


def _differs(rows: pd.DataFrame, name: str) -> "pd.Series[bool]":
    """Say in which rows what may be shared is not all that is known."""
    own, shared = rows[name], rows[f"open_{name}"]
    return (own.ne(shared) & ~(own.isna() & shared.isna())).fillna(value=True)


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
