"""Observations: what was seen in matched visits before and after, with how sure one can be.

A visit matches when the other round has one on the same sort of day in the same part of the day.
All visits of such a part of the week count, however many there are: to choose among them would
throw work away, and would let a choice make the result. They are compared within their part only
(`visit_rates`), by how often a thing was seen in an hour; what is only seen or not, by in how many
visits. A visit is no person: how sure one can be rests on how much visits differ, and where a thing
is only seen or not, visits of one day count as one, since a lamp that works at four works at five.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard.analysis.review.visit_rates import Visit, VisitRates, visit_rates
from dashboard.analysis.verdicts import (
    CANNOT_COMPARE,
    NOT_REMEASURED,
    TOO_FEW,
    times,
    verdict_of_ratio,
)
from dashboard.text import is_or_are, number_of, out_of_all

Row = dict[Any, Any]
ROUNDS = ("before", "after")
FEWEST_SIGHTINGS = 6  # with fewer in equal hours, even all of them in one round are not clear
FEWEST_VISITS = 3  # in either round: with fewer nobody knows how much visits differ
FEWEST_SLOTS = 10  # of what is only seen or not, in either round
UNSURE = 5  # a range that holds a fifth and five times as often says nothing
LESS_IS_BETTER = "less of it is better"
UNEVEN = 0.10  # hours of a cell that differ by more than this share are worth a word


def change_in_observations(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each item, from the rows of observed_in_rounds.

    Only matched slots count in which the item was recorded; zero is a record, a missing cell is
    none. Columns: item_id, wording, side, item_type, good_direction; of each round (before_…,
    after_…) slots, seen_in (slots), times, hours, and for counted items rate, low and high (per
    hour, as if both rounds had looked at the same times of the week); ratio, low and high, of the
    rates, or for items only seen of the visits in which they were; p_value (for weighing many items
    together, never for the screen); range, verdict, sentence, note (what was left out, and whether
    hours were uneven).
    """
    items: dict[object, list[Row]] = {}
    for row in rows.to_dict("records"):
        items.setdefault(row["item_id"], []).append(row)
    return pd.DataFrame([_item(slots) for slots in items.values()], columns=_COLUMNS)


def unmatched_slots(rows: pd.DataFrame) -> pd.DataFrame:
    """Return each slot that has no match in the other round; rows of observed_in_rounds.

    None while there is one round only: nothing is left out of a comparison that is still to come.
    """
    slots = rows.drop_duplicates("slot_id")[_SLOT]
    if slots["is_after"].nunique() < len(ROUNDS):
        return slots.head(0)
    known = [
        {_cell(slot) for slot in slots.to_dict("records") if slot["is_after"] == after}
        for after in (False, True)
    ]
    alone = [_cell(slot) not in known[not slot["is_after"]] for slot in slots.to_dict("records")]
    return slots[alone].reset_index(drop=True)


def all_matched_line(rows: pd.DataFrame) -> str:
    """Say why no slot is left out: all have their like, or there is nothing to compare yet."""
    rounds = rows["is_after"].nunique()
    if not rounds:
        return "No visit is recorded yet."
    if rounds < len(ROUNDS):
        return "No hour is left out yet: there is one round only."
    return "No hour is left out: each has its like in the other round."


_SLOT = ["slot_id", "round", "is_after", "observed_on", "day_type", "time_band", "minutes"]
_COLUMNS = [
    "item_id",
    "wording",
    "side",
    "item_type",
    "good_direction",
    *(
        f"{when}_{name}"
        for when in ROUNDS
        for name in ("slots", "seen_in", "times", "hours", "rate", "low", "high")
    ),
    "ratio",
    "low",
    "high",
    "p_value",
    "range",
    "verdict",
    "sentence",
    "note",
]


def _item(slots: list[Row]) -> Row:
    # A slot without length has no rate; it counts as one in which nothing was recorded.
    recorded = [slot for slot in slots if pd.notna(slot["times_seen"]) and slot["minutes"] > 0]
    rounds = [
        [slot for slot in recorded if bool(slot["is_after"]) == after] for after in (False, True)
    ]
    cells = {_cell(slot) for slot in rounds[0]} & {_cell(slot) for slot in rounds[1]}
    matched = [[slot for slot in own if _cell(slot) in cells] for own in rounds]
    result: Row = {name: slots[0][name] for name in _COLUMNS[:5]}
    for when, own in zip(ROUNDS, matched, strict=True):
        result |= {f"{when}_{name}": value for name, value in _seen(own).items()}
    result["note"] = _note(slots, rounds, matched)
    if not rounds[0] or not rounds[1]:
        missing = "Not observed again" if rounds[0] else "Observed for the first time"
        once = len({slot["is_after"] for slot in slots}) == 1
        said = f"{'Observed once so far' if once else missing}."
        return result | {"verdict": NOT_REMEASURED, "sentence": said}
    if not cells:
        said = "The rounds have no slot at the same time of the week."
        return result | {"verdict": CANNOT_COMPARE, "sentence": said}
    is_uneven = _is_uneven(matched)
    if result["item_type"] == "count":
        return result | _rates(result, matched, is_uneven=is_uneven)
    return result | _presence(result, matched, is_uneven=is_uneven)


def _seen(slots: list[Row]) -> Row:
    """Add up matched slots of one round."""
    return {
        "slots": len(slots),
        "seen_in": sum(slot["times_seen"] > 0 for slot in slots),
        "times": int(sum(slot["times_seen"] for slot in slots)),
        "hours": float(sum(slot["minutes"] for slot in slots)) / 60,
    }


