"""In share mode small counts of people, exact places and restricted rows do not leave the data."""

from pathlib import Path

import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.settings import Settings
from dashboard.warehouse import HIDDEN, LEFT_OUT, Field, Header, Snapshot, Store, Viewer, query
from dashboard.warehouse.disclosure import BASE, HIDDEN_TO, ROUNDED, apply_disclosure_control
from tests.given import SHARE, answer, publish

PANEL = Viewer()
Row = dict[str, object]


def header(**marks: tuple[str, ...]) -> Header:
    fields = tuple(Field(name, marked, "a meaning", "1") for name, marked in marks.items())
    return Header("A sentence.", ("key",), fields, ())


COUNTS = header(key=(), people=("people",), answered=("people", "base"), secret=("restricted",))
COUNT = st.none() | st.integers(0, 60)
TABLES = st.lists(
    st.fixed_dictionaries({"people": COUNT, "answered": COUNT, "secret": st.booleans()}),
    max_size=8,
)
LIMITS = st.builds(
    Settings,
    smallest_count=st.integers(1, 12),
    round_to=st.integers(1, 12),
    fewest_answers=st.integers(1, 6),
    fewest_for_percentages=st.integers(6, 12),
    usual_answers=st.integers(12, 40),
)


def size(answered: int | None, limits: Settings) -> str:
    if not answered:
        return "nobody"
    if answered < limits.fewest_answers:
        return "none"
    if answered < limits.fewest_for_percentages:
        return "counts"
    return "small" if answered < limits.usual_answers else "usual"


def rounded(count: int, step: int) -> int:
    """Return the nearest multiple of the step, the higher of two that are as near."""
    return min(range(0, 100, step), key=lambda multiple: (abs(multiple - count), -multiple))


def hidden_by(limits: Settings) -> int:
    """Return the largest count that is hidden by itself: for its size, or since it rounds to 0."""
    to_nought = [count for count in range(1, 13) if not rounded(count, limits.round_to)]
    return max([limits.smallest_count, *to_nought])


def obvious(row: Row, limits: Settings, *, shared: bool) -> Row:
    """Hide and round the counts of one row, one after the other."""
    answered = row["answered"]
    base = size(answered if isinstance(answered, int) else None, limits)
    too_few = base == "none" or (base == "counts" and shared)
    told: Row = {}
    hidden = False
    for name in ("people", "answered"):
        count = row[name]
        if not isinstance(count, int):
            told[name] = None
            hidden |= too_few
            continue
        shown = rounded(count, limits.round_to) if shared else count
        small = shared and (1 <= count <= limits.smallest_count or (count > 0 and shown == 0))
        hidden |= too_few or small
        told[name] = None if too_few or small else shown
        if name == "answered" and small:
            told["people"] = None  # what they are all of would tell it
    base = "none" if base == "counts" and shared else base
    rounded_to, hidden_to = (limits.round_to, hidden_by(limits)) if shared else (1, 0)
    return told | {HIDDEN: hidden, BASE: base, ROUNDED: rounded_to, HIDDEN_TO: hidden_to}


@example(
    rows=[{"people": 2, "answered": 40, "secret": False}],
    limits=Settings(smallest_count=1, round_to=10),
    viewer=SHARE,
)
@given(rows=TABLES, limits=LIMITS, viewer=st.sampled_from([PANEL, SHARE]))
def test_counts_are_hidden_and_rounded_as_one_by_one(
    rows: list[Row], limits: Settings, viewer: Viewer
) -> None:
    shared = viewer == SHARE
    frame = pd.DataFrame(rows, columns=["people", "answered", "secret"])
    frame = frame.astype({"people": "Int64", "answered": "Int64", "secret": "bool"})
    shown = apply_disclosure_control(frame, COUNTS, viewer, limits)
    told = shown[["people", "answered", HIDDEN, BASE, ROUNDED, HIDDEN_TO]].astype("object")
    assert told.where(told.notna(), None).to_dict("records") == [
        obvious(row, limits, shared=shared) for row in rows if not (shared and row["secret"])
    ]


def shared_counts(*counts: int | None) -> list[dict[object, object]]:
    rows = pd.DataFrame({"people": pd.array(counts, dtype="Int64")})
    shown = apply_disclosure_control(rows, header(people=("people",)), SHARE, Settings()).astype(
        "object"
    )
    return [{**row} for row in shown.where(shown.notna(), None).to_dict("records")]


