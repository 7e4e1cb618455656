"""Files of others on the command line: profiles, what holds for every row, alike problems."""

from pathlib import Path

import pytest

from dashboard.warehouse import Snapshot, Store
from tests.intake.command_line import run
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

PROFILE = """
name = "Our log"
about = "A log."
left_out = ["Lead name"]
[[table]]
name = "phrase"
[table.columns]
avoid = "Say not"
use_instead = "Say"
why = { always = "Agreed in June" }
"""
LOG = "Say not,Say,Lead name\nhotspot here,place of concern,A Lee\n"


@pytest.fixture
def store(case_study: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    own = copied(case_study, tmp_path)
    monkeypatch.setenv("CONTEXT_PANEL_STORE", str(own.path))
    monkeypatch.chdir(tmp_path)
    Path("our.toml").write_text(PROFILE, encoding="utf-8")
    Path("log.csv").write_text(LOG, encoding="utf-8")
    return own


def test_a_profile_that_travelled_as_a_file_reads_a_table(store: Store) -> None:
    status, said = run("import", "log.csv", "--profile", "our.toml")
    assert (status, "log.csv: 1 new" in said) == (0, True), said
    assert "Lead name" in said
    rows = store.current().table("phrase").set_index("avoid")
    assert rows["why"]["hotspot here"] == "Agreed in June"


def test_without_a_profile_the_table_is_refused_for_the_names_in_it(store: Store) -> None:
    before = store.current().number
    status, said = run("check", "log.csv")
    assert (status, store.current().number) == (1, before)
    assert "log.csv, row 1, Lead name: This looks like names of people." in said


def test_a_profile_that_is_wrong_is_named_with_its_place(store: Store) -> None:
    Path("our.toml").write_text(PROFILE.replace("avoid =", "avoided ="), encoding="utf-8")
    status, said = run("check", "log.csv", "--profile", "our.toml", "--store", str(store.path))
    assert status == 1
    assert said.startswith("our.toml")
    assert "avoided" in said


def test_what_holds_for_every_row_is_said_on_the_line(store: Store) -> None:
    Path("stops.csv").write_text("name,lat,long\nMill Stop,53.98,1.47\n", encoding="utf-8")
    status, said = run("import", "stops.csv", "--set", "landmark_kind=station")
    assert (status, "stops.csv: 1 new" in said) == (0, True), said
    assert "Mill Stop" in set(store.current().table("landmark")["landmark_name"])
    status, said = run("check", "stops.csv", "--set", "landmark_kind")
    assert (status, said) == (1, "--set landmark_kind: write it as column=value.\n")


def test_alike_problems_stand_on_one_line_with_how_many_there_are(store: Store) -> None:
    rows = "".join(f"word {n},,why\n" for n in range(400))
    Path("phrase.csv").write_text(f"avoid,use_instead,why\n{rows}", encoding="utf-8")
    status, said = run("check", "phrase.csv", "--store", str(store.path))
    assert status == 1
    first, second = said.splitlines()
    assert first.startswith("phrase.csv, rows 2, 3, 4, 5, 6 and 395 more, use_instead: ")
    assert "(400 times)" in first
    assert second == "400 problems were found. Nothing was imported."


def test_what_an_export_no_longer_holds_is_told(store: Store) -> None:
    Path("phrase.csv").write_text("avoid,use_instead,why\na,b,c\nd,e,f\n", encoding="utf-8")
    run("import", "phrase.csv")
    Path("phrase.csv").write_text("avoid,use_instead,why\na,b,new\n", encoding="utf-8")
    status, said = run("import", "phrase.csv")
    assert status == 0
    assert "phrase.csv: one row of phrase no longer in the file (d). Nothing is removed;" in said
    assert "d" in set(store.current().table("phrase")["avoid"])


def test_words_that_blame_are_told_and_imported_as_they_are(store: Store) -> None:
    text = Path("goal.csv")
    header = "goal_id,context_id,goal_no,statement,indicator_domain,horizon,set_on,goal_status\n"
    row = "G-9,PARK,9,The hotspot by the gate is calm,guardianship,by_review,2022-05-10,"
    text.write_text(f"{header}{row}working_towards\n", encoding="utf-8")
    status, said = run("check", "goal.csv", "--store", str(store.path))
    assert (status, "goal.csv, row 2, statement: “hotspot” could be “" in said) == (0, True), said


def test_a_profile_that_somebody_spoilt_is_named_and_stops_nothing(store: Store) -> None:
    folder = store.path / "profiles"
    folder.mkdir()
    (folder / "old.toml").write_text(PROFILE.replace("avoid =", "avoided ="), encoding="utf-8")
    Path("phrase.csv").write_text("avoid,use_instead,why\na,b,c\n", encoding="utf-8")
    status, said = run("import", "phrase.csv", "--store", str(store.path))
    assert status == 0, said
    assert said.startswith("Not used until it is mended: old.toml")
    assert "phrase.csv: 1 new" in said
