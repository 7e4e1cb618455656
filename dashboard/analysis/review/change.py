"""Change between two rounds of a survey, with how sure one can be.

The rounds are separate samples of whoever could be asked. Shares have Wilson's interval, their
difference Newcombe's (`intervals`); the verdict is one of nine fixed phrases (`verdicts`).
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from dashboard.analysis.intervals import z_of_each
from dashboard.analysis.review.changed_questions import (
    COMPARED,
    Comparison,
    Row,
    compare_questions,
    without_stop,
)
from dashboard.analysis.rounded import (
    Rounding,
    ShareRange,
    change_intervals,
    change_range,
    is_told_as_point,
    share_intervals,
    share_ranges,
    surely_changed,
)
from dashboard.analysis.verdicts import (
    CANNOT_COMPARE,
    CLEAR,
    NOT_REMEASURED,
    TOO_FEW,
    points,
    points_between,
    verdict_of,
)

SIDES = ("positive", "neutral", "negative")
COUNTS = (*SIDES, "answered")
ROUNDS = ("before", "after")
PERCENTAGES = ("small", "usual")  # the sizes of a base that allow them


class RoundPair(NamedTuple):
    """A question put to a group in two rounds; where one is missing, `why` says so in words."""

    before: Row | None
    after: Row | None
    why: str = ""


def change(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each question and group, from the rows of before_and_after.

    Columns: question_id, respondent_group, group_label, question (the latest wording),
    good_direction, is_named (whether a goal's named measure is read from it), same_people (whether
    the same people answered both times, as a code; missing where nobody said); wordings and counts
    of people of each round (before_…, after_…; missing where hidden or not asked); share, low and
    high of each (proportions, missing where too few); difference, low, high and is_small; range
    (the same in words), adds_up (whether the change is that of both shares as they are written,
    each in whole points), verdict (one of nine fixed phrases), is_clear_together (of a named
    measure: whether it is clear also where all named measures are judged together, so that one
    review in twenty without a change shows any), mark (“[b]” for a break, “[c]” for too few to
    show), sentence, note (what changed in the question).

    Where counts are rounded (`rounded_to` above 1) each side of a round has a least and a most, the
    shares that its true counts may make; without rounding they agree. Where rounding could turn the
    sign of the change, or move it by more than a few points, difference and shares are missing, and
    range tells the ends alone: “between −4 and 60 points”. surely is as much of the change as is
    there whatever rounding hides, 0 where its sign is not sure.
    """
    asked: dict[tuple[object, object], list[Row]] = {}
    for row in rows.to_dict("records"):
        asked.setdefault((row["question_id"], row["respondent_group"]), []).append(row)
    return compare_pairs([_pair(both) for both in asked.values()])


def compare_pairs(pairs: Sequence[RoundPair]) -> pd.DataFrame:
    """Return one row for each pair of rounds, with the columns of `change`, in the order given."""
    found = [_found(pair) for pair in pairs]
    for when in ROUNDS:
        told = [row for row in found if when in row["with_share"]]
        if told:
            ends = share_intervals([row["ranges"][when]["positive"] for row in told])
            for row, low, high in zip(told, *ends, strict=True):
                row |= {f"{when}_low": low, f"{when}_high": high}
    tested = [row for row in found if row["how"] == COMPARED and row["with_share"]]
    if tested:
        before, after = ([row["ranges"][when]["positive"] for row in tested] for when in ROUNDS)
        z = z_of_each(sum(row["is_named"] for row in tested))
        limits = [*change_intervals(before, after), *change_intervals(before, after, z)]
        for row, low, high, *together in zip(tested, *limits, strict=True):
            row |= {"low": low, "high": high, "together": together}
    return pd.DataFrame([row | _told(row) for row in found], columns=_COLUMNS)


_COLUMNS = [
    "question_id",
    "respondent_group",
    "group_label",
    "question",
    "good_direction",
    "is_named",
    "same_people",
    *(f"{when}_wording" for when in ROUNDS),
    *(f"{when}_{count}" for when in ROUNDS for count in COUNTS),
    *(f"{when}_{number}" for when in ROUNDS for number in ("share", "low", "high")),
    *(f"{when}_{side}_{end}" for when in ROUNDS for side in SIDES for end in ("least", "most")),
    "rounded_to",
    "difference",
    "surely",
    "low",
    "high",
    "is_small",
    "range",
    "adds_up",
    "verdict",
    "is_clear_together",
    "mark",
    "sentence",
    "note",
]


def _pair(rows: list[Row]) -> RoundPair:
    """Find the two rounds among a question's rows, and say why one is missing."""
    before = next((row for row in rows if not row["is_after"] and row["was_asked"]), None)
    after = next((row for row in rows if row["is_after"] and row["was_asked"]), None)
    if len(rows) == 1:
        return RoundPair(before, after, "Asked once so far")
    if after is None:
        reason = next((why for row in rows if (why := without_stop(row["change_reason"]))), "")
        return RoundPair(
            before, after, f"Not asked again: {reason}" if reason else "Not asked again"
        )
    return RoundPair(
        before, after, "" if before else "Asked for the first time: baseline starts here"
    )


