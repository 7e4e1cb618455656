"""Reading the header of an .sql file: what it holds, what one row means, what each column means."""

import re
from dataclasses import dataclass
from pathlib import Path

from dashboard.settings import PanelError

_GRAIN = re.compile(r"One (?:row|value) for each: (.+)")  # of a macro, a value
_FIELD = re.compile(
    r"(?P<parameter>\$?)(?P<name>\w+)(?P<marks>(?: \[[^\]]+\])*): "
    r"(?P<meaning>.+?)(?:; e\.g\. (?P<example>.+))?"
)


@dataclass(frozen=True)
class Field:
    """A column or parameter: its name, marks such as `people`, meaning, and an example."""

    name: str
    marks: tuple[str, ...]
    meaning: str
    example: str

    def marked(self, kind: str) -> str | None:
        """Return what follows a mark's kind (`words stage` gives “stage”), or None without it."""
        for mark in self.marks:
            if mark == kind:
                return ""
            if mark.startswith(f"{kind} "):
                return mark.removeprefix(f"{kind} ")
        return None


@dataclass(frozen=True)
class Header:
    """What the head of an .sql file says: a sentence, the grain, columns and parameters."""

    sentence: str
    grain: tuple[str, ...]
    fields: tuple[Field, ...]
    parameters: tuple[Field, ...]


def read_header(path: Path) -> Header:
    """Read the comment lines at the head of an .sql file.

    Raises PanelError naming the file and line when a line is not of the form
    `-- name [mark]: meaning; e.g. example`.
    """
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("--"):
            break
        lines.append(line[2:])
    sentence: list[str] = []
    grain = ""
    fields: list[Field] = []
    parameters: list[Field] = []
    for number, line in _whole_lines(lines):
        if key := _GRAIN.fullmatch(line):
            grain = key[1]
        elif not grain:
            sentence.append(line)
        elif found := _FIELD.fullmatch(line):
            marks = tuple(re.findall(r"\[([^\]]+)\]", found["marks"]))
            field = Field(found["name"], marks, found["meaning"], found["example"] or "")
            (parameters if found["parameter"] else fields).append(field)
        else:
            raise PanelError(
                f"{path.name}, line {number}: “{line}” is no description of a column. "
                "Write “-- name [mark]: meaning; e.g. example”."
            )
    if not (sentence and grain and fields):
        raise PanelError(
            f"{path.name}: the header needs a sentence, “One row for each: …” and each column's "
            "meaning."
        )
    return Header(" ".join(sentence), tuple(grain.split(", ")), tuple(fields), tuple(parameters))


def _whole_lines(lines: list[str]) -> list[tuple[int, str]]:
    """Join lines that continue the one above (indented by three spaces) and drop empty ones."""
    whole: list[tuple[int, str]] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("   ") and whole:
            whole[-1] = (whole[-1][0], f"{whole[-1][1]} {line.strip()}")
        elif line.strip():
            whole.append((number, line.strip()))
    return whole
