"""Which rows name the columns is right, or asked; chosen, the rows below are read by them."""

import pytest

from dashboard.intake import interpret_source, open_file, read_by_header, read_by_known_header
from dashboard.intake.bounded.answer import pack_tables, unpack_tables
from dashboard.intake.profiles import ColumnMapping, Profile, TargetTable
from dashboard.intake.read import HeaderChoice, RawSheet, choose_header, header_doubt
from dashboard.settings import PanelError
from dashboard.warehouse import tables
from tests.intake.test_raw import sheet

TITLE = "Panel action log,,,\nRef,Place,Action,Status\nA1,The park,Fix lamps,Done\n"
TWO = "Place,Referrals,,Actions,\n,2024,2025,2024,2025\nThe park,3,4,5,6\nThe school,1,0,2,3\n"
NONE = "1,The park,3\n2,The school,4\n"


@pytest.mark.parametrize(
    ("text", "first", "last", "header"),
    [
        (TITLE, 2, 2, ["Ref", "Place", "Action", "Status"]),
        ("Log,,\nMay 2025,,\nRef,Place,Action\nA1,The park,Fix lamps\n", 3, 3, None),
        (TWO, 1, 2, ["Place", "Referrals 2024", "Referrals 2025", "Actions 2024", "Actions 2025"]),
        (
            "Ref,Place,,Agreed,\n,Name,Ward,On,By\nA1,The park,Mill,1/2/2025,Parks\n",
            1,
            2,
            ["Ref", "Place Name", "Place Ward", "Agreed On", "Agreed By"],
        ),
        (NONE, 0, 0, ["Column 1", "Column 2", "Column 3"]),
        ("A1,The park,Done\nA2,The school,Open\nA3,Shops,Done\n", 0, 0, None),
        ("The park,Lamps,Open\nThe school,Hall,Done\nThe shops,Signs,Open\n", 0, 0, None),
        ("14/10/2025,The park\n16/10/2025,The school\n", 0, 0, None),
    ],
)
def test_a_row_that_may_name_no_columns_is_doubted_and_another_proposed(
    text: str, first: int, last: int, header: list[str] | None
) -> None:
    found = sheet(text)
    doubt = header_doubt(found)
    assert doubt is not None
    assert doubt.proposed[:2] == (first, last)
    chosen = choose_header(found, doubt.proposed)
    if header is not None:
        assert chosen.header == header
    assert header_doubt(chosen) is None or not last


@pytest.mark.parametrize(
    "text",
    [
        "Ref,Place,Action\nA1,The park,Fix lamps\n",
        "Place,2024,2025\nThe park,3,4\nThe school,1,0\n",
        "Place,2023/24,2024/25\nThe park,3,4\nThe school,1,0\n",
        "Item,15:30,16:30\nAdults about,2,3\nYoung people about,4,1\n",  # a schedule of slots
        "Ref,Place,Ref,Place\nA1,The park,B1,The school\n",  # put side by side
        "Ref,,Place\nA1,x,The park\nA2,y,The school\n",  # one name lacks
        "Ref,Place\nA1,The park\nRef,Place\nA2,The school\n",  # exports put together
        "Ref,Place,Ward\nRef,Place,Ward\n",
        "Name\nThe park\nThe school\n",
        "Ref,Place\n",
    ],
)
def test_a_row_that_names_columns_is_not_doubted(text: str) -> None:
    assert header_doubt(sheet(text)) is None


@pytest.mark.parametrize("name", sorted(tables()))
def test_no_table_of_ours_is_doubted(name: str) -> None:
    columns = [column.name for column in tables()[name].columns]
    rows = [",".join(f"{column} {at}" for column in columns) for at in (1, 2)]
    assert header_doubt(sheet("\n".join([",".join(columns), *rows, ""]))) is None


def test_rows_keep_their_numbers_and_what_stands_above_is_no_row() -> None:
    chosen = choose_header(sheet(TWO), HeaderChoice(1, 2))
    assert chosen.rows == [
        (3, ["The park", "3", "4", "5", "6"]),
        (4, ["The school", "1", "0", "2", "3"]),
    ]
    assert (chosen.header_row, chosen.above) == (2, [])
    below = choose_header(sheet(TITLE), HeaderChoice(3, 3))
    assert (below.header, below.rows) == (["A1", "The park", "Fix lamps", "Done"], [])
    assert [number for number, _ in below.above] == [1, 2]


def test_a_person_names_the_columns_where_no_row_does() -> None:
    chosen = choose_header(sheet(NONE), HeaderChoice(0, 0, ("Number", " Place ", "Referrals")))
    assert chosen.header == ["Number", "Place", "Referrals"]
    assert [number for number, _ in chosen.rows] == [1, 2]
    again = choose_header(chosen, HeaderChoice(1, 1))
    assert (again.header, len(again.rows)) == (["1", "The park", "3"], 1)


def test_a_column_without_name_and_cells_leaves_no_other_out_of_place() -> None:
    text = "Log,,,\nRef,,Place,Status\nA1,,The park,Done\nA2,,The school,Open\n"
    found = sheet(text)
    chosen = choose_header(found, HeaderChoice(2, 2))
    assert chosen.header == ["Ref", "Place", "Status"]
    assert chosen.rows[0] == (3, ["A1", "The park", "Done"])
    # Found by itself, with a column left out, and then chosen otherwise.
    by_itself = sheet("Log,,,\n\n" + text.partition("\n")[2])
    assert (by_itself.header_row, by_itself.header) == (3, ["Ref", "Place", "Status"])
    lower = choose_header(by_itself, HeaderChoice(4, 4))
    assert (lower.header, lower.rows) == (
        ["A1", "The park", "Done"],
        [(5, ["A2", "The school", "Open"])],
    )


def test_a_sheet_comes_from_another_process_with_its_columns() -> None:
    found = sheet("Log,,,\n\nRef,,Place,Status\n1,,The park,Done\n")
    (received,) = unpack_tables(b"".join(pack_tables([found])))
    assert isinstance(received, RawSheet)
    assert list(received.columns) == list(found.columns) == [0, 2, 3]


def test_what_is_known_under_the_proposed_names_needs_no_question() -> None:
    target = TargetTable("action", {"action_id": ColumnMapping(columns=("Ref",))})
    log = Profile("Log", "", (target,))
    (source,) = open_file("log.csv", TITLE.encode())
    assert read_by_known_header(source, (log,)).header == ["Ref", "Place", "Action", "Status"]
    assert read_by_known_header(source, ()) is source
    with pytest.raises(PanelError, match="Most columns have no name in row 1"):
        interpret_source(source)


def test_persons_are_sought_by_the_names_that_are_chosen() -> None:
    text = "Panel log,,\nRef,Child name,Place\nA1,A,The park\nA2,B,The school\n"
    (source,) = open_file("log.csv", text.encode())
    chosen = read_by_header(source, HeaderChoice(2, 2))
    assert [person.column for person in source.persons] == []
    assert [person.column for person in chosen.persons] == ["Child name"]
    assert chosen.key != source.key
