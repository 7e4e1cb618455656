"""Every file of others is opened as something, or refused with a reason; none is a crash."""

from pathlib import Path

import pytest

from dashboard.intake import RawSheet, open_file, profiles, schedules, surveys
from dashboard.intake.importing import rows_or_defaults
from dashboard.settings import PanelError
from dashboard.warehouse import Store
from tests.files_of_others.shared_data import shared

ENDINGS = (".csv", ".tsv", ".gz", ".xls", ".xlsx", ".geojson", ".json")


def held(path: Path) -> list[tuple[str, str]]:
    """Return what each table of a file is taken for, and why nothing of it may come in."""
    told = []
    for one in open_file(path.name, path.read_bytes()):
        if len(one.about_persons):
            told.append((one.name, "about persons: " + one.about_persons["column_name"].iloc[0]))
        elif not isinstance(one.found, RawSheet):
            told.append((one.name, f"layer of {one.size} places, {one.found.system}"))
        elif export := surveys.read_export(one.found):
            told.append((one.name, f"{export.tool}, {len(export.questions)} questions"))
        else:
            rows = [cells for _, cells in one.found.rows[:500]]
            likely = profiles.rank_tables(one.header, rows)[:1]
            told.append((one.name, f"table of {one.size} rows, perhaps {likely}"))
    return told


def test_every_file_is_opened_or_refused_in_a_sentence() -> None:
    lines, unnamed = [""], []
    for folder in ("messy", "forms", "geo"):
        for path in sorted(p for p in shared(folder).rglob("*") if p.name.endswith(ENDINGS)):
            name = path.relative_to(shared()).as_posix()
            try:
                lines += [f"{name:58} {what}" for _, what in held(path)]
            except PanelError as refused:
                unnamed += [name] * (not str(refused).startswith(path.name))
                lines.append(f"{name:58} refused{str(refused).removeprefix(path.name)}")
    print("\n".join(lines))  # noqa: T201 - pytest -s shows the table to whoever wants to see it
    assert (unnamed, len(lines) > 200) == ([], True)


@pytest.mark.parametrize(
    ("name", "taken_for"),
    [
        ("forms/customer_satisfaction__with_system_fields.csv", "KoboToolbox"),
        ("forms/fq_data.csv", "ODK Central"),
        ("forms/uk_2016_public_data.csv", "table of 273 rows"),
        ("geo/trafford_greenspace_sites.geojson", "layer of 427 places"),
        ("geo/wards_E09000012.json", "layer of 19 places"),
        ("geo/trafford_schools_and_colleges.csv", "table of 103 rows, perhaps"),
        ("messy/duckdb/real/ncvoter.csv", "about persons"),
    ],
)
def test_files_are_taken_for_what_they_are(name: str, taken_for: str) -> None:
    ((_, what),) = held(shared(*name.split("/")))
    assert what.startswith(taken_for)


def test_no_table_of_others_is_a_schedule(tmp_path: Path) -> None:
    items = rows_or_defaults("observation_item", Store(tmp_path))
    for path in sorted(shared("messy").rglob("*.csv")):
        try:
            tables = open_file(path.name, path.read_bytes())
        except PanelError:
            continue
        for one in tables:
            assert isinstance(one.found, RawSheet)
            assert schedules.read_schedule(one.found, items) is None
