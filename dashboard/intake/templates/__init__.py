"""Templates to fill in: an empty CSV file for each table, one workbook, and the dictionary."""

import csv
from pathlib import Path

from dashboard.intake.templates.workbook import write_workbook
from dashboard.warehouse import fillable, tables

WORKBOOK = "context-panel.xlsx"


def write_templates(folder: Path) -> list[Path]:
    """Write `<table>.csv` for each table, the workbook with a sheet for each, and `dictionary.txt`.

    An existing file is left alone, since it may hold somebody's work; the dictionary, which holds
    none, is written anew.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in fillable().items():
        path = folder / f"{name}.csv"
        if path.exists():
            continue
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerow([column.name for column in table.columns])
        written.append(path)
    if not (folder / WORKBOOK).exists():
        write_workbook(folder / WORKBOOK)
        written.append(folder / WORKBOOK)
    dictionary = folder / "dictionary.txt"
    dictionary.write_text("\n\n".join(_described(name) for name in tables()), encoding="utf-8")
    return [*written, dictionary]


def _described(name: str) -> str:
    table = tables()[name]
    lines = [f"{name}.csv", table.sentence, f"One row for each: {', '.join(table.key)}"]
    for column in table.columns:
        need = "required" if column.required else "may be empty"
        words = f", a word of the list {column.words}" if column.words else ""
        refers = f", found in {column.refers_to}.csv" if column.refers_to else ""
        lines.append(
            f"  {column.name} ({column.kind.lower()}, {need}{words}{refers}): "
            f"{column.meaning}; for example {column.example}"
        )
    return "\n".join(lines)
