"""Recording how the panel judges the parts of a review: each goal, and what became of findings."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from dashboard.analysis.meeting_sentences import finding_judged_said, goal_judged_said
from dashboard.ui.choosing import ChosenContext
from dashboard.ui.data import rows
from dashboard.ui.meeting.entry import (
    EntryChange,
    MeetingEntry,
    confirm_entry,
    form_key,
    is_fit_to_record,
    meeting_to_record,
    record_entry,
)
from dashboard.ui.meeting.fields import ask_line, ask_word, codes_with_trait, form_words

GOAL_PLACE, FINDING_PLACE = "Goals judged", "Findings judged"
GOAL, STATUS, REASON = "Which goal?", "How far are we?", "Why do we judge so?"
FINDING, BECAME, EVIDENCE = "Which finding?", "What became of it?", "How is it known?"
PRESS_GOAL, PRESS_FINDING = "Judge the goal", "Judge the finding"


@dataclass(frozen=True)
class _Asked:
    """The labels of a form that judges one part: which, how, why, and what stands on its button."""

    place: str
    part: str
    judgement: str
    reason: str
    press: str


_OF_GOAL = _Asked(GOAL_PLACE, GOAL, STATUS, REASON, PRESS_GOAL)
_OF_FINDING = _Asked(FINDING_PLACE, FINDING, BECAME, EVIDENCE, PRESS_FINDING)


@dataclass(frozen=True)
class _Judged:
    part: str
    judgement: str
    reason: str


def record_goal_judgement(context: ChosenContext) -> None:
    """Offer to judge each goal of a context whose review waits; in share mode, nothing."""
    goals = rows("goals_of_context", **context.key, together=False)
    statements = dict(zip(goals["goal_id"], goals["statement"], strict=True))
    words = form_words("goal_status")
    review, judged = _ask_judged(context, _OF_GOAL, statements, words)
    if judged:
        cells = {"goal_status": judged.judgement}
        row = {"review_id": review, "goal_id": judged.part, "reason": judged.reason} | cells
        changes = (
            EntryChange("goal_judgement", row),
            EntryChange("goal", cells, changed_key=judged.part),
        )
        said = goal_judged_said(statements[judged.part], words[judged.judgement])
        record_entry(MeetingEntry(GOAL_PLACE, said, changes))


def record_finding_change(context: ChosenContext) -> None:
    """Offer to say what became of each finding, where a review waits; in share mode, nothing."""
    findings = rows("what_became_of_findings", **context.key)
    names = dict(zip(findings["finding_id"], findings["short_summary"], strict=True))
    unchecked = codes_with_trait("finding_change", "unchecked")
    words = {
        code: label for code, label in form_words("finding_change").items() if code not in unchecked
    }
    review, judged = _ask_judged(context, _OF_FINDING, names, words)
    if judged:
        row = {
            "review_id": review,
            "finding_id": judged.part,
            "finding_change": judged.judgement,
            "evidence": judged.reason,
        }
        said = finding_judged_said(names[judged.part], words[judged.judgement])
        record_entry(MeetingEntry(FINDING_PLACE, said, (EntryChange("finding_change", row),)))


def _ask_judged(
    context: ChosenContext, asked: _Asked, parts: Mapping[str, str], words: dict[str, str]
) -> tuple[str, _Judged | None]:
    """Ask which part is judged, how and why; returns the review, and what is fit to be recorded."""
    now = meeting_to_record()
    if now is None or not parts:
        return "", None
    confirm_entry(asked.place)
    known = rows("reviews_to_judge", **context.key, meeting_id=now.meeting_id)
    if known.empty:
        return "", None
    key = form_key(asked.place, context.context_id)
    with (
        st.expander(asked.press, key=f"open {key}"),
        st.form(f"judged {key}", border=False, enter_to_submit=False),
    ):
        left, middle, right = st.columns([4, 2, 4], vertical_alignment="bottom")
        with left:
            part = ask_word(asked.part, dict(parts), key)
        with middle:
            judgement = ask_word(asked.judgement, words, key)
        with right:
            reason = ask_line(asked.reason, key)
        pressed = st.form_submit_button(asked.press, type="primary")
        needed = {asked.part: part, asked.judgement: judgement, asked.reason: reason}
        if not pressed or not is_fit_to_record(asked.press, needed, {}):
            return "", None
    return str(known["review_id"].iloc[0]), _Judged(part, judgement, reason.strip())
