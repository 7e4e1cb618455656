"""Templates: an empty CSV file for each table, and the data dictionary beside them."""

import csv
from pathlib import Path

from dashboard.warehouse import tables


def write_templates(folder: Path) -> list[Path]:
    """Write `<table>.csv` with its header for each table, and `dictionary.txt` with each meaning.

    An existing file is left alone, since it may hold somebody's work.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in tables().items():
        path = folder / f"{name}.csv"
        if name == "import_batch" or path.exists():
            continue
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerow([column.name for column in table.columns])
        written.append(path)
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
