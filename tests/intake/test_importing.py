"""Files become a snapshot, whole or not at all, and what they do is told."""

from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake import Sheet, read_sheet
from dashboard.settings import PanelError, home
from dashboard.warehouse import ImportRefused, Outcome, Snapshot, Store
from tests.warehouse.stores import avoided, copied, files

pytestmark = pytest.mark.whole

LAYER = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"area_code":"A",
"area_year":2022},"geometry":{"type":"Point","coordinates":[-1.5,53.4]}}]}"""
PHRASE = "avoid,use_instead,why\n"


def sheet(name: str, text: str) -> Sheet:
    return read_sheet(name, text.encode())


def effects(outcome: Outcome) -> list[tuple[str, int, int, int]]:
    return [(e.part.file_name, e.new, e.changed, e.same) for e in outcome.effects]


def rows(snapshot: Snapshot, sql: str) -> list[tuple[object, ...]]:
    return list(snapshot.read(sql, {}).itertuples(index=False, name=None))


def test_the_same_file_twice_changes_nothing(case_study: Snapshot, tmp_path: Path) -> None:
    own = copied(case_study, tmp_path)
    sheets = [sheet("phrase.csv", f"{PHRASE}one,two,three\n")]
    first = intake.publish_batch(sheets, own, "once")
    before = files(own)
    again = intake.publish_batch(sheets, own, "twice")
    assert (effects(first), first.changed) == ([("phrase.csv", 1, 0, 0)], True)
    assert (effects(again), again.changed) == ([("phrase.csv", 0, 0, 1)], False)
    assert again.snapshot == first.snapshot
    assert files(own) == before


def test_a_row_with_a_known_key_replaces_the_row_held(case_study: Snapshot, tmp_path: Path) -> None:
    own = copied(case_study, tmp_path)
    text = f"{PHRASE}hard to reach,services not reaching,Changed\nnew,other,New\n"
    outcome = intake.publish_batch([sheet("phrase.csv", text)], own, "changed")
    assert effects(outcome) == [("phrase.csv", 1, 1, 0)]
    found = rows(own.current(), "select why from phrase where avoid = 'hard to reach'")
    assert found == [("Changed",)]
    assert set(avoided(own.current())) == {*avoided(case_study), "new"}


def test_a_file_with_a_row_that_does_not_fit_is_refused_though_its_other_rows_are_right(
    case_study: Snapshot, tmp_path: Path
) -> None:
    own = copied(case_study, tmp_path)
    before = files(own)
    for attempt in (intake.check_batch, lambda s, o: intake.publish_batch(s, o, "ragged")):
        with pytest.raises(ImportRefused) as refused:
            attempt([sheet("phrase.csv", f"{PHRASE}one,two,three\nfour,five\nsix,,seven\n")], own)
        assert list(refused.value.problems["row_no"]) == [3, 4]
    assert files(own) == before


def test_into_an_empty_store_the_reference_data_comes_along(tmp_path: Path) -> None:
    outcome = intake.publish_batch(
        [sheet("phrase.csv", f"{PHRASE}one,two,three\n")], Store(tmp_path), "first"
    )
    assert ("phrase.csv", 1, 0, 0) in effects(outcome)
    reference = {path.name for path in (home() / "data" / "reference").glob("*.csv")}
    assert {name for name, *_ in effects(outcome)} == reference
    assert avoided(Store(tmp_path).current()) == ["one"]


def test_own_words_replace_their_list_and_leave_the_others(tmp_path: Path) -> None:
    text = "list,code,label,active,sort\nrag,grey,Grey,true,1\n"
    intake.publish_batch([sheet("vocabulary.csv", text)], Store(tmp_path), "own words")
    lists = Store(tmp_path).current().table("vocabulary").groupby("list")["code"].apply(list)
    assert lists["rag"] == ["grey"]
    assert len(lists["context_kind"]) == 24


def test_a_table_without_rows_brings_nothing_into_an_empty_store(tmp_path: Path) -> None:
    given = [sheet("vocabulary.csv", "list,code,label\n"), sheet("phrase.csv", PHRASE + "a,b,c\n")]
    intake.publish_batch(given, Store(tmp_path), "templates")
    assert len(Store(tmp_path).current().table("vocabulary")) > 300


def test_a_file_given_twice_is_refused(case_study: Snapshot) -> None:
    twice = [sheet("phrase.csv", PHRASE)] * 2
    with pytest.raises(PanelError, match=r"^phrase\.csv was given twice\. Give each file once\.$"):
        intake.check_batch(twice, Store(case_study.path.parents[1]))


def test_a_record_made_on_a_page_is_checked_and_kept_in_the_history(
    case_study: Snapshot, tmp_path: Path
) -> None:
    own = copied(case_study, tmp_path)
    row = {"avoid": "one", "use_instead": "two", "why": "three"}
    outcome = intake.record_row(own, "phrase", row, "Opening")
    assert effects(outcome) == [("Opening page", 1, 0, 0)]
    latest = own.history().iloc[0]
    assert (latest["file_name"], latest["table_name"], latest["note"]) == (
        *("Opening page, 1.1", "phrase"),
        "Recorded on the Opening page",
    )
    with pytest.raises(ImportRefused) as refused:
        intake.record_row(own, "phrase", row | {"why": ""}, "Opening")
    assert list(refused.value.problems["column_name"]) == ["why"]


def test_folders_are_read_in_order_of_name_whatever_the_case_of_the_ending(tmp_path: Path) -> None:
    for name in ("phrase.csv", "FINDING.CSV", "area.GEOJSON", "dictionary.txt", "README.md"):
        text = LAYER if name == "area.GEOJSON" else "a,b\n1,2\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [s.part.file_name for s in intake.gather_sheets([tmp_path])] == [
        *("FINDING.CSV", "area.GEOJSON", "phrase.csv"),
    ]


def test_every_file_of_a_folder_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for name in ("a log.csv", "b log.csv", "phrase.csv", "~$c.xlsx"):
        (tmp_path / name).write_text("who,what\n1,2\n", encoding="utf-8")
    with pytest.raises(PanelError) as unread:
        intake.gather_sheets([tmp_path])
    told = str(unread.value).splitlines()
    assert [one.split(":")[0] for one in told] == ["a log.csv", "b log.csv", "~$c.xlsx"]


def test_a_path_that_holds_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(PanelError, match=r"no\.csv: there is no such file\. Check the name and"):
        intake.gather_sheets([tmp_path / "no.csv"])
    with pytest.raises(PanelError, match=r"the folder holds no CSV, workbook or map layer\.$"):
        intake.gather_sheets([tmp_path])
