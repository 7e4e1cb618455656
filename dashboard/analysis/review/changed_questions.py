"""Changed questions: whether two rounds of a question can be compared, and what to say if not.

The rules are those a partnership's analyst would want to defend: what nobody has confirmed is not
compared, and texts are never matched by how alike they look.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

Row = dict[Any, Any]

COMPARED, SHOWN, APART = "compared", "shown", "apart"
BREAK = "[b]"  # the mark of a break in a series, as in official statistics
# What may be done falls from first to last; of several changes the last in this order decides.
GRAVITY = (
    "none",
    "dropped",
    "trivial",
    "same_meaning",
    "scale_altered",
    "option_altered",
    "meaning_altered",
    "new",
)
RULES = {
    "none": (COMPARED, "", ""),
    "dropped": (COMPARED, "", ""),  # and asked again since
    "trivial": (COMPARED, "", ""),
    "same_meaning": (COMPARED, BREAK, "Other words, same meaning"),
    "not_confirmed": (APART, "", "Other words; nobody has confirmed that the meaning is the same"),
    "scale_altered": (
        COMPARED,
        BREAK,
        "The scale changed between the same ends; only the share agreeing is compared",
    ),
    "other_ends": (APART, "", "The scale and its ends changed"),
    "option_altered": (SHOWN, BREAK, "The answers to choose from changed; shown without a test"),
    "meaning_altered": (APART, "", "The meaning changed"),
    "new": (APART, "", "It is a new question"),
    "turned_round": (APART, "", "It was turned round which answer is better"),
}


class Comparison(NamedTuple):
    """How two rounds of a question stand to each other.

    how: “compared” with a change and its interval; “shown” together without a test; or “apart”,
    side by side and not to be compared. mark: “[b]” or empty. note: why, with both wordings.
    """

    how: str
    mark: str
    note: str


def compare_questions(before: Row, after: Row) -> Comparison:
    """Say how a question asked in two rounds can be compared.

    before, after: rows of before_and_after. after's question_change is what changed between them,
    with change_reason and judged_by_role; lowest_label and highest_label are the ends of each
    round's scale. A code that is not known here keeps the rounds apart.
    """
    rule = str(after["question_change"])
    if rule == "same_meaning" and not without_stop(after["judged_by_role"]):
        rule = "not_confirmed"
    if rule == "scale_altered" and not _ends(before) == _ends(after) != {""}:
        rule = "other_ends"
    if {before["good_direction"], after["good_direction"]} == {"up", "down"}:
        rule = "turned_round"
    how, mark, said = RULES.get(rule, RULES["meaning_altered"])
    return Comparison(how, mark, _note(said, before, after) if said else "")


def gravest_change(changes: Sequence[Row]) -> Row:
    """Return that of several changes, one after another, which decides what may be compared.

    changes: rows with question_change and judged_by_role. A code that is not known is the gravest;
    of equal ones it is one that nobody has confirmed.
    """
    return max(
        changes,
        key=lambda row: (
            GRAVITY.index(row["question_change"])
            if row["question_change"] in GRAVITY
            else len(GRAVITY),
            not without_stop(row["judged_by_role"]),
        ),
    )


def without_stop(value: object) -> str:
    """Return a cell's text, without a full stop; empty for a missing one."""
    return value.strip().rstrip(".") if isinstance(value, str) else ""


def _ends(row: Row) -> set[str]:
    """Return the labels at the two ends of a scale, in whichever order they were printed."""
    return {
        without_stop(row["lowest_label"]).casefold(),
        without_stop(row["highest_label"]).casefold(),
    }


def _note(said: str, before: Row, after: Row) -> str:
    """Write what changed, why, who judged so, and both wordings where they differ."""
    reason, judge = without_stop(after["change_reason"]), without_stop(after["judged_by_role"])
    parts = [f"{said}: {reason}." if reason else f"{said}."]
    if judge:
        parts.append(f"Judged by: {judge}.")
    if before["wording"] != after["wording"]:
        parts.append(f"Before: “{before['wording']}”. After: “{after['wording']}”.")
    return " ".join(parts)
