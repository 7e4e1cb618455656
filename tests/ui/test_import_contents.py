"""What a table holds is proposed only where it is plain."""

import pytest

from dashboard.intake import RawSheet, SourceTable
from dashboard.ui.importing.contents import proposed_content

WAYS = ["Rows for our own tables", "Leave it out"]


@pytest.mark.parametrize(
    ("name", "header", "proposed"),
    [
        ("log.xlsx, sheet Lists", ["Status"], 1),
        ("log.xlsx, sheet Lists", ["", "Status"], 1),
        ("log.xlsx, sheet Log", ["No.", "Status"], None),
        ("log.xlsx", ["Status"], None),
    ],
)
def test_a_sheet_of_one_column_beside_others_is_a_list_of_words_to_be_left_out(
    name: str, header: list[str], proposed: int | None
) -> None:
    sheet = RawSheet("log.xlsx", "Lists", "workbook", "sheet", header, 1, [])
    assert proposed_content(SourceTable(name, "f00", sheet, ()), WAYS) == proposed
    assert proposed_content(SourceTable(name, "f00", sheet, ()), WAYS[:1]) == 0
