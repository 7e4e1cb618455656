"""No hidden count can be worked back from its total and from what is shown beside it."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.settings import Settings
from dashboard.warehouse import HIDDEN, Field, Header
from dashboard.warehouse.disclosure import apply_disclosure_control
from tests.given import SHARE

TOLD, BLURRED = "secondary within line", "part of all"


def header(*marks: str, **columns: tuple[str, ...]) -> Header:
    named = {"line": (), "people": ("people", *marks)} | columns
    fields = tuple(Field(name, marked, "a meaning", "1") for name, marked in named.items())
    return Header("A sentence.", ("line",), fields, ())


def shown(mark: str, counts: list[int | None], limits: Settings) -> list[int | None]:
    """Return how a line of counts reads in share mode, below one another or in one row."""
    if mark == TOLD:
        rows = pd.DataFrame({"line": "one", "people": pd.array(counts, dtype="Int64")})
        told = apply_disclosure_control(rows, header(mark), SHARE, limits)["people"]
    else:
        parts = dict.fromkeys([f"part_{at}" for at in range(len(counts))], ("people", mark))
        head = header(**parts)
        rows = pd.DataFrame([dict(zip(parts, counts, strict=True))], dtype="Int64")
        told = apply_disclosure_control(
            rows.assign(line="one", people=0), head, SHARE, limits
        ).iloc[0][list(parts)]
    return [None if pd.isna(count) else int(count) for count in told]


EXACT = Settings(round_to=1)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([30, 20, 10], [30, 20, 10]),
        ([30, 20, 3], [30, None, None]),  # one alone: the next smallest goes
        ([30, 0, 3], [None, 0, None]),  # a zero goes last
        ([30, 2, 3], [30, None, None]),
        ([30, 8, 1, 1], [30, None, None, None]),  # two people in two groups are one in each
        ([30, 8, 5, 5], [30, None, None, None]),  # and ten are five in each
        ([30, 8, 1, 2], [30, None, None, None]),  # or a third hidden one would tell of two ones
        ([30, 8, 5, 4], [30, None, None, None]),
        ([30, 8, 1, 3], [30, 8, None, None]),
        ([30, 8, 5, 3], [30, 8, None, None]),
        ([3, None, 9], [None, None, None]),  # what was not recorded is no neighbour
        ([3], [None]),
        ([0, 0, 3], [None, None, None]),
    ],
)
def test_a_line_never_keeps_one_hidden_count_alone(
    counts: list[int | None], told: list[int | None]
) -> None:
    assert shown(TOLD, counts, EXACT) == told


def test_rounding_is_enough_where_the_total_is_not_told_unless_the_ends_meet() -> None:
    limits = Settings()
    assert shown(BLURRED, [30, 20, 3], limits) == [30, 20, None]
    assert shown(TOLD, [30, 20, 3], limits) == [30, None, None]
    assert shown(BLURRED, [6, 1], limits) == [None, None]  # 7 people, 6 or more of them beside
    assert shown(BLURRED, [30, 20, 3], EXACT) == [30, None, None]


def test_lines_apart_are_kept_apart_and_rows_and_columns_are_kept_together() -> None:
    marks = ("secondary within row", "secondary within column")
    head = header(*marks, row=(), column=())
    rows = pd.DataFrame(
        [
            {"row": row, "column": column, "people": people}
            for (row, column), people in zip(
                product("abc", "xyz"), [3, 20, 30, 40, 50, 60, 70, 80, 90], strict=True
            )
        ]
    )
    told = apply_disclosure_control(rows.assign(line="one"), head, SHARE, EXACT)
    assert list(told[HIDDEN]) == [True, True, False, True, True, False, False, False, False]


def test_the_parts_of_a_row_are_a_line_of_their_own() -> None:
    parts = dict.fromkeys(("yes", "no", "between"), ("people", "part of total"))
    head = Header(
        "A sentence.",
        ("key",),
        tuple(
            Field(name, marks, "a meaning", "1")
            for name, marks in ({"key": ()} | parts | {"total": ("people",)}).items()
        ),
        (),
    )
    rows = pd.DataFrame({"key": ["a", "b"], "yes": 20, "no": [3, 8], "between": 9})
    rows["total"] = rows["yes"] + rows["no"] + rows["between"]
    told = apply_disclosure_control(rows, head, SHARE, EXACT)
    assert told[["yes", "no", "between"]].isna().to_numpy().tolist() == [
        [False, True, True],
        [False, False, False],
    ]


def rounded(count: int, limits: Settings) -> int | None:
    told = (count + limits.round_to // 2) // limits.round_to * limits.round_to
    is_small = 1 <= count <= limits.smallest_count or (count > 0 and told == 0)
    return None if is_small else told


def possible(told: list[int | None], total: int, limits: Settings) -> list[tuple[int, ...]]:
    """List every line of counts that would read so, with each hidden one 1 or more."""
    each = [
        range(1, total + 1)
        if cell is None
        else [n for n in range(60) if rounded(n, limits) == cell]
        for cell in told
    ]
    return [line for line in product(*each) if sum(line) == total]


@example(counts=[1, 1, 7], limits=EXACT, mark=TOLD)
@example(counts=[7, 1, 6], limits=Settings(), mark=BLURRED)
@given(
    counts=st.lists(st.integers(0, 16), min_size=1, max_size=3),
    limits=st.builds(
        Settings, smallest_count=st.integers(2, 6), round_to=st.sampled_from([1, 3, 5])
    ),
    mark=st.sampled_from([TOLD, BLURRED]),
)
def test_a_reader_who_knows_the_total_finds_several_counts_for_each_hidden_one(
    counts: list[int], limits: Settings, mark: str
) -> None:
    told = shown(mark, list(counts), limits)
    if all(cell is None or not cell for cell in told):
        return  # everything is hidden that could be
    lines = possible(told, sum(counts), limits)
    assert tuple(counts) in lines
    for at, cell in enumerate(told):
        assert cell is not None or len({line[at] for line in lines}) > 1
