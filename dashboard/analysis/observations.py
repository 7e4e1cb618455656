"""Observations: what was seen in matched slots before and after, per hour, with its interval.

A slot matches when the other round has one on the same sort of day in the same part of the day.
All slots of such a cell count, however many there are, and are compared by rate: to choose among
them would throw work away, and would let a choice make the result.
"""

from typing import Any

import pandas as pd

from dashboard.analysis.intervals import newcombe, poisson_rate, rate_ratio
from dashboard.analysis.verdicts import (
    CANNOT_COMPARE,
    NOT_REMEASURED,
    TOO_FEW,
    points,
    times,
    verdict_of,
    verdict_of_ratio,
)

Row = dict[Any, Any]
ROUNDS = ("before", "after")
FEWEST_SIGHTINGS = 6  # with fewer in equal hours, even all of them in one round are not clear
FEWEST_SLOTS = 10  # as with people: with fewer slots, counts and no percentages
UNEVEN = 0.10  # hours of a cell that differ by more than this share are worth a word


def observed_change(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each item, from the rows of observed_in_rounds.

    Only matched slots count in which the item was recorded; zero is a record, a missing cell is
    none. Columns: item_id, wording, valence, item_type, good_direction; of each round (before_…,
    after_…) slots, seen_in (slots), times, hours, and for counted items rate, low and high (per
    hour); ratio, low and high of the rates, or for items only seen the difference of the shares of
    slots; range, verdict, sentence, note (what was left out, and whether hours were uneven).
    """
    items: dict[object, list[Row]] = {}
    for row in rows.to_dict("records"):
        items.setdefault(row["item_id"], []).append(row)
    return pd.DataFrame([_item(slots) for slots in items.values()], columns=_COLUMNS)


def unmatched_slots(rows: pd.DataFrame) -> pd.DataFrame:
    """Return each slot that has no match in the other round; rows of observed_in_rounds."""
    slots = rows.drop_duplicates("slot_id")[_SLOT]
    known = [
        {_cell(slot) for slot in slots.to_dict("records") if slot["is_after"] == after}
        for after in (False, True)
    ]
    alone = [_cell(slot) not in known[not slot["is_after"]] for slot in slots.to_dict("records")]
    return slots[alone].reset_index(drop=True)


_SLOT = ["slot_id", "round", "is_after", "observed_on", "day_type", "time_band", "minutes"]
_COLUMNS = [
    "item_id",
    "wording",
    "valence",
    "item_type",
    "good_direction",
    *(
        f"{when}_{name}"
        for when in ROUNDS
        for name in ("slots", "seen_in", "times", "hours", "rate", "low", "high")
    ),
    "ratio",
    "difference",
    "low",
    "high",
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
    return result | (_rates(result) if result["item_type"] == "count" else _presence(result))


def _seen(slots: list[Row]) -> Row:
    """Add up matched slots of one round."""
    return {
        "slots": len(slots),
        "seen_in": sum(slot["times_seen"] > 0 for slot in slots),
        "times": int(sum(slot["times_seen"] for slot in slots)),
        "hours": float(sum(slot["minutes"] for slot in slots)) / 60,
    }


def _rates(found: Row) -> Row:
    """Compare how often something was seen per hour."""
    told: Row = {}
    both = [(found[f"{when}_times"], found[f"{when}_hours"]) for when in ROUNDS]
    for when, (seen, hours) in zip(ROUNDS, both, strict=True):
        low, high = poisson_rate(seen, hours)
        told |= {f"{when}_rate": seen / hours, f"{when}_low": low, f"{when}_high": high}
    counts = ", ".join(
        f"{'once' if seen == 1 else f'{seen} times'} in {hours:g} hour{'s' * (hours != 1)} {when}"
        for when, (seen, hours) in zip(ROUNDS, both, strict=True)
    )
    counts = f"Seen {counts}"
    if both[0][0] + both[1][0] < FEWEST_SIGHTINGS:
        return told | {"verdict": TOO_FEW, "sentence": f"{counts}: too few to compare."}
    ratio, low, high = rate_ratio(*both[0], *both[1])
    verdict = verdict_of_ratio(ratio, low, high, found["good_direction"])
    range_ = times(ratio, low, high)
    return told | {
        "ratio": ratio,
        "low": low,
        "high": high,
        "range": range_,
        "verdict": verdict,
        "sentence": f"{counts}: {verdict.lower()} ({range_}).",
    }


def _presence(found: Row) -> Row:
    """Compare in how many slots something was seen; tested only where there are enough slots."""
    both = [(found[f"{when}_seen_in"], found[f"{when}_slots"]) for when in ROUNDS]
    counts = ", ".join(
        f"in {seen} of {slots} slot{'s' * (slots != 1)} {when}"
        for when, (seen, slots) in zip(ROUNDS, both, strict=True)
    )
    difference = both[1][0] / both[1][1] - both[0][0] / both[0][1]
    if min(slots for _, slots in both) < FEWEST_SLOTS:
        return {
            "verdict": TOO_FEW,
            "difference": difference,
            "sentence": f"Seen {counts}: too few slots to test.",
        }
    low, high = newcombe(*both[0], *both[1])
    verdict = verdict_of(difference, low, high, found["good_direction"])
    range_ = points(difference, low, high)
    return {
        "difference": difference,
        "low": low,
        "high": high,
        "range": range_,
        "verdict": verdict,
        "sentence": f"Seen {counts}: {verdict.lower()} ({range_}).",
    }


def _note(slots: list[Row], rounds: list[list[Row]], matched: list[list[Row]]) -> str:
    """Say what was left out, and whether the matched hours lie differently in the week."""
    left_out = sum(map(len, rounds)) - sum(map(len, matched))
    unrecorded = len(slots) - sum(map(len, rounds))
    parts = [
        f"Slots without a match, left out: {left_out}." if left_out else "",
        f"Slots in which it was not recorded: {unrecorded}." if unrecorded else "",
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
