"""Columns that name a row of another table in words: “the park” is tied to PARK."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import pandas as pd
import tomli_w

from dashboard.intake.mapping_store import MappingStore
from dashboard.intake.sheet import Sheet
from dashboard.intake.spelling import list_names, normalise_for_match
from dashboard.intake.toml_decoder import decode_toml
from dashboard.settings import PanelError
from dashboard.warehouse import KeptFiles, tables

NAME_COLUMNS = {
    "context": ("display_alias", "local_name"),
    "panel": ("panel_name", "partnership_name"),
    "theme": ("wording",),
    "threshold_level": ("title",),
}
"""Columns by which people call the rows of a table that others refer to, by its name."""

FOLDER = "names"
"""The name of the folder inside a store, with a file for each table."""

ReferenceAnswers = Mapping[str, Mapping[str, str]]
"""Codes by what people call them, as `normalise_reference` spells it, by table."""

_ARTICLE = "the "
_NEAR = 0.6  # of the letters: more names are proposed than mean the same, and a person chooses
_MOST_NEAR = 3
_LONGEST = 1_000_000  # characters of a file; a thousand names have 40,000


def normalise_reference(text: str) -> str:
    """Return a name as it is compared: “The Park” and “park” are one."""
    return normalise_for_match(text).removeprefix(_ARTICLE)


@dataclass(frozen=True)
class ReferenceNames:
    """What the rows of a table are called.

    names: what each is called on screen, by its code. codes: those that a spelling may mean.
    """

    names: Mapping[str, str]
    codes: Mapping[str, frozenset[str]]

    def code_of(self, text: str) -> str:
        """Return the one code that a text means, or “” where it means none or several."""
        meant = self.codes.get(normalise_reference(text), frozenset())
        return next(iter(meant)) if len(meant) == 1 else ""

    def likely_codes(self, text: str) -> list[str]:
        """Return the codes whose names are most like a text, the likeliest first."""
        sought = normalise_reference(text)
        words = set(sought.split())
        inside = [one for one in self.codes if set(one.split()) <= words or words <= {*one.split()}]
        near = [*inside, *get_close_matches(sought, self.codes, _MOST_NEAR, _NEAR)]
        return list(dict.fromkeys(code for one in near for code in sorted(self.codes[one])))


@dataclass(frozen=True)
class UntiedText:
    """A text in columns that refer to a table, and none of its rows has it as code or name.

    rows: in how many rows it stands. files: those it stands in.
    """

    table: str
    text: str
    rows: int
    files: tuple[str, ...]


def reference_names(table: str, rows: pd.DataFrame) -> ReferenceNames:
    """Return what the rows of a table are called; rows: those held and those coming in."""
    (key,) = tables()[table].key
    first, *_ = NAME_COLUMNS[table]
    filled = rows[[key, *NAME_COLUMNS[table]]].fillna("").astype(str)
    codes: dict[str, set[str]] = defaultdict(set)
    for code, *names in filled.itertuples(index=False, name=None):
        for name in filter(None, map(normalise_reference, [code, *names])):
            codes[name].add(code)
    names_by_code = dict(zip(filled[key], filled[first], strict=True))
    return ReferenceNames(names_by_code, {name: frozenset(found) for name, found in codes.items()})


def tie_references(
    sheets: Iterable[Sheet],
    names: Mapping[str, ReferenceNames],
    answers: ReferenceAnswers,
) -> list[Sheet]:
    """Return sheets with the code of a row where they name it in words, and a note that says so.

    names: by table. answers: what a person said, which goes before what rows are called, as long
    as the row is there. A text that is a code stays, and so does one that means no row or several.
    """
    return [_tied(sheet, names, answers) for sheet in sheets]


def untied_texts(sheets: Iterable[Sheet], names: Mapping[str, ReferenceNames]) -> list[UntiedText]:
    """Return what stands for a row of another table and is neither its code nor its only name."""
    rows: dict[tuple[str, str], int] = defaultdict(int)
    files: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for sheet in sheets:
        for column, table in _referring(sheet, names):
            known = names[table]
            for text, number in sheet.part.cells[column].value_counts(sort=False).items():
                if text and text not in known.names and not known.code_of(str(text)):
                    rows[table, str(text)] += int(number)
                    files[table, str(text)][sheet.part.file_name] = None
    return [UntiedText(*one, number, tuple(files[one])) for one, number in rows.items()]


def _tied(sheet: Sheet, names: Mapping[str, ReferenceNames], answers: ReferenceAnswers) -> Sheet:
    cells = sheet.part.cells
    meant: dict[str, str] = {}
    for column, table in _referring(sheet, names):
        known, said = names[table], answers.get(table, {})
        code_by_text = {}
        for text in cells[column].unique().tolist():
            code = said.get(normalise_reference(text), "")
            code = code if code in known.names else known.code_of(text)
            if code and text not in known.names:
                code_by_text[text] = code
        if code_by_text:
            cells = cells.assign(**{column: cells[column].replace(code_by_text)})
            meant |= code_by_text
    if not meant:
        return sheet
    pairs = list_names(f"“{text}” is {code}" for text, code in meant.items())
    return sheet.with_changes(cells, notes=[f"Tied to what is held: {pairs}."])


def _referring(sheet: Sheet, names: Mapping[str, ReferenceNames]) -> list[tuple[str, str]]:
    """List the columns of a sheet that refer to a table with names, each with that table."""
    return [
        (column.name, column.refers_to)
        for column in tables()[sheet.part.table_name].columns
        if column.refers_to and column.refers_to in names and column.name in sheet.part.cells
    ]


def load_answers(files: KeptFiles) -> tuple[ReferenceAnswers, list[str]]:
    """Return what was said before, by table, and what is wrong with files that cannot be used."""
    loaded = _answers_store(files).load_all()
    return {path.stem: answers for path, answers in loaded.by_path.items()}, loaded.problems


def save_answers(files: KeptFiles, answers: ReferenceAnswers) -> None:
    """Keep what was said beside what was said before; a later answer goes before an earlier one."""
    for table, said in answers.items():

        def with_said(before: dict[str, str] | None, said: Mapping[str, str] = said) -> str:
            return tomli_w.dumps({"codes": {**(before or {}), **said}})

        _answers_store(files).change(f"{table}.toml", with_said)


def _answers_store(files: KeptFiles) -> MappingStore[dict[str, str]]:
    return MappingStore(files, "names that were tied", _LONGEST, _parse_answers)


def _parse_answers(text: str, name: str) -> dict[str, str]:
    values = decode_toml(text, name, "remove it and tie the names anew")
    table, codes = name.removesuffix(".toml"), values.pop("codes", {})
    if table not in NAME_COLUMNS:
        raise PanelError(f"{name}: rows of no table “{table}” are named in words. Remove it.")
    if values or not isinstance(codes, dict) or not all(isinstance(c, str) for c in codes.values()):
        raise PanelError(
            f"{name}: it must hold codes by name under [codes], each a text, and nothing else. "
            "Mend it, or remove it and tie the names anew."
        )
    return {normalise_reference(text): str(code) for text, code in codes.items()}
