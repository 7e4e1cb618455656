"""Before anybody says yes to an import, what it will change on the wall is said in sentences."""

from itertools import product
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard import intake
from dashboard.intake import ImportBatch, Sheet
from dashboard.intake.wall_changes import NOTHING, changes_on_the_wall
from dashboard.warehouse import Snapshot, Store
from tests.analysis.faults import faults_of
from tests.once import publish_case_study

PARK = {
    "context_id": "PARK",
    "display_alias": "The park",
    "as_at": pd.Timestamp("2022-09-20"),
    "stage_label": "In review",
    "level": "Context assessment",
    "referrals": 0,
    "has_overdue_review": False,
    "overdue_actions": 3,
}


def contexts(*changed: dict[str, Any]) -> pd.DataFrame:
    """Return rows of contexts_as_they_stand: the park, with what is changed."""
    return pd.DataFrame([PARK | row for row in changed], columns=list(PARK))


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ({}, [NOTHING]),
        ({"stage_label": "Closed"}, ["Stage of the work: the park, from in review to closed."]),
        (
            {"level": "Watch"},
            ["Level of need: the park, from context assessment to watch."],
        ),
        ({"level": None}, ["Level of need: the park, from context assessment to none."]),
        ({"has_overdue_review": True}, ["The park has a review that is now overdue."]),
        ({"overdue_actions": 28}, ["Overdue actions: 28, and 3 before."]),
        ({"referrals": 1}, ["One more referral: 1 in all."]),
        (
            {"as_at": pd.Timestamp("2022-10-01")},
            ["The data go to 1 October 2022; until now to 20 September 2022.", NOTHING],
        ),
    ],
    ids=["nothing", "stage", "level", "no level", "review", "actions", "referral", "day"],
)
def test_what_moves_is_said_and_from_what_to_what(after: dict[str, Any], said: list[str]) -> None:
    assert changes_on_the_wall(contexts({}), contexts(after)) == said


def test_contexts_that_come_and_go_are_named_and_many_are_counted() -> None:
    many = [{"context_id": f"C{at}", "display_alias": f"The place {at}"} for at in range(7)]
    names = "the place 0, the place 1, the place 2, the place 3, the place 4 and two more"
    came = changes_on_the_wall(contexts({}), contexts({}, *many))
    assert came == [f"Seven new contexts: {names}.", "Overdue actions: 24, and 3 before."]
    assert changes_on_the_wall(contexts({}), contexts())[0] == "The park leaves the wall."


def test_every_sentence_reads_as_english() -> None:
    stages, levels = ("In review", "Closed"), ("Watch", None)
    worlds = [
        contexts(
            *(
                {"context_id": f"C{at}", "display_alias": f"Place {chr(65 + at)}", "level": level}
                | {"stage_label": stage, "has_overdue_review": late, "referrals": at * number}
                for at in range(number)
            )
        )
        for number, stage, level, late in product((0, 1, 2, 6), stages, levels, (True, False))
    ]
    said = {
        text
        for before, after in product(worlds, repeat=2)
        for text in changes_on_the_wall(before, after)
    }
    assert len(said) > 20
    assert {text: faults_of(text) for text in said if faults_of(text)} == {}


def test_an_import_into_the_case_study_says_what_will_stand_there(tmp_path: Path) -> None:
    publish_case_study(tmp_path)
    own = Store(tmp_path)
    batch = intake.prepare_batch([context_closed(own.current())], own)
    outcome, said = intake.rehearse_batch(batch, own)
    assert outcome.changed
    assert said == ["Stage of the work: the park, from in review to closed."]
    assert own.current().number == 1
    left = [path.name for path in tmp_path.rglob("*rehearsal*")]
    assert left == []
    intake.publish_batch(batch, own, "Closed")
    assert (
        intake.rehearse_batch(intake.prepare_batch([context_closed(own.current())], own), own)[1]
        == []
    )


def context_closed(held: Snapshot) -> Sheet:
    """Return the park's own row as a file brings it, its work closed."""
    row = held.table("context").set_index("context_id", drop=False).loc[["PARK"]].astype("object")
    row["stage"] = "closed"
    return intake.read_sheet("context.csv", row.to_csv(index=False).encode())


def test_into_an_empty_store_every_context_is_new(tmp_path: Path) -> None:
    own = Store(tmp_path / "new")
    batch: ImportBatch = intake.prepare_batch(intake.demonstration_sheets(), own)
    _, said = intake.rehearse_batch(batch, own)
    assert said[0].startswith("The data go to ")
    assert any("new contexts: " in sentence for sentence in said)