def test_one_to_five_are_hidden_zero_stays_and_the_rest_is_rounded_to_five() -> None:
    assert shared_counts(0, 1, 5, 6, 7, 8, 12, 13, 1_000_002, None) == [
        {"people": count, HIDDEN: hidden, ROUNDED: 5, HIDDEN_TO: 5}
        for count, hidden in [
            *((0, False), (None, True), (None, True), (5, False), (5, False), (10, False)),
            *((10, False), (15, False), (1_000_000, False), (None, False)),
        ]
    ]


def test_an_empty_answer_keeps_its_columns_in_both_modes() -> None:
    rows = pd.DataFrame({"people": [], "answered": [], "secret": []})
    for viewer in (PANEL, SHARE):
        assert list(apply_disclosure_control(rows, COUNTS, viewer, Settings()).columns) == [
            *("people", "answered", "secret", BASE, HIDDEN, ROUNDED, HIDDEN_TO),
        ]


def test_an_exact_place_takes_the_value_of_its_area() -> None:
    marked = header(key=(), latitude=("exact place",), area_latitude=())
    rows = pd.DataFrame({"key": ["PARK"], "latitude": [53.41], "area_latitude": [53.4]})
    assert list(apply_disclosure_control(rows, marked, PANEL, Settings())["latitude"]) == [53.41]
    assert list(apply_disclosure_control(rows, marked, SHARE, Settings())["latitude"]) == [53.4]


def test_rows_that_an_exact_place_brings_in_go_without_a_word() -> None:
    marked = header(key=(), is_near=("by exact place",))
    rows = pd.DataFrame({"key": ["A", "B", "C"], "is_near": [False, True, None]}, dtype="object")
    assert len(apply_disclosure_control(rows.copy(), marked, PANEL, Settings())) == 3
    shared = apply_disclosure_control(rows, marked, SHARE, Settings())
    assert list(shared["key"]) == ["A"]  # of what is not known the safe reading
    assert LEFT_OUT not in shared.attrs


def test_a_guarded_text_takes_the_words_that_may_be_shared() -> None:
    marked = header(key=(), why=("guarded text",), open_why=())
    rows = pd.DataFrame({"key": ["PARK"], "why": ["two boys"], "open_why": [None]}, dtype="object")
    assert list(apply_disclosure_control(rows.copy(), marked, PANEL, Settings())["why"]) == [
        "two boys"
    ]
    assert list(apply_disclosure_control(rows.copy(), marked, SHARE, Settings())["why"]) == [None]


def test_a_value_over_people_is_missing_where_their_count_is_hidden() -> None:
    marked = header(people=("people",), hours=("of people",))
    rows = pd.DataFrame({"people": [0, 3, 8], "hours": [0.5, 1.5, 2.5]})
    assert list(apply_disclosure_control(rows.copy(), marked, PANEL, Settings())["hours"]) == [
        0.5,
        1.5,
        2.5,
    ]
    shown = apply_disclosure_control(rows.copy(), marked, SHARE, Settings())["hours"]
    assert list(shown.isna()) == [False, True, False]


def test_the_map_shows_no_exact_place_in_share_mode(case_study: Snapshot) -> None:
    columns = ["longitude", "latitude", "outline"]
    shown = query("contexts_on_the_map")
    exact = shown.run(case_study, PANEL, as_at="2022-06-14")
    shared = shown.run(case_study, SHARE, as_at="2022-06-14")
    assert list(shared["context_id"]) == list(exact["context_id"])
    for column in columns:
        assert shared[column].equals(shared[f"area_{column}"].rename(column))
    park = exact.set_index("context_id").loc["PARK", columns]
    told = {str(cell) for cell in shared.to_numpy().ravel()}
    assert [str(value) for value in park if str(value) in told] == []


def test_the_limits_are_those_of_the_stores_settings(tmp_path: Path) -> None:
    publish(tmp_path, event=[{"context_id": "PARK", "event_id": "E1", "joined_plan": 7}])

    def told(settings: str) -> list[tuple[object, object]]:
        (tmp_path / "settings.toml").write_text(settings, encoding="utf-8")
        snapshot = Store(tmp_path).current()
        rows = answer(snapshot, "time_line", SHARE, context_id="PARK", together=False)
        return [(row["joined_plan"], row[HIDDEN]) for row in rows]

    assert told("") == [(5, False)]
    assert told("smallest_count = 7") == [(None, True)]
    assert told("round_to = 1") == [(7, False)]