def _found(pair: RoundPair) -> Row:
    """Return what is known of a pair before anything is computed."""
    shown = pair.after or pair.before
    if shown is None:
        raise ValueError("A pair holds at least one round.")
    result: Row = {
        "question_id": shown["question_id"],
        "respondent_group": shown["respondent_group"],
        "group_label": shown["group_label"],
        "question": shown["wording"],
        "good_direction": shown["good_direction"],
        "is_named": bool(shown.get("is_named", False)),
        "same_people": pair.after.get("same_people") if pair.before and pair.after else None,
        "is_clear_together": False,
        "why": pair.why,
        "is_small": False,
        "rounded_to": int(shown.get("rounded_to", 1)),
    }
    rounds = dict(zip(ROUNDS, (pair.before, pair.after), strict=True))
    sizes = {when: _size(row) for when, row in rounds.items() if row}
    for when, row in rounds.items():
        result[f"{when}_wording"] = row["wording"] if row else None
        result |= {f"{when}_{count}": _number(row[count]) if row else None for count in COUNTS}
    how = Comparison("once", "", "")
    if pair.before and pair.after:
        how = compare_questions(pair.before, pair.after)
    with_share = [when for when, size in sizes.items() if size in PERCENTAGES]
    if how.how == COMPARED and len(with_share) < len(ROUNDS):
        with_share = []  # the smaller round decides for both
    rounding = Rounding(result["rounded_to"], int(shown.get("hidden_to", 0)))
    result |= how._asdict() | {"sizes": sizes, "with_share": with_share}
    return result | _shares(result, rounding)


def _shares(row: Row, rounding: Rounding) -> Row:
    """Return what shares the rounds with enough answers have, and what they surely changed by."""
    ranges: dict[str, dict[str, ShareRange]] = {
        when: share_ranges(
            {side: row[f"{when}_{side}"] for side in SIDES}, row[f"{when}_answered"], rounding
        )
        for when in row["with_share"]
    }
    shares: Row = {"ranges": ranges}
    for when, sides in ranges.items():
        for side, share in sides.items():
            shares |= zip(
                (f"{when}_{side}_least", f"{when}_{side}_most"), share.ends(), strict=True
            )
    own = [sides["positive"] for sides in ranges.values()]
    is_pair = len(own) == len(ROUNDS)
    ends = change_range(*own) if is_pair else own[0].ends() if own else (0.0, 0.0)
    shares |= {"as_point": is_told_as_point(*ends, has_sign=is_pair), "ends": ends}
    if shares["as_point"]:
        shares |= {f"{when}_share": sum(ranges[when]["positive"].ends()) / 2 for when in ranges}
    return shares


def _told(row: Row) -> Row:
    """Return the verdict on a row, with what it rests on in words."""
    counts = _counts(row)
    if row["how"] == "once":
        said = f"{row['why']}. {counts}."
        return {"verdict": NOT_REMEASURED, "sentence": said if counts else f"{row['why']}."}
    if row["how"] != COMPARED:
        said = f"{row['note']} {counts}."
        return {"verdict": CANNOT_COMPARE, "sentence": said if counts else row["note"]}
    if not row["with_share"]:
        may_show = set(row["sizes"].values()) <= {"counts", *PERCENTAGES}
        return {
            "verdict": TOO_FEW,
            "mark": row["mark"] if may_show else "[c]",
            "sentence": f"{counts}: too few for percentages." if may_show else "Too few to show.",
        }
    surely = surely_changed(*row["ends"])
    verdict = verdict_of(surely, row["low"], row["high"], row["good_direction"])
    difference = row["after_share"] - row["before_share"] if row["as_point"] else None
    range_ = points_between(row["low"], row["high"])
    if difference is not None:
        range_ = points(difference, row["low"], row["high"])
    is_small = "small" in row["sizes"].values()
    more = "; small numbers" if is_small else ""
    more += "; fewer agreeing is better" if row["good_direction"] == "down" else ""
    low, high = row["together"]
    together = verdict_of(surely, low, high, row["good_direction"])
    return {
        "difference": difference,
        "surely": surely,
        "is_small": is_small,
        "range": range_,
        "adds_up": difference is None
        or _written(row["after_share"]) - _written(row["before_share"]) == _written(difference),
        "verdict": verdict,
        "is_clear_together": row["is_named"] and verdict in CLEAR and together in CLEAR,
        "sentence": f"{counts}: {verdict.lower()} ({range_}{more}).",
    }


def _written(share: float) -> int:
    """Return a share or a change in whole points, as it is written."""
    return round(100 * share)


def _counts(row: Row) -> str:
    """Write how many agreed in each round that may be shown, empty if none may."""
    told = [
        f"{row[f'{when}_positive']} of {row[f'{when}_answered']}{' agreed' * (not number)} {when}"
        for number, when in enumerate(
            when for when in ROUNDS if row["sizes"].get(when) in ("counts", *PERCENTAGES)
        )
    ]
    if row["before_wording"] is None and told:
        told = [told[0].removesuffix(" after")]  # after what? nobody was asked before
    about = "About " if told and row["rounded_to"] > 1 else ""
    return about + ", ".join(told)


def _size(row: Row) -> str:
    """Return what a round's numbers allow: none of it where those who agree, or all, are hidden."""
    if pd.isna(row["positive"]) or pd.isna(row["answered"]):
        return "none"
    return str(row["base_size"])


def _number(value: Any) -> int | None:  # noqa: ANN401 - a cell of a frame is of any type
    return None if pd.isna(value) else int(value)
