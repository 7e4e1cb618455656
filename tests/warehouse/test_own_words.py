"""A partnership may replace every list with words of its own: the figures stay what they are."""

import re
from pathlib import Path
from typing import Literal

import pytest

from dashboard import intake
from dashboard.intake import read_sheet
from dashboard.warehouse import ImportRefused, Snapshot, Store, Viewer, queries
from tests.figures.__main__ import answers
from tests.given import SHARE, answer
from tests.once import made_once
from tests.warehouse.own_words import (
    case_study_in_own_words,
    fixed_lists,
    own_words,
    shipped_words,
    shown_as_areas,
)

PANEL = Viewer()
CODES = {own: code for (_, code), own in own_words().items()}
OWN = re.compile(r"\bw\d{3}\b")
PERIOD = {"since": "2022-01-01", "until": "2022-12-01"}
EVERYWHERE = PERIOD | dict.fromkeys(("area_code", "context_kind", "harm_kind", "agency"), "")


def in_our_words(lines: list[str]) -> list[str]:
    """Return an answer's lines with each word of theirs as the one of ours that it stands for."""
    return [OWN.sub(lambda found: CODES[found[0]], line) for line in lines]


@pytest.fixture(scope="module")
def replaced(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Return the case study with every list replaced, each word saying what it means."""

    def publish(folder: Path) -> None:
        intake.publish_batch(case_study_in_own_words(traits=True), Store(folder), "Own words")

    return Store(made_once(tmp_path_factory, "own-words", publish)).current()


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Return the same with words that say nothing of what they mean."""

    def publish(folder: Path) -> None:
        sheets = shown_as_areas(case_study_in_own_words(traits=False))
        intake.publish_batch(sheets, Store(folder), "Own words")

    return Store(made_once(tmp_path_factory, "silent-words", publish)).current()


@pytest.mark.parametrize("name", sorted({name for name, _ in own_words()}))
def test_every_list_is_replaced_whole(replaced: Snapshot, name: str) -> None:
    held = replaced.table("vocabulary")
    own = {word for (of, _), word in own_words().items() if of == name}
    assert set(held.loc[held["list"] == name, "code"]) == own
    assert own


@pytest.mark.parametrize("mode", ["panel", "share"])
def test_every_query_answers_the_same_in_other_words(
    case_study: Snapshot, replaced: Snapshot, mode: Literal["panel", "share"]
) -> None:
    # When it came in and in what words is what differs.
    of_the_words = {"what_came_in", "words_of_vocabulary"}
    ours = {q: lines for q, lines in answers(case_study, mode) if q.split()[1] not in of_the_words}
    theirs = dict(answers(replaced, mode))
    differing = {q for q, lines in ours.items() if in_our_words(theirs[q]) != lines}
    assert differing == set()
    assert len({q.split()[1] for q in ours}) == len(queries()) - len(of_the_words)


def test_a_list_by_which_the_program_counts_keeps_its_words(tmp_path: Path) -> None:
    lists = sorted(fixed_lists())
    kept = [(row["list"], row["code"]) for row in shipped_words() if row["list"] in lists]
    whole = [*kept, *((name, "our_word") for name in lists)]
    lines = "".join(f"{name},{code},{code},true,1\n" for name, code in whole)
    words = read_sheet("vocabulary.csv", f"list,code,label,active,sort\n{lines}".encode())
    with pytest.raises(ImportRefused) as refused:
        intake.publish_batch([words], Store(tmp_path), "Own words")
    problems = refused.value.problems
    assert list(problems["value"]) == ["our_word"] * len(lists)
    assert list(problems["row_no"]) == [len(kept) + 2 + at for at in range(len(lists))]
    told = " ".join(problems["remedy"])
    assert all(code in told for _, code in kept)


def test_own_labels_for_them_are_welcome(tmp_path: Path) -> None:
    kept = [row for row in shipped_words() if row["list"] == "leaning"]
    lines = "".join(f"leaning,{row['code']},Our {row['code']},true,1\n" for row in kept)
    words = read_sheet("vocabulary.csv", f"list,code,label,active,sort\n{lines}".encode())
    intake.publish_batch([words], Store(tmp_path), "Own labels")
    held = Store(tmp_path).current().table("vocabulary")
    assert set(held.loc[held["list"] == "leaning", "label"]) == {
        f"Our {row['code']}" for row in kept
    }


def test_without_traits_no_kind_of_context_is_let_in_at_a_place(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as refused:
        intake.publish_batch(case_study_in_own_words(traits=False), Store(tmp_path), "Own words")
    assert set(refused.value.problems["column_name"]) == {"location_precision"}


@pytest.mark.parametrize("viewer", [PANEL, SHARE], ids=["panel", "share"])
def test_without_traits_every_context_is_shown_as_its_area(
    silent: Snapshot, viewer: Viewer
) -> None:
    rows = answer(silent, "contexts_on_the_map", viewer, as_at="2022-09-20")
    assert rows
    assert {(row["is_exact"], row["outline"], row["shape"]) for row in rows} == {
        (False, None, "circle")
    }


def test_without_traits_nothing_is_claimed(silent: Snapshot) -> None:
    def told(name: str, *columns: str, **given: object) -> set[tuple[object, ...]]:
        return {tuple(r[c] for c in columns) for r in answer(silent, name, PANEL, **given)}

    # No group is young people's voice, and none of their words is taken for somebody else's.
    assert told("voices_in_assessments", "is_young", **EVERYWHERE) == {(False,)}
    # No action is done, late or overdue, and none is undone through anybody's fault.
    counts = ("done_on_time", "done_late", "overdue", "no_longer_possible", "not_done")
    assert told("actions_by_agency", *counts, **EVERYWHERE) == {(0, 0, 0, 0, 0)}
    # No verdict leans any way, and no finding is put on a side.
    verdicts = answer(silent, "verdicts_at_reviews", PANEL, **EVERYWHERE)
    assert {row["leaning"] for row in verdicts if row["cases"]} == {"not_known"}
    assert told("strengths_and_concerns", "side", context_id="PARK", together=True) == set()
    # Nothing is said to protect, nobody to be watched, and every context counts as open.
    assert told(
        "social_conditions_and_actions", "is_protective", context_id="PARK", together=True
    ) == {(False,)}
    assert {watched for (watched,) in told("watching_by_half_year", "watches", **EVERYWHERE)} == {
        "not_said"
    }
    stages = answer(silent, "pipeline_by_stage", PANEL, **EVERYWHERE)
    assert sum(int(str(row["contexts"])) for row in stages) == len(silent.table("context"))


def test_quality_says_which_words_do_not_say_what_they_mean(
    silent: Snapshot, replaced: Snapshot, case_study: Snapshot
) -> None:
    told = {(row["list"], row["code"]) for row in answer(silent, "words_read_safely", PANEL)}
    kinds = {word for (name, _), word in own_words().items() if name == "context_kind"}
    assert {("context_kind", kind) for kind in kinds} <= told
    assert {name for name, _ in told}.isdisjoint(fixed_lists())
    assert answer(case_study, "words_read_safely", PANEL) == []
    silent_words = {
        own_words()[r["list"], r["code"]]
        for r in shipped_words()
        if not r["traits"] and r["list"] not in fixed_lists()
    }
    assert {row["code"] for row in answer(replaced, "words_read_safely", PANEL)} <= silent_words
