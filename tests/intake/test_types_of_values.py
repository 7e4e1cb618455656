"""Every type is read in its known spellings and no other: nothing is guessed."""

from datetime import time

import pytest

from dashboard import intake
from dashboard.intake import Sheet, read_sheet
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.warehouse.stores import copied


def sheet(name: str, text: str) -> Sheet:
    return read_sheet(name, text.encode())


def rows(snapshot: Snapshot, sql: str) -> list[tuple[object, ...]]:
    return list(snapshot.read(sql, {}).itertuples(index=False, name=None))


@pytest.fixture(scope="module")
def typed(case_study: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Import every type in every spelling, in columns that stand in another order."""
    own = copied(case_study, tmp_path_factory.mktemp("typed"))
    active = ["yes", "No", "1", "0", "TRUE", "false", "YES", "False"]
    words = "".join(f"{n}.0,W{n},typed,Word,{word}\n" for n, word in enumerate(active))
    sheets = [
        sheet("vocabulary.csv", f"sort,code,list,label,active\n{words}+12, W8 ,typed, Word ,yes\n"),
        sheet(
            "meeting.csv",
            "started_at,held_on,panel_id,meeting_id,minutes_sent_on\n"
            "14:00,2022-06-14,PANEL,T1,20/07/2022\n9:05,14/06/2022,PANEL,T2,1/7/2022\n"
            " ,2022-06-14,PANEL,T3,\n23:59:30,2022-6-4,PANEL,T4,\u00a02024-02-29\t\n",
        ),
        sheet(
            "statement_reading.csv",
            "meeting_id,statement_version,read_by_role,read_at\nT1,1,Chair,2022-06-14 14:02\n"
            "T2,1,Chair,2022-06-14T14:02:30\n",
        ),
        sheet(
            "measure_value.csv",
            "measured_value,measured_on,measure_id\n9.5,2022-01-01,PARK-M2\n"
            "-.25,2022-01-02,PARK-M2\n1e3,2022-01-03,PARK-M2\n7,2022-01-04,PARK-M2\n",
        ),
    ]
    intake.publish_batch(sheets, own, "Typed")
    return own.current()


def test_yes_and_no_are_read_in_every_spelling(typed: Snapshot) -> None:
    found = rows(typed, "select sort, active from vocabulary where list = 'typed' order by sort")
    truths = [True, False, True, False, True, False, True, False]
    assert found == [*enumerate(truths), (12, True)]


def test_days_and_times_are_read_in_both_forms(typed: Snapshot) -> None:
    found = rows(
        typed,
        "select typeof(held_on), held_on::text, started_at, minutes_sent_on::text from meeting "
        "where meeting_id in ('T1', 'T2', 'T4') order by meeting_id",
    )
    assert found == [
        ("DATE", "2022-06-14", time(14, 0), "2022-07-20"),
        ("DATE", "2022-06-14", time(9, 5), "2022-07-01"),
        ("DATE", "2022-06-04", time(23, 59, 30), "2024-02-29"),
    ]


def test_an_empty_cell_is_missing_and_not_empty_text(typed: Snapshot) -> None:
    found = rows(
        typed,
        "select minutes_sent_on is null, started_at is null from meeting where meeting_id = 'T3'",
    )
    assert found == [(True, True)]


def test_moments_and_numbers_are_read(typed: Snapshot) -> None:
    moments = rows(
        typed,
        "select read_at::text from statement_reading where meeting_id in ('T1', 'T2') order by 1",
    )
    assert moments == [("2022-06-14 14:02:00",), ("2022-06-14 14:02:30",)]
    numbers = rows(
        typed,
        "select measured_value from measure_value where measured_on < date '2022-02-01' "
        "order by measured_on",
    )
    assert numbers == [(9.5,), (-0.25,), (1000.0,), (7.0,)]


@pytest.mark.parametrize(
    ("column", "values", "problem"),
    [
        ("sort", ["12.5", "1_000", "0x10", "1e3", "9999999999", "twelve"], "a whole number."),
        ("active", ["t", "ja", "2", "-"], "neither true nor false."),
    ],
)
def test_numbers_and_truths_are_not_guessed(
    case_study: Snapshot, column: str, values: list[str], problem: str
) -> None:
    row = {"sort": "1", "active": "yes"}
    lines = [
        ",".join(["x", f"C{n}", "Label", *(row | {column: v}).values()])
        for n, v in enumerate(values)
    ]
    text = "\n".join(["list,code,label,sort,active", *lines])
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch([sheet("vocabulary.csv", text)], Store(case_study.path.parents[1]))
    found = refused.value.problems
    assert list(found["value"]) == values
    assert [p.removeprefix("This is ").removeprefix("not ") for p in found["problem"]] == [
        problem
    ] * len(values)


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (
            "held_on",
            ["31/02/2022", "2022-13-01", "31.06.2022", "14/06/22", "14 Jn 2022", "0022-06-14"],
        ),
        ("started_at", ["24:00", "13pm", "14", "2022-06-14 14:00", "14:60"]),
    ],
)
def test_days_and_times_in_no_known_form_are_named(
    case_study: Snapshot, column: str, values: list[str]
) -> None:
    row = {"held_on": "2022-06-14", "started_at": "14:00"}
    lines = [
        ",".join([f"T{n}", "PANEL", *(row | {column: v}).values()]) for n, v in enumerate(values)
    ]
    text = "\n".join(["meeting_id,panel_id,held_on,started_at", *lines])
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch([sheet("meeting.csv", text)], Store(case_study.path.parents[1]))
    found = refused.value.problems
    assert list(zip(found["row_no"], found["column_name"], found["value"], strict=True)) == [
        (n, column, value) for n, value in enumerate(values, start=2)
    ]


@pytest.mark.parametrize("value", ["nan", "inf", "-Infinity", "1e999", "1,5", "0x1F", "1_0.5"])
def test_a_number_is_a_number(case_study: Snapshot, value: str) -> None:
    text = f'measure_id,measured_on,measured_value\nPARK-M2,2022-01-01,"{value}"\n'
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch([sheet("measure_value.csv", text)], Store(case_study.path.parents[1]))
    assert refused.value.problems.to_numpy().tolist() == [
        [
            *("measure_value.csv", 2, "measured_value", value, "This is not a number."),
            "Write digits and a point, for example 12.5.",
        ]
    ]
