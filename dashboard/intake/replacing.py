"""Rows held that go when others come in their place."""

import pandas as pd

from dashboard.intake.sheet import Sheet
from dashboard.warehouse import NOTHING, Store, tables

_BETWEEN = ", "


def replaced_by(sheet: Sheet, store: Store) -> pd.DataFrame:
    """Return the rows held that a sheet replaces and does not bring: table_name and row_key."""
    if not sheet.replaces or store.is_empty():
        return NOTHING
    table = tables()[sheet.part.table_name]
    held = store.current().table(table.name).astype(str)
    for column, value in sheet.replaces:
        held = held[held[column] == value]
    coming = _keys(sheet.part.cells, table.key)
    gone = _keys(held, table.key)
    gone = gone[~gone.isin(coming)]
    return pd.DataFrame({"table_name": table.name, "row_key": gone.to_numpy()}, dtype="str")


def _keys(rows: pd.DataFrame, key: tuple[str, ...]) -> pd.Series:
    whole = rows[key[0]].astype(str)
    for column in key[1:]:
        whole = whole + _BETWEEN + rows[column].astype(str)
    return whole
