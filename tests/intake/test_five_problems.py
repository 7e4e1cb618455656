"""One file with five faults: each is named in one run, and the data is as it was."""

from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake import read_sheet
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.intake.command_line import run
from tests.warehouse.stores import copied, files

pytestmark = pytest.mark.whole

ACTIONS = """\
agreed_on,action_id,context_id,wording,short_wording,action_target,surveillance_element,agency,\
owner_role,action_status,colour
2022-05-10,NEW-1,PARK,Plant a hedge,A hedge,enviroment,none,youth_service,Manager,in_progress,
10/05/2022,NEW-2,PARK,,A bench,environment,none,youth_service,Manager,in_progress,
May 2022,NEW-3,PARK,Mend the lamps,Lamps,environment,none,youth_service,Manager,in_progress,
2022-05-10,NEW-4,PRAK,Open the café,A café,environment,none,youth_service,Manager,in_progress,blue
"""
PROBLEMS = [
    (
        *("action.csv", 1, "colour", "colour", "The table action has no such column."),
        "Remove the column, or rename it to one the dictionary lists.",
    ),
    (
        *("action.csv", 2, "action_target", "enviroment"),
        *("This is not a word of the list action_target.", "Did you mean “environment”?"),
    ),
    (
        *("action.csv", 3, "wording", "", "This cell is empty, and it must be filled in."),
        "Write what will be done, for example Signs with support information.",
    ),
    (
        *("action.csv", 4, "agreed_on", "May 2022", "This is not a date that can be read."),
        "Write the date as 2022-06-14 or 14/06/2022.",
    ),
    (
        *("action.csv", 5, "context_id", "PRAK"),
        *("There is no such row in the table context.", "Did you mean “PARK”?"),
    ),
]


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path) -> Store:
    return copied(case_study, tmp_path)


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_all_five_are_named_and_the_snapshot_is_unchanged(store: Store, start: str) -> None:
    before = files(store)
    sheets = [read_sheet("action.csv", (start + ACTIONS).encode())]
    with pytest.raises(ImportRefused, match=r"^5 problems were found") as checked:
        intake.check_batch(sheets, store)
    with pytest.raises(ImportRefused) as published:
        intake.publish_batch(sheets, store, "five")
    assert list(checked.value.problems.itertuples(index=False, name=None)) == PROBLEMS
    assert published.value.problems.equals(checked.value.problems)
    assert (store.current().number, files(store)) == (1, before)


@pytest.mark.parametrize("command", ["check", "import"])
def test_the_command_names_all_five_each_on_its_line(
    store: Store, tmp_path: Path, command: str
) -> None:
    path = tmp_path / "action.csv"
    path.write_text(ACTIONS, encoding="utf-8")
    before = files(store)
    status, said = run(command, path, "--store", store.path)
    lines = [
        f"{name}, row {row}, {column}{f' “{value}”' if value else ''}: {problem} {remedy}"
        for name, row, column, value, problem, remedy in PROBLEMS
    ]
    assert said.splitlines()[-6:] == [*lines, "5 problems were found. Nothing was imported."]
    assert (status, files(store)) == (1, before)
