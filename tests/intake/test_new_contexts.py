"""A context described while a file comes in has a code of its own and comes in with it."""

from pathlib import Path

import pytest

from dashboard import intake
from dashboard.intake.new_contexts import NewContext, new_context_code, sheet_of_new_contexts
from dashboard.warehouse import Snapshot
from tests.warehouse.stores import copied


@pytest.mark.parametrize(
    ("alias", "taken", "code"),
    [
        ("Skate bowl", [], "CTX-SKATE-BOWL"),
        ("skate-bowl", ["CTX-SKATE-BOWL"], "CTX-SKATE-BOWL-2"),
        ("Skate bowl", ["CTX-SKATE-BOWL", "CTX-SKATE-BOWL-2"], "CTX-SKATE-BOWL-3"),
        ("Café", ["PARK"], "CTX-CAFE"),
        ("!", [], "CTX-NEW"),
        ("?", ["CTX-NEW"], "CTX-NEW-2"),
    ],
)
def test_a_code_is_made_of_the_name_and_no_other_context_has_it(
    alias: str, taken: list[str], code: str
) -> None:
    assert new_context_code(alias, taken) == code


def test_new_contexts_come_in_as_rows_of_a_file_do(case_study: Snapshot, tmp_path: Path) -> None:
    store = copied(case_study, tmp_path)
    area = store.current().table("area").iloc[0]
    rows: list[NewContext] = [
        {
            "context_id": f"CTX-{name.upper()}",
            "display_alias": name,
            "context_kind": "school",
            "area_code": str(area["area_code"]),
            "area_year": str(area["area_year"]),
            "location_precision": "area_only",
            "stage": "referred",
            "asked_to_see_since": "2022-09-01",
        }
        for name in ("Hall", "Pool")
    ]
    intake.publish_batch([sheet_of_new_contexts(rows)], store, "Two new ones")
    held = store.current().table("context").set_index("context_id")["display_alias"]
    assert (held["CTX-HALL"], held["CTX-POOL"]) == ("Hall", "Pool")
    assert len(held) == len(case_study.table("context")) + 2
