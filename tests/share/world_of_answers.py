"""Answers to surveys, of which every hidden number is another, and share mode tells the same."""

from collections import defaultdict
from collections.abc import Hashable
from itertools import product

import pandas as pd

from dashboard.warehouse import Snapshot, queries
from dashboard.warehouse.disclosure import apply_disclosure_control
from tests.given import SHARE

QUERY = queries()["before_and_after"]
TABLE = "survey_answer"
SIDES = ("positive", "neutral", "negative")
KEY = ["assessment_id", "question_id", "respondent_group"]
STEPS = (0, 1, -1, 2, -2)
NEW = 100_000  # forms that are only there in another world
Made = tuple[dict[str, list[dict[str, str]]], set[tuple[str, ...]], set[tuple[str, ...]]]
Sides = tuple[int, ...]
Key = tuple[Hashable, ...]  # assessment_id, question_id, respondent_group


def other_answers(snapshot: Snapshot, left: set[tuple[str, ...]] | None) -> Made:
    """Return the table in another world, which hidden numbers differ there, and all hidden ones."""
    answers = snapshot.table(TABLE)
    if answers.empty:
        return {}, set(), set()
    sides: dict[tuple[str, int], str] = {}
    options: dict[str, dict[str, int]] = defaultdict(dict)
    for row in snapshot.table("answer_option").to_dict("records"):
        sides[row["scale_id"], row["option_no"]] = row["leaning"]
        options[row["scale_id"]][row["leaning"]] = row["option_no"]
    asked = zip(answers["scale_id"], answers["option_no"], strict=True)
    leaning = [sides[scale, number] for scale, number in asked]
    held = {tuple(key): [*rows.index] for key, rows in answers.groupby(KEY, sort=False)}
    counts = {
        key: tuple(sum(leaning[at] == side for at in rows) for side in SIDES)
        for key, rows in held.items()
    }
    hidden = _hidden(counts, snapshot)
    wanted: dict[Sides, set[int]] = defaultdict(set)
    for key, at in hidden:
        if left is None or _cell(key, at) in left:
            wanted[counts[key]].add(at)
    moved = _moved(wanted, snapshot)
    rows = [{str(c): str(v) for c, v in row.items()} for row in answers.to_dict("records")]
    gone: set[int] = set()
    more: list[dict[str, str]] = []
    for key, own in held.items():
        target = moved.get(counts[key])
        if target:
            sides_of = {at: leaning[at] for at in own}
            numbers = options[rows[own[0]]["scale_id"]]
            _turn(rows, sides_of, numbers, target, (gone, more))
    kept = [row for at, row in enumerate(rows) if at not in gone] + more
    differs = {
        _cell(key, at)
        for key, at in hidden
        if counts[key] in moved
        and _with_base(moved[counts[key]])[at] != _with_base(counts[key])[at]
    }
    return {TABLE: kept}, differs, {_cell(key, at) for key, at in hidden}


def _cell(key: Key, at: int) -> tuple[str, ...]:
    return (TABLE, (*SIDES, "answered")[at], *map(str, key))


def _with_base(sides: Sides) -> Sides:
    return (*sides, sum(sides))


def _shared(patterns: list[Sides], snapshot: Snapshot) -> list[tuple[object, ...]]:
    """Return what share mode makes of numbers of answers, row by row."""
    rows = pd.DataFrame([_with_base(sides) for sides in patterns], columns=[*SIDES, "answered"])
    shared = apply_disclosure_control(rows, QUERY.header, SHARE, snapshot.settings)
    return list(shared.astype("object").fillna("[c]").itertuples(index=False, name=None))


def _hidden(counts: dict[Key, Sides], snapshot: Snapshot) -> list[tuple[Key, int]]:
    told = _shared(list(counts.values()), snapshot)
    return [
        (key, at)
        for key, row in zip(counts, told, strict=True)
        for at in range(len(SIDES) + 1)
        if row[at] == "[c]"
    ]


def _moved(wanted: dict[Sides, set[int]], snapshot: Snapshot) -> dict[Sides, Sides]:
    """Return for numbers of answers those of another world, most of the wanted being other ones."""
    trials = [
        (sides, other)
        for sides in wanted
        for by in product(STEPS, repeat=len(SIDES))
        if min(other := tuple(n + step for n, step in zip(sides, by, strict=True)))
        >= 0
        < sum(other)
    ]
    before = dict(zip(wanted, _shared(list(wanted), snapshot), strict=True)) if wanted else {}
    found: dict[Sides, Sides] = {}
    best: dict[Sides, int] = defaultdict(int)
    unique = list(dict.fromkeys(other for _, other in trials))
    told = dict(zip(unique, _shared(unique, snapshot), strict=True)) if unique else {}
    for sides, other in trials:
        if told[other] == before[sides]:
            new, old = _with_base(other), _with_base(sides)
            changed = sum(new[at] != old[at] for at in wanted[sides])
            if changed > best[sides]:
                best[sides], found[sides] = changed, other
    return found


def _turn(
    rows: list[dict[str, str]],
    own: dict[int, str],
    numbers: dict[str, int],
    target: Sides,
    changes: tuple[set[int], list[dict[str, str]]],
) -> None:
    """Turn answers of one question, group and round, until so many stand on each side.

    own: the rows, each with the side it stands on; numbers: an answer of the scale for each side;
    changes: rows that go, and rows that come.
    """
    gone, more = changes
    wanted = dict(zip(SIDES, target, strict=True))
    spare = []
    for at, side in own.items():
        if wanted.get(side, 0) > 0:
            wanted[side] -= 1
        elif side in wanted:
            spare.append(at)
    first = rows[min(own)]
    for side, missing in wanted.items():
        for _ in range(missing):
            if spare:
                rows[spare.pop()]["option_no"] = str(numbers[side])
            else:
                form = str(NEW + len(more))
                more.append(first | {"response_no": form, "option_no": str(numbers[side])})
    gone.update(spare)
