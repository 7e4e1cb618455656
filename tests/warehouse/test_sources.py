"""What a source no longer brings is told and stays, until somebody says to remove it."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.intake import Sheet, read_sheet
from dashboard.warehouse import ImportRefused, Outcome, Store
from dashboard.warehouse.sources import source_of

pytestmark = pytest.mark.whole


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("finding-june.csv", "finding-July.csv"),
        ("Action log 2026-06.xlsx", "Action_log 07 2026.xlsx"),
        ("log May 26.xlsx, sheet Actions", "log jun 26.xlsx, sheet actions"),
        ("log.xlsx (referral)", "log 2.xlsx (referral)"),
    ],
)
def test_exports_of_one_source_differ_in_figures_and_months_only(one: str, other: str) -> None:
    assert source_of(one) == source_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("finding-park.csv", "finding-school.csv"),
        ("log.xlsx, sheet A", "log.xlsx, sheet B"),
        ("log.xlsx (referral)", "log.xlsx (context)"),
        ("mayfield.csv", "field.csv"),
    ],
)
def test_other_names_are_other_sources(one: str, other: str) -> None:
    assert source_of(one) != source_of(other)


def phrases(*avoid: str, name: str = "phrase-june.csv") -> Sheet:
    rows = "".join(f"{one},other,why\n" for one in avoid)
    return read_sheet(name, f"avoid,use_instead,why\n{rows}".encode())


def dropped(outcome: Outcome) -> list[tuple[str, str, str]]:
    return list(outcome.dropped.itertuples(index=False, name=None))


def gone(table: str, *keys: str) -> pd.DataFrame:
    return pd.DataFrame({"table_name": table, "row_key": list(keys)}, dtype="str")


def test_a_row_that_an_export_no_longer_holds_is_told_and_stays(tmp_path: Path) -> None:
    own = Store(tmp_path)
    intake.publish_batch([phrases("one", "two", "three")], own, "June")
    done = intake.publish_batch([phrases("one", "four", name="phrase-july.csv")], own, "July")
    assert dropped(done) == [
        ("phrase-july.csv", "phrase", "three"),
        ("phrase-july.csv", "phrase", "two"),
    ]
    assert sorted(own.current().table("phrase")["avoid"]) == ["four", "one", "three", "two"]
    again = intake.check_batch([phrases("one", "four", name="phrase-august.csv")], own)
    assert len(dropped(again)) == 2


def test_another_source_drops_nothing_of_this_one(tmp_path: Path) -> None:
    own = Store(tmp_path)
    intake.publish_batch([phrases("one", "two")], own, "June")
    done = intake.publish_batch([phrases("three", name="phrase-of-the-school.csv")], own, "School")
    assert dropped(done) == []


def test_a_row_that_came_by_another_file_of_the_batch_is_not_dropped(tmp_path: Path) -> None:
    own = Store(tmp_path)
    intake.publish_batch([phrases("one", "two")], own, "June")
    both = [
        phrases("one", "new", name="phrase-july.csv"),
        phrases("two", name="phrase-more.csv"),
    ]
    assert dropped(intake.publish_batch(both, own, "July")) == []
    after = own.current().table("row_source").set_index("row_key")["source"]
    assert (after["one"], after["two"]) == ("phrase", "phrase more")


def test_what_is_recorded_on_a_page_is_no_export(tmp_path: Path) -> None:
    own = Store(tmp_path)
    intake.publish_batch([phrases("one")], own, "June")
    row = {"use_instead": "other", "why": "why"}
    intake.record_row(own, "phrase", {"avoid": "two", **row}, "Opening")
    assert dropped(intake.record_row(own, "phrase", {"avoid": "three", **row}, "Opening")) == []


def test_rows_are_removed_when_somebody_says_so_and_the_history_counts_them(
    tmp_path: Path,
) -> None:
    own = Store(tmp_path)
    intake.publish_batch([phrases("one", "two")], own, "June")
    batch = intake.prepare_batch([phrases("one")], own, removed=gone("phrase", "two"))
    done = intake.publish_batch(batch, own, "July")
    assert (done.changed, dropped(done)) == (True, [])
    assert list(own.current().table("phrase")["avoid"]) == ["one"]
    assert list(own.current().table("row_source").query("table_name == 'phrase'")["row_key"]) == [
        "one"
    ]
    ledger = own.history().set_index("file_name")["rows_removed"]
    assert ledger["Rows of phrase removed"] == 1
    own.restore(1)
    assert sorted(own.current().table("phrase")["avoid"]) == ["one", "two"]


def test_a_row_that_others_point_to_is_not_removed_without_them(tmp_path: Path) -> None:
    own = Store(tmp_path)
    intake.publish_batch(intake.demonstration_sheets(), own, "case study")
    before = len(own.current().table("theme"))
    theme = own.current().table("theme_heard")["theme_id"].iloc[0]
    batch = intake.prepare_batch([], own, removed=gone("theme", theme))
    with pytest.raises(ImportRefused) as refused:
        intake.publish_batch(batch, own, "remove")
    told = refused.value.problems
    assert set(told["file_name"]) == {"theme_heard (already held)"}
    assert set(told["value"]) == {theme}
    assert set(told["remedy"]) == {"Remove that row too, or keep the row of theme."}
    assert len(own.current().table("theme")) == before


def test_answers_of_an_export_that_comes_again_replace_those_of_its_group(tmp_path: Path) -> None:
    own = Store(tmp_path)
    intake.publish_batch(intake.demonstration_sheets(), own, "case study")
    held = own.current().table("survey_answer")
    group = held[(held["assessment_id"] == "PARK-R1") & (held["respondent_group"] == "residents")]
    first = group.head(1).astype(str).assign(option_no="1")
    part = read_sheet("survey_answer.csv", first.to_csv(index=False).encode())
    same = (("assessment_id", "PARK-R1"), ("respondent_group", "residents"))
    sheet = Sheet(part.part, part.problems, replaces=same)
    intake.publish_batch([sheet], own, "again")
    after = own.current().table("survey_answer")
    assert len(after) == len(held) - len(group) + 1
