"""Three rounds and more: each with its interval, against the baseline and against the last."""

from collections.abc import Iterator
from itertools import combinations
from operator import itemgetter

import pandas as pd

from dashboard.analysis.review.change import COUNTS, RoundPair, compare_pairs
from dashboard.analysis.review.changed_questions import Row, gravest_change
from dashboard.analysis.rounded import is_told_as_point

POINT = ("positive", "answered", "share", "low", "high", "positive_least", "positive_most")
WHAT_CHANGED = ("question_change", "change_reason", "judged_by_role")
CHANGE = ("difference", "low", "high", "range", "verdict", "mark", "sentence", "note")


def answers_by_round(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each question, group and round, in that order.

    rows: as those of before_and_after, with the number of the round; question_change is what
    changed since the last round in which the question was asked. Columns: question_id,
    respondent_group, group_label, question, round, was_asked, positive and answered (people),
    share, low and high (Wilson), positive_least and positive_most (as in `change`; the share is
    missing in all rounds of a question where rounding could turn which is higher); and after
    since_baseline_ and since_last_ the columns CHANGE, as in `change`. A round without the question
    keeps its row. With fewer than 12 rounds nothing can be said of a trend, and nothing is.
    """
    asked: dict[tuple[object, object], list[Row]] = {}
    for row in rows.to_dict("records"):
        asked.setdefault((row["question_id"], row["respondent_group"]), []).append(row)
    for history in asked.values():
        history.sort(key=itemgetter("round"))
    whole = [row for history in asked.values() for row in history]
    found = [pairs for history in asked.values() for pairs in _pairs(history)]
    points = compare_pairs([alone for alone, _, _ in found])
    result = points[["question_id", "respondent_group", "group_label", "question"]].assign(
        round=[row["round"] for row in whole],
        was_asked=[bool(row["was_asked"]) for row in whole],
        rounded_to=points["rounded_to"],
        **{name: points[f"after_{name}"] for name in POINT},
    )
    result["share"] = result["share"].mask(_may_turn(result))
    for number, since in enumerate(("since_baseline", "since_last"), start=1):
        told = compare_pairs([pairs[number] for pairs in found])
        result = result.assign(**{f"{since}_{name}": told[name] for name in CHANGE})
    return result


def _may_turn(points: pd.DataFrame) -> "pd.Series[bool]":
    """Say of which rounds no share may be told as a point, beside those of its question."""
    unsure = pd.Series(data=False, index=points.index)
    for _, own in points.groupby(["question_id", "respondent_group"], sort=False):
        shares = own[["positive_least", "positive_most"]].dropna().to_numpy()
        told = [
            is_told_as_point(later[0] - earlier[1], later[1] - earlier[0], has_sign=True)
            for earlier, later in combinations(shares, 2)
        ]
        has_range = bool((own["share"].isna() & own["positive_least"].notna()).any())
        unsure[own.index] = has_range or not all(told)
    return unsure


def _pairs(history: list[Row]) -> Iterator[tuple[RoundPair, RoundPair, RoundPair]]:
    """Pair each round of one question with nothing, with the first round, and with the last."""
    earlier: list[Row] = []
    for row in history:
        if not row["was_asked"]:
            once = RoundPair(None, row | dict.fromkeys(COUNTS), "Not asked in this round")
            yield once, once, once
            continue
        if earlier:
            changed = gravest_change([*earlier[1:], row])
            since_start = row | {name: changed[name] for name in WHAT_CHANGED}
            yield (
                RoundPair(None, row),
                RoundPair(earlier[0], since_start),
                RoundPair(earlier[-1], row),
            )
        else:
            once = RoundPair(None, row, "Asked for the first time: baseline starts here")
            yield once, once, once
        earlier.append(row)