def _rates(found: Row, matched: list[list[Row]], *, is_uneven: bool) -> Row:
    """Compare how often something was seen per hour."""
    compared = visit_rates(
        [
            Visit(_cell(slot), bool(slot["is_after"]), slot["minutes"] / 60, slot["times_seen"])
            for slot in [*matched[0], *matched[1]]
        ]
    )
    told: Row = {}
    for when, rate in zip(ROUNDS, (compared.before, compared.after), strict=True):
        told |= {f"{when}_{name}": n for name, n in zip(("rate", "low", "high"), rate, strict=True)}
    lasted = {when: _time(own) for when, own in zip(ROUNDS, matched, strict=True)}
    first, then = (f"{_often(found[f'{when}_times'])} in {lasted[when]} {when}" for when in ROUNDS)
    counts = f"Seen {first}, {then}"
    if not found["before_times"]:
        nor = then if found["after_times"] else f"nor in {lasted['after']} after"
        counts = f"Never seen in {lasted['before']} before, {nor}"
    if found["before_times"] + found["after_times"] < FEWEST_SIGHTINGS:
        return told | {"verdict": TOO_FEW, "sentence": f"{counts}: too few to compare."}
    return told | _compared(found, compared, counts, _fewest(matched), is_uneven=is_uneven)


def _presence(found: Row, matched: list[list[Row]], *, is_uneven: bool) -> Row:
    """Compare in how many visits something was seen, a day's visits together as one."""
    both = [(found[f"{when}_seen_in"], found[f"{when}_slots"]) for when in ROUNDS]
    counts = "Seen " + ", ".join(
        f"in {out_of_all(seen, slots, 'visit')} {when}"
        for when, (seen, slots) in zip(ROUNDS, both, strict=True)
    )
    if min(slots for _, slots in both) < FEWEST_SLOTS:
        return {"verdict": TOO_FEW, "sentence": f"{counts}: too few visits to compare."}
    if not both[0][0] + both[1][0]:
        return {"verdict": TOO_FEW, "sentence": "Seen in none of the visits."}
    days: dict[tuple[object, object, bool], list[bool]] = {}
    for slot in [*matched[0], *matched[1]]:
        day = (_cell(slot), slot["observed_on"], bool(slot["is_after"]))
        days.setdefault(day, []).append(slot["times_seen"] > 0)
    compared = visit_rates(
        [Visit(part, is_after, len(seen), sum(seen)) for (part, _, is_after), seen in days.items()]
    )
    fewest = min(sum(day[2] == after for day in days) for after in (False, True))
    # A multiple of visits is no size of a change: the counts are.
    return _compared(found, compared, counts, fewest, is_uneven=is_uneven) | {"range": None}


def _compared(
    found: Row, compared: VisitRates, counts: str, fewest: int, *, is_uneven: bool
) -> Row:
    """Return the verdict on an item, with what it rests on in words."""
    if fewest < FEWEST_VISITS:
        what = "visit" if found["item_type"] == "count" else "day"
        only = (
            f"{number_of(fewest, what)} in one of the rounds: too few to know how much they differ"
        )
        return {"verdict": TOO_FEW, "sentence": f"{counts}; only {only}."}
    ratio, low, high = compared.ratio, compared.low, compared.high
    numbers = {"ratio": ratio, "low": low, "high": high, "p_value": compared.p_value}
    if low < 1 / UNSURE and high > UNSURE:
        said = f"{counts}: too few visits, or too unlike one another, to compare."
        return numbers | {"verdict": TOO_FEW, "sentence": said}
    verdict = verdict_of_ratio(ratio, low, high, found["good_direction"])
    range_ = times(ratio, low, high)
    alike = ", like times of the week compared" if is_uneven else ""
    rests = [range_] if found["item_type"] == "count" else []
    rests += [LESS_IS_BETTER] if found["good_direction"] == "down" else []
    in_brackets = f" ({'; '.join(rests)})" if rests else ""
    said = f"{counts}{alike}: {verdict.lower()}{in_brackets}."
    return numbers | {"range": range_, "verdict": verdict, "sentence": said}


def _fewest(matched: list[list[Row]]) -> int:
    return min(map(len, matched))


def _often(times_seen: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(times_seen, f"{times_seen:,} times")


def _time(slots: Sequence[Row]) -> str:
    """Write how long visits lasted together: “50 minutes”, “1 hour”, “4 hours 30 minutes”."""
    hours, minutes = divmod(round(sum(slot["minutes"] for slot in slots)), 60)
    parts = [(hours, "hour"), (minutes, "minute")]
    return " ".join(f"{n:,} {unit}{'s' * (n != 1)}" for n, unit in parts if n)


def _note(slots: list[Row], rounds: list[list[Row]], matched: list[list[Row]]) -> str:
    """Say what was left out, and whether the matched hours lie differently in the week."""
    left_out = sum(map(len, rounds)) - sum(map(len, matched))
    unrecorded = len(slots) - sum(map(len, rounds))
    left = number_of(left_out, "visit").capitalize()
    parts = [
        f"{left} without a match {is_or_are(left_out)} left out." if left_out else "",
        f"It was not recorded in {number_of(unrecorded, 'visit')}." if unrecorded else "",
        "The matched hours lie differently in the week." if _is_uneven(matched) else "",
    ]
    return " ".join(part for part in parts if part)


def _is_uneven(matched: list[list[Row]]) -> bool:
    """Say whether any cell has a clearly larger share of the hours in one round."""
    shares = []
    for own in matched:
        whole = sum(slot["minutes"] for slot in own)
        share: dict[tuple[object, object], float] = {}
        for slot in own:
            share[_cell(slot)] = share.get(_cell(slot), 0) + slot["minutes"] / whole
        shares.append(share)
    return any(abs(shares[1][cell] - value) > UNEVEN for cell, value in shares[0].items())


def _cell(slot: Row) -> tuple[object, object]:
    return slot["day_type"], slot["time_band"]
