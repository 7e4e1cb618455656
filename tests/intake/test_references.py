"""A file that names a context in words is tied to the context held; a person says what is left."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.intake import references
from dashboard.intake.references import UntiedText, reference_names
from dashboard.warehouse import ImportRefused, Store
from tests.once import made_once, publish_case_study

HEADER = "event_id,context_id,happened_on,event_kind,title\n"
CONTEXTS = pd.DataFrame(
    {
        "context_id": ["PARK", "CLUB", "YARD", "YARD2"],
        "display_alias": ["The park", "Youth club", "The yard", "The yard"],
        "local_name": ["Millbrook Park", "", None, "Station"],
    }
)


@pytest.fixture
def own_case(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Store:
    """Return a case study that a test may write to."""
    once = made_once(tmp_path_factory, "case-study", publish_case_study)
    return Store(shutil.copytree(once, tmp_path / "store"))


def published(store: Store, *rows: str) -> tuple[list[str], str]:
    """Return the contexts of the events that a file brought, and what was said of the file."""
    content = (HEADER + "".join(f"{row}\n" for row in rows)).encode()
    batch = intake.prepare_batch(intake.read_sheets("event.csv", content), store)
    intake.publish_batch(batch, store, "Events")
    held = store.current().table("event")
    ours = held[held["event_id"].str.startswith("NEW-")].sort_values("event_id")
    (sheet,) = (s for s in batch.sheets if s.part.table_name == "event")
    return ours["context_id"].tolist(), " ".join(sheet.notes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The park", "PARK"),
        (" the  PARK", "PARK"),
        ("Park", "PARK"),
        ("millbrook park", "PARK"),
        ("park", "PARK"),
        ("the youth club", "CLUB"),
        ("YARD2", "YARD2"),
        ("yard", ""),  # two are called so, and one of them has it as its code
        ("The yard", ""),
        ("station", "YARD2"),
        ("park shelter", ""),
        ("", ""),
    ],
)
def test_a_name_means_a_context_only_where_one_alone_is_called_so(text: str, code: str) -> None:
    assert reference_names("context", CONTEXTS).code_of(text) == code


def test_the_likeliest_are_proposed_first_and_unlike_ones_are_not() -> None:
    known = reference_names("context", CONTEXTS)
    assert known.likely_codes("park shelter")[:1] == ["PARK"]
    assert known.likely_codes("the yards")[:2] == ["YARD", "YARD2"]
    assert known.likely_codes("A bus at night") == []


def test_a_file_that_says_the_park_comes_in_and_says_what_was_tied(own_case: Store) -> None:
    contexts, notes = published(
        own_case,
        "NEW-1,The park,2022-06-01,works,Lamps on",
        "NEW-2,Highcross School,2022-06-02,works,Gate opened",
        "NEW-3,PARK,2022-06-03,works,Bench mended",
    )
    assert contexts == ["PARK", "SCHOOL", "PARK"]
    assert notes == "Tied to what is held: “The park” is PARK, “Highcross School” is SCHOOL."


def test_what_a_person_said_is_remembered_until_the_row_is_gone(own_case: Store) -> None:
    files = own_case.files(references.FOLDER)
    references.save_answers(files, {"context": {"park shelter": "PARK", "old hall": "GONE"}})
    references.save_answers(files, {"context": {"parade": "SHOPS"}})
    contexts, _ = published(
        own_case,
        "NEW-1,The park shelter,2022-06-01,works,Lamps on",
        "NEW-2,the Parade,2022-06-02,works,Windows lit",
    )
    assert contexts == ["PARK", "SHOPS"]
    content = f"{HEADER}NEW-3,Old hall,2022-06-01,works,Closed\n".encode()
    batch = intake.prepare_batch(intake.read_sheets("event.csv", content), own_case)
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch(batch, own_case)
    assert refused.value.problems["value"].tolist() == ["Old hall"]


def test_contexts_that_come_in_together_are_known_by_their_names(own_case: Store) -> None:
    held = own_case.current().table("context")
    hall = held[held["context_id"] == "SHOPS"].assign(context_id="HALL", display_alias="The hall")
    content = hall.drop(columns="local_name").to_csv(index=False).encode()
    event = f"{HEADER}NEW-1,Hall,2022-06-01,works,Opened\nNEW-2,Pool,2022-06-01,meeting,Shut\n"
    sheets = intake.read_sheets("event.csv", event.encode())
    together = [*sheets, *intake.read_sheets("context.csv", content)]
    names = intake.names_referred_to(together, own_case)
    assert references.untied_texts(together, names) == [
        UntiedText("context", "Pool", 1, ("event.csv",))
    ]
    tied, _ = references.tie_references(together, names, {})
    assert tied.part.cells["context_id"].tolist() == ["HALL", "Pool"]
    alone = intake.names_referred_to(sheets, own_case)
    assert [one.text for one in references.untied_texts(sheets, alone)] == ["Hall", "Pool"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("context.toml", "codes = 3", "it must hold codes by name under"),
        ("context.toml", "[codes]\npark = 3", "it must hold codes by name under"),
        ("context.toml", "[codes]\n[codes]", "this is not TOML"),
        ("child.toml", '[codes]\na = "b"', "rows of no table “child” are named in words"),
    ],
)
def test_a_spoilt_file_of_names_is_named_and_keeps_nobody_from_the_others(
    own_case: Store, name: str, text: str, said: str
) -> None:
    folder: Path = own_case.path / references.FOLDER
    folder.mkdir()
    (folder / name).write_text(text, encoding="utf-8")
    (sentence,) = intake.invalid_files(own_case)
    assert sentence.startswith(f"Not used until it is mended: {name}: ")
    assert said in sentence
    contexts, _ = published(own_case, "NEW-1,The park,2022-06-01,works,Lamps on")
    assert contexts == ["PARK"]
