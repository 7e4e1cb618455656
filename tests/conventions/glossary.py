"""docs/glossary.md: the field's words by hand, and every table, view and class by its own sentence.

`python -m tests.conventions.glossary` writes the second half anew.
"""

import ast
import csv
import re
from pathlib import Path

from dashboard.settings import home

GLOSSARY = home() / "docs" / "glossary.md"
OURS = "## Our own words"
_ROOMS = {"Tables": "queries/tables", "Views": "queries/views"}


def field_terms(text: str) -> dict[str, list[str]]:
    """Return what each term of the field is called in the code; text: that of the glossary."""
    rows = re.findall(r"^\| (.+?) \| .+ \| (.+) \|$", text.partition(OURS)[0], re.MULTILINE)
    return {
        term: re.findall(r"`([^`]+)`", code)
        for term, code in rows
        if not set(term) <= set("- ") and term != "term"
    }


def names_in_code() -> set[str]:
    """Return every name that a reader can search for: SQL files, word lists, classes, functions."""
    vocabulary = home() / "data" / "reference" / "vocabulary.csv"
    with vocabulary.open(encoding="utf-8-sig", newline="") as file:
        lists = {row["list"] for row in csv.DictReader(file)}
    public = {
        node.name
        for path in _modules()
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    return lists | public | {path.stem for path in (home() / "queries").rglob("*.sql")}


def our_half() -> str:
    """Return the glossary's second half, as headers and docstrings say it now."""
    parts = [OURS]
    for title, folder in _ROOMS.items():
        rows = [(path.stem, _sentence_of_sql(path)) for path in sorted((home() / folder).glob("*"))]
        parts.append(_table(title, rows))
    classes = [
        (node.name, f"{_first_line(node)} ({path.relative_to(home() / 'dashboard')})")
        for path in _modules()
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    return "\n\n".join([*parts, _table("Classes", sorted(classes))]) + "\n"


def _modules() -> list[Path]:
    folder = home() / "dashboard"
    return [
        path
        for path in sorted(folder.rglob("*.py"))
        if "house" not in path.relative_to(folder).parts
    ]


def _sentence_of_sql(path: Path) -> str:
    """Return the first sentence of a header, which may go over several lines."""
    words = re.match(r"(?:-- .+\n)+", path.read_text(encoding="utf-8"))
    return " ".join((words[0] if words else "").replace("-- ", "").split())


def _first_line(node: ast.ClassDef) -> str:
    return (ast.get_docstring(node) or "").partition("\n")[0]


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    lines = [f"| `{name}` | {sentence} |" for name, sentence in rows]
    return "\n".join([f"### {title}", "", "| name | what it is |", "| --- | --- |", *lines])


if __name__ == "__main__":
    by_hand = GLOSSARY.read_text(encoding="utf-8").partition(OURS)[0]
    GLOSSARY.write_text(f"{by_hand}{our_half()}", encoding="utf-8")
