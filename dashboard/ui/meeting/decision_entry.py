"""What is recorded with a decision: its level of need, its task, and where the work stands then."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.analysis.meeting_sentences import decision_said
from dashboard.text import join_words, within
from dashboard.ui.choosing import ChosenContext, Meeting
from dashboard.ui.data import current_snapshot, rows
from dashboard.ui.meeting.entry import EntryChange, MeetingEntry, written_day
from dashboard.ui.meeting.fields import codes_with_trait, form_words

DECISIONS = "Decisions"
THE_PANEL = "The panel"


@dataclass(frozen=True)
class DecisionEffects:
    """What follows from a decision beside its task, each “” where nothing was chosen.

    level: of need. stage: where the work stands then, “” for where the sort of decision has it.
    question: that of a review which it sets.
    """

    level: str = ""
    stage: str = ""
    question: str = ""


NOTHING_MORE = DecisionEffects()


def decision_entry(
    now: Meeting,
    contexts: Sequence[ChosenContext],
    row: dict[str, str],
    follows: DecisionEffects = NOTHING_MORE,
) -> MeetingEntry:
    """Return what one decision on several contexts records: for each a decision, and what follows.

    row: the columns that it has for all of them.
    """
    changes: list[EntryChange] = []
    for number, context in enumerate(contexts):
        code = row["decision_id"] + (f"-{context.context_id}" if number else "")
        own = row | {
            "decision_id": code,
            "meeting_id": now.meeting_id,
            "context_id": context.context_id,
        }
        changes += [
            *_level_change(now, own, follows.level),
            EntryChange("decision", own),
            *_task_change(now, own),
            *_review_change(now, own, follows.question),
            *stage_change(context, "panel_decision", row["panel_decision"], follows.stage),
        ]
    names = join_words([contexts[0].alias, *(within(one.alias) for one in contexts[1:])])
    return MeetingEntry(DECISIONS, decision_said(row["wording"], names), tuple(changes))


def stage_change(
    context: ChosenContext, word_list: str, decision: str, stage: str = "", before: str = ""
) -> list[EntryChange]:
    """Return the change of a context's stage by a decision; none where it stays where it is.

    word_list: of which the decision is. stage: one that was chosen, “” for the decision's own.
    before: the stage at which the context stood when it was decided, “” for that of now.
    """
    follows = rows("stage_after_decision", **context.key, stage=before)
    own = follows[(follows["list"] == word_list) & (follows["code"] == decision)]
    after = stage or next(iter(own["stage"]), "")
    if not after or form_words("stage").get(after) == context.stage:
        return []
    return [EntryChange("context", {"stage": after}, changed_key=context.context_id)]


def task_of_corrected(now: Meeting, row: dict[str, str]) -> list[EntryChange]:
    """Return how the task that a decision gave changes with it; none where it gave none.

    row: the decision as it is corrected.
    """
    chain = rows("task_chain", context_id=row["context_id"])
    return [
        EntryChange("task", change.row, changed_key=change.row["task_id"])
        for change in _task_change(now, row)
        if change.row["task_id"] in set(chain["task_id"])
    ]


def stage_before_decision(code: str, context: ChosenContext) -> str:
    """Return the stage that a decision moved a context away from, while nobody moved it since.

    “” where the decision left it, or an import has folded in what was recorded.
    """
    records = current_snapshot().records
    notes = {
        one.note for one in records if (one.table_name, one.key) == ("decision", code) and one.note
    }
    own_key = ("context", context.context_id)
    moves = [one for one in records if (one.table_name, one.key) == own_key]
    own = [one for one in moves if one.note in notes]
    return str(dict(own[0].before)["stage"]) if own and moves[-1] == own[-1] else ""


def taken_back_entry(code: str, wording: str, context: ChosenContext) -> MeetingEntry:
    """Return the entry that takes a decision back, with all that it made, and its move of stage."""
    made = (("task", "-task"), ("review", "-review"), ("threshold_decision", "-level"))
    beside = [EntryChange(table, removed_key=f"{code}{end}") for table, end in made]
    before = stage_before_decision(code, context)
    moved = [EntryChange("context", {"stage": before}, changed_key=context.context_id)]
    changes = (*beside, EntryChange("decision", removed_key=code), *moved * bool(before))
    return MeetingEntry(DECISIONS, f"taken back: {wording}", changes)


def _level_change(now: Meeting, row: dict[str, str], level: str) -> list[EntryChange]:
    referrals = rows("referral_of_context", context_id=row["context_id"])["referral_id"]
    if not level or referrals.empty:
        return []
    judged = {
        "threshold_decision_id": f"{row['decision_id']}-level",
        "referral_id": str(referrals.iloc[-1]),
        "context_id": row["context_id"],
        "meeting_id": now.meeting_id,
        "decided_on": written_day(now.held_on),
        "level_id": level,
        "rationale": row["reason"],
        "panel_decision": row["panel_decision"],
        "decided_by_role": THE_PANEL,
    }
    return [EntryChange("threshold_decision", judged)]


def _task_change(now: Meeting, row: dict[str, str]) -> list[EntryChange]:
    """Return the task that a decision gives to the role that sees to it; none where nobody does."""
    if not row["agency"] or not row["owner_role"]:
        return []
    task = {
        "task_id": f"{row['decision_id']}-task",
        "context_id": row["context_id"],
        "given_by_role": THE_PANEL,
        "given_to_role": row["owner_role"],
        "agency": row["agency"],
        "what": row["wording"],
        "given_on": written_day(now.held_on),
        "due_on": row["due_on"],
    }
    return [EntryChange("task", task)]


def _review_change(now: Meeting, row: dict[str, str], question: str) -> list[EntryChange]:
    """Return the review that a decision sets: it compares with the latest assessment of then."""
    known = rows("latest_assessment", context_id=row["context_id"], as_at=now.as_at)
    if not question or known.empty:
        return []
    review = {
        "review_id": f"{row['decision_id']}-review",
        "context_id": row["context_id"],
        "baseline_assessment_id": str(known["assessment_id"].iloc[0]),
        "due_on": row["due_on"],
        "question": question,
        "review_outcome": codes_with_trait("review_outcome", "unjudged")[0],
    }
    return [EntryChange("review", review)]
