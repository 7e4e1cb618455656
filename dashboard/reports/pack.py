"""What a pack is made of: sections, each a message with its figure, base, rows and definition."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

import pandas as pd

from dashboard.reports.cells import cell_text, for_document, marks_in, number_to_draw

CANNOT_SAY = "What the data cannot say"  # the name of that fact in a definition
FONT = "Arial"  # on every machine, and easy to read
Kind = Literal["bar", "stacked", "line", "dots"]
Mark = Literal["main", "second", "few", "limit"]


@dataclass(frozen=True)
class Series:
    """One series of a figure: what it is called, its values, and how it is drawn.

    values: None where nothing may or can be said. mark: “main” is filled or a line with dots,
    “second” hatched or a dashed line, “few” pale dots alone, or an open bar, “limit” a thin
    dashed line.
    """

    name: str
    values: tuple[float | None, ...]
    mark: Mark = "main"


@dataclass(frozen=True)
class Figure:
    """A figure that an office program draws itself and that its reader can edit.

    categories: what each bar or dot is called, or the first days of a line's months, in order.
    is_share: whether values are shares from 0 to 1, written as percentages.
    """

    kind: Kind
    categories: tuple[str, ...] | tuple[date, ...]
    series: tuple[Series, ...]
    is_share: bool = False


@dataclass(frozen=True)
class Section:
    """One message: its title and sentence, what it is counted among, its rows, and a definition.

    columns: of the rows, those of the table, with what each is called. figure: what a document
    shows with the base. brief, message_figure: what a slide shows, where that is not the same.
    definition: facts by name.
    """

    title: str
    sentence: str
    base: str
    rows: pd.DataFrame
    columns: Mapping[str, str]
    figure: Figure | None = None
    definition: Mapping[str, str] = field(default_factory=dict)
    brief: str = ""
    message_figure: Figure | None = None

    def header(self) -> list[str]:
        """Return what the table's columns are called."""
        return [for_document(label) for label in self.columns.values()]

    def cells(self) -> list[list[str]]:
        """Return the table row by row, as a person reads it."""
        return [
            [cell_text(row[name]) for name in self.columns] for row in self.rows.to_dict("records")
        ]

    def words(self) -> list[str]:
        """Return every text of the section but its definition."""
        return [self.title, self.sentence, self.base, *(c for row in self.cells() for c in row)]


@dataclass(frozen=True)
class PackColours:
    """The colours of a pack as `#RRGGBB`, handed in by whoever knows the house's palette."""

    ink: str
    quiet: str
    rule: str
    paper: str
    main: str
    second: str
    second_pale: str


@dataclass(frozen=True)
class Pack:
    """Everything that is written: whose it is, of when, for which choice, and its sections.

    mode: share or panel. version: of the data. notes: sentences for the first page. marks: what
    each shorthand such as [c] means; only those that are used are explained. document_template,
    slides_template: the partnership's own, None for a plain one. kind: what it is called.
    is_running: whether sections follow each other as minutes do, without a page each or a summary.
    """

    partnership: str
    period: str
    choice: str
    as_at: date
    mode: str
    version: str
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    marks: Mapping[str, str]
    colours: PackColours
    document_template: Path | None = None
    slides_template: Path | None = None
    is_demonstration: bool = False
    kind: str = "Evidence pack"
    is_running: bool = False

    def title(self) -> str:
        """Return the title that every file carries: whose, of when, and who may see it."""
        called = f"{self.kind[0].lower()}{self.kind[1:]}"
        return for_document(f"{self.partnership}: {called}, {self.period}, {self.mode} mode")

    def foot(self) -> str:
        """Return what stands at the foot of every page: mode, filters, and version of the data.

        A demonstration says so there too, since pages are shown without their cover.
        """
        example = "Demonstration data · " if self.is_demonstration else ""
        mode = self.mode.capitalize()
        return for_document(
            f"{example}{mode} mode · {self.period} · {self.choice} · {self.version}"
        )

    def limits_of_knowledge(self) -> list[tuple[str, str]]:
        """Return the notes that a cover has no room for, and what the data cannot say, by title."""
        told: dict[str, list[str]] = {}
        for section in self.sections:
            if text := section.definition.get(CANNOT_SAY):
                told.setdefault(text, []).append(section.title)
        by_section = [("; ".join(titles), text) for text, titles in told.items()]
        return [*(("", note) for note in self.notes[1:]), *by_section]

    def shorthand(self) -> list[str]:
        """Return an explanation of each mark that stands in a section."""
        used = marks_in(text for section in self.sections for text in section.words())
        return [f"{mark} {meaning}" for mark, meaning in self.marks.items() if mark in used]


def native_figure(
    kind: Kind,
    rows: pd.DataFrame,
    along: str,
    series: Mapping[str, tuple[str, Mark]],
    *,
    is_share: bool = False,
) -> Figure | None:
    """Return a figure of rows, or None where they hold nothing to draw.

    along: the column of the categories, of days for a line. series: by column, what it is called
    and how it is drawn.
    """
    made = tuple(
        Series(for_document(label), tuple(number_to_draw(value) for value in rows[name]), mark)
        for name, (label, mark) in series.items()
    )
    known = tuple(one for one in made if set(one.values) - {None})
    if not known or (
        kind in ("bar", "stacked") and not any(set(one.values) - {None, 0} for one in known)
    ):
        return None
    if kind == "line":
        return Figure(kind, tuple(day.date() for day in rows[along]), known, is_share)
    return Figure(kind, tuple(map(cell_text, rows[along])), known, is_share)
