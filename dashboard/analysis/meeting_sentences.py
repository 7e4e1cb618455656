"""What a meeting records, said in a few words: for its confirmation, and for the history."""

from collections.abc import Sequence
from datetime import date, datetime

import pandas as pd

from dashboard.analysis.headlines import agencies_here
from dashboard.text import day, in_words, is_or_are, join_words, number_of, some_or_none, within


def decision_said(wording: str, alias: str, *, is_corrected: bool = False) -> str:
    """Say what was decided on a context, or that a decision was corrected."""
    lead = "decision corrected" if is_corrected else "decided"
    return f"{lead} on {within(alias)}: {_without_stop(wording)}"


def redirect_wording(pathway: str) -> str:
    """Return how it is read back that what concerns one child goes to its own pathway."""
    return f"A concern about one child goes to {pathway}"


def redirect_line(pathway: str) -> str:
    """Say what becomes of a concern about one child, and what is kept of it."""
    return (
        f"Whoever raised a concern about one child takes it to {pathway}. Only that the panel "
        "decided so is kept here. The work on this context does not change."
    )


def action_said(wording: str, alias: str) -> str:
    """Say which action was agreed for a context."""
    return f"action agreed for {within(alias)}: {_without_stop(wording)}"


def goal_said(statement: str, alias: str) -> str:
    """Say which goal was agreed for a context."""
    return f"goal agreed for {within(alias)}: {_without_stop(statement)}"


def allocation_said(roles: Sequence[str], alias: str) -> str:
    """Say to which roles a task for a context was handed on."""
    return f"task for {within(alias)} handed on to {join_words([role.lower() for role in roles])}"


def goal_judged_said(statement: str, status: str) -> str:
    """Say how the panel judged a goal."""
    return f"goal judged {status.lower()}: {_without_stop(statement)}"


def finding_judged_said(finding: str, became: str) -> str:
    """Say what the panel says became of a finding."""
    return f"finding judged {became.lower()}: {_without_stop(finding)}"


def judgement_said(outcome: str, alias: str) -> str:
    """Say how the panel judged a review."""
    return f"review of {within(alias)} judged: {outcome.lower()}"


def attendance_said(here: int, expected: int) -> str:
    """Say how many of the roles expected are here."""
    some = in_words(here) if here else "none"
    return f"{some} of {in_words(expected)} {'role' if expected == 1 else 'roles'} here"


def next_meeting_said(on: date, at: str, *, is_next: bool = True) -> str:
    """Say when the panel meets next, or that a meeting on whatever day was made."""
    return f"{'next meeting' if is_next else 'meeting'} on {day(on)}{f' at {at}' if at else ''}"


def recorded_line(said: str, at: datetime, version: str, *, is_new: bool) -> str:
    """Confirm what was recorded, with the clock's time and the data version."""
    lead = f"Recorded at {at:%H:%M} as version {version}." if is_new else "Nothing changed."
    return f"{lead} {_as_sentence(said)}"


def undone_line(said: str, at: datetime, version: str) -> str:
    """Confirm that an entry was undone, with the clock's time and the data version."""
    return f"Undone at {at:%H:%M} as version {version}. {_as_sentence(said)}"


def decisions_headline(rows: pd.DataFrame, alias: str) -> str:
    """Say how much was decided on a context, and at the latest meeting; rows of that query."""
    if rows.empty:
        return f"{alias}: nothing is decided yet"
    latest = rows[rows["held_on"] == rows["held_on"].max()]
    count = number_of(len(rows), "decision")
    if len(latest) == len(rows):
        return f"{alias}: {count}, all at one meeting" if len(rows) > 1 else f"{alias}: {count}"
    return f"{alias}: {count}, {in_words(len(latest))} of them at the latest meeting"


def where_we_are(
    name: str, step: str, item: tuple[int, int], steps: tuple[int, int], minutes: float | None
) -> str:
    """Say where a meeting is: the context, which item and step of how many, and the time set aside.

    name: the context, or the part of the meeting. item, steps: which, and of how many; 0 for none.
    """
    at, items = item
    number, many = steps
    parts = [name]
    if at:
        parts.append(f"item {at} of {items}")
    if step:
        parts.append(f"{step.lower()}, step {number} of {many}" if many > 1 else step.lower())
    if minutes is not None and not pd.isna(minutes):
        parts.append(f"{int(minutes)} min")
    return " · ".join(parts)


def promised_headline(rows: pd.DataFrame) -> str:
    """Say what became of what was promised before; rows of promised_before."""
    if rows.empty:
        return "Nothing was promised for today"
    kept, late = int(rows["is_kept"].sum()), int(rows["is_overdue"].sum())
    overdue = f"{some_or_none(late).lower()} {is_or_are(late)} overdue"
    done = f"{in_words(kept) if kept else 'none'} {is_or_are(kept)} kept"
    return f"Of {number_of(len(rows), 'promise')}, {done}; {overdue}"


def close_headline(decisions: pd.DataFrame, reviews: pd.DataFrame, actions: pd.DataFrame) -> str:
    """Say what a meeting decided, judged and agreed; rows of decisions_, reviews_ and actions_of_….

    A judgement is a decision too, so the others are called so beside it.
    """
    told = [number_of(len(decisions), "other decision" if len(reviews) else "decision")]
    put_off = int(decisions["defers"].sum()) if len(decisions) else 0
    if put_off:
        told[0] += f", {in_words(put_off)} of them put off"
    judged = [f"{number_of(len(reviews), 'review')} judged"] if len(reviews) else []
    return join_words([*judged, *told, number_of(len(actions), "new action")]).capitalize()


def missing_voice_line(rows: pd.DataFrame) -> str:
    """Say whose voice was missing from a meeting; rows of who_is_here."""
    if rows.empty:
        return "Who was here is not recorded yet."
    here = agencies_here(rows)
    missing = [str(name) for name in rows["agency"].unique() if name not in here]
    if not missing:
        return "Nobody's voice was missing of those expected."
    return f"The voice of {join_words(missing)} was missing."


def attended_line(rows: pd.DataFrame) -> str:
    """Say how many agencies were at a meeting that is over; rows of who_is_here."""
    if rows.empty:
        return "Who was there is not recorded."
    here = len(agencies_here(rows))
    many = number_of(here, "agency", "agencies").capitalize()
    return f"{many} {'was' if here == 1 else 'were'} there."


def statement_line(rows: pd.DataFrame) -> str:
    """Say whether the welfare statement was read, by whom and when; rows of statement_to_read."""
    if rows.empty:
        return "No welfare statement is in force."
    [row] = rows.to_dict("records")
    if pd.isna(row["read_by_role"]):
        return "It is not recorded that the welfare statement was read."
    return f"{row['read_by_role']} read it at {row['read_at']:%H:%M} on {day(row['read_at'])}."


def _as_sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}."


def _without_stop(text: str) -> str:
    return text.strip().rstrip(".")
