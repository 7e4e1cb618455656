"""A partnership's own words in place of ours, where a reading writes a word itself.

A boundary file's codes say the kind of its areas, and a schedule's hours the part of the day. A
partnership that replaced such a list says with the trait `for_ward` which word stands for ours.
"""

from collections.abc import Mapping

import pandas as pd

from dashboard.intake.sheet import Sheet
from dashboard.warehouse import tables

StandIns = Mapping[tuple[str, str], str]
"""The partnership's own word by list and ours."""
_PREFIX = "for_"


def stand_ins_of(vocabulary: pd.DataFrame) -> StandIns:
    """Return the words that stand for ours; rows of vocabulary. One that holds ours needs none."""
    rows = vocabulary[["list", "code", "traits"]].fillna("").astype(str)
    words = list(rows.itertuples(index=False, name=None))
    held = {(name, code) for name, code, _ in words}
    found = {
        (name, trait.removeprefix(_PREFIX)): code
        for name, code, traits in words
        for trait in traits.split()
        if trait.startswith(_PREFIX)
    }
    return {word: own for word, own in found.items() if word not in held}


def to_own_words(sheet: Sheet, stand_ins: StandIns) -> Sheet:
    """Return the sheet with each of our words that another stands for as that one."""
    cells = sheet.part.cells
    changed = {}
    for column in tables()[sheet.part.table_name].columns:
        own = {ours: code for (name, ours), code in stand_ins.items() if name == column.words}
        if own and column.name in cells:
            changed[column.name] = cells[column.name].replace(own)
    return sheet.with_changes(cells.assign(**changed)) if changed else sheet


def to_our_words(values: pd.Series, name: str, stand_ins: StandIns) -> pd.Series:
    """Return values of a list with each word that stands for one of ours as that one."""
    return values.replace({own: ours for (of, ours), own in stand_ins.items() if of == name})
