"""Every sentence of the meeting, the map and the records at its edges."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import product
from typing import Any

import pandas as pd
import pytest

from dashboard.analysis.agenda_sentences import (
    expected_said,
    item_changed_said,
    items_said,
    prepared_headline,
    question_for_item,
    reason_for_item,
)
from dashboard.analysis.gaps import gaps_headline, gaps_line, rows_not_counted_line
from dashboard.analysis.headlines import (
    agencies_here,
    agenda_headline,
    assessment_line,
    attendance_headline,
    conditions_sentence,
    nothing_found_line,
    places_headline,
    places_line,
    plan_headline,
    protective_conditions,
    strengths_and_concerns_headline,
    threshold_headline,
    unanswered_conditions,
    wish_line,
)
from dashboard.analysis.left_out import left_out_line
from dashboard.analysis.measures import evidence
from dashboard.analysis.meeting_sentences import (
    action_said,
    allocation_said,
    attendance_said,
    attended_line,
    close_headline,
    decision_said,
    decisions_headline,
    finding_judged_said,
    goal_judged_said,
    goal_said,
    judgement_said,
    missing_voice_line,
    next_meeting_said,
    promised_headline,
    recorded_line,
    redirect_line,
    redirect_wording,
    statement_line,
    undone_line,
    where_we_are,
)
from dashboard.analysis.rounded import rounding_line
from dashboard.text import (
    day,
    day_span,
    every_one,
    figure,
    in_words,
    join_words,
    number_of,
    some_of,
    some_of_them,
)
from dashboard.warehouse import LEFT_OUT, REDUCED
from tests.analysis.edges import drawn_by
from tests.analysis.faults import faults_of

NUMBERS = (0, 1, 2, 3, 13, 1_234_567)
FEW = (0, 1, 2, 3, 13)
TOLD = ("2024-12-05", "2024-12-20", "2025-03-02", "2024-02-01")
DAYS = [pd.Timestamp(told) for told in TOLD]


def findings() -> Iterator[str]:
    for strengths, wishes, concerns, places in product(FEW, FEW, FEW, (1, 2, 3, 4)):
        number = strengths + wishes + concerns
        rows = pd.DataFrame(
            {
                "side": ["strength"] * (strengths + wishes) + ["concern"] * concerns,
                "is_wish": pd.array([*[False] * strengths, *[True] * wishes, *[False] * concerns]),
                "display_alias": [f"The place {at % places}" for at in range(number)],
            }
        )
        yield strengths_and_concerns_headline(rows, "The place 0")
    for began, ended in product(TOLD, [*TOLD, ""]):
        if not ended or began <= ended:
            methods = pd.DataFrame(
                {
                    "round": [1, 2],
                    "assessment_method": ["Survey", "Observation"],
                    "started_on": pd.to_datetime([began] * 2),
                    "ended_on": [pd.Timestamp(ended) if ended else pd.NaT] * 2,
                }
            )
            for rounds in ((), (1,), (2,), (1, 2), (3,)):
                yield assessment_line(methods, rounds)
    yield assessment_line(pd.DataFrame())
    for states in (["asked"], ["not_asked"], ["not_recorded"], ["asked", "not_asked"], []):
        rows = pd.DataFrame({"theme": "Trust", "side": "strength", "other_side": states})
        yield nothing_found_line(rows)


def plans() -> Iterator[str]:
    for aimed, others in product(FEW, FEW):
        discouraged = pd.Series([True] * aimed + [False] * others, dtype=bool)
        rows = pd.DataFrame({"is_discouraged": discouraged, "action_id": "A"})
        yield plan_headline(rows, "The park")
    for contexts, late_reviews, late_actions in product(FEW, FEW, FEW):
        yield agenda_headline(
            pd.DataFrame({"context_id": [f"C{at}" for at in range(contexts)]}),
            pd.DataFrame({"state": ["Overdue"] * late_reviews + ["Due"]}),
            pd.DataFrame({"state": ["Overdue"] * late_actions + ["Due"]}),
        )
    for here, missing in product(FEW, FEW):
        yield attendance_headline(
            pd.DataFrame(
                {
                    "agency": [f"Agency {chr(65 + at)}" for at in range(here + missing)],
                    "was_present": [True] * here + [False] * missing,
                }
            )
        )
    for is_own, places in product((True, False), (0, 1, 2, 3)):
        yield threshold_headline(
            pd.DataFrame(
                {
                    "judged": [f"The place {at}" for at in range(places)],
                    "is_own": is_own,
                    "level_no": 3,
                    "levels": 4,
                    "level": "Context assessment",
                }
            ),
            "The park",
        )


def places() -> Iterator[str]:
    for strong, wished, without, exact in product(FEW, FEW, FEW, (True, False)):
        number = strong + wished + without
        rows = pd.DataFrame(
            {
                "strengths": [2.0] * strong + [1.0] * wished + [float("nan")] * without,
                "wishes": [1.0] * (strong + wished) + [float("nan")] * without,
                "is_exact": [exact] * number,
            }
        )
        yield places_headline(rows)
        yield places_line(rows.astype({"is_exact": bool}))


def records() -> Iterator[str]:
    for recorded, missing, goals in product(NUMBERS, NUMBERS, (None, 0, 1, 2, 13)):
        if recorded + missing:
            kinds = [["location", recorded, missing]]
            kinds += [["goal_measure", 13 - (goals or 0), goals]] if goals is not None else []
            rows = pd.DataFrame(kinds, columns=["gap", "recorded", "missing"])
            rows = rows.assign(expected=rows["recorded"] + rows["missing"])
            yield gaps_headline(rows)
            yield gaps_line(rows)
    none = pd.DataFrame(columns=["gap", "recorded", "missing", "expected"])
    yield gaps_headline(none)
    yield gaps_line(none)
    for left, others in product(NUMBERS, NUMBERS):
        yield rows_not_counted_line(left, others)
        rows = pd.DataFrame({"a": [1]})
        rows.attrs |= {LEFT_OUT: left, REDUCED: others}
        yield left_out_line(rows, "finding")
    for step, verdicts in product((1, 5), (True, False)):
        for questions in (0, 1, 2):
            yield rounding_line(pd.DataFrame({"rounded_to": [step] * questions}), verdicts=verdicts)


def measures() -> Iterator[str]:
    values = (0.0, 1.0, 0.8333333333, 12.5, 1_234_567.0, float("nan"))
    for first, latest, when, people in product(values, values, (None, DAYS[2]), (None, 12)):
        row: dict[str, Any] = {
            "measure_type": "change",
            "is_primary": True,
            "question_id": None,
            "first_on": DAYS[0],
            "latest_on": when,
            "first_value": first,
            "latest_value": latest,
            "first_people": people,
            "latest_people": people,
            "unit": "reports a month",
            "good_direction": "neutral",
            "rounded_to": 5,
        }
        known = evidence(pd.DataFrame([row]), pd.DataFrame())["known"].iloc[0]
        yield str(known)


def words() -> Iterator[str]:
    for number, whole in product(NUMBERS, NUMBERS):
        if number <= whole:
            yield f"Of {number_of(whole, 'action')}, {some_of_them(number, whole)} late"
            yield f"{some_of(number, whole).capitalize()} actions" if whole > 1 else ""
    yield from (f"At {figure(value)}" for value in (0.0, 1.0, 0.8333333, 1e15, 1 / 3, -0.001))
    yield from (f"{every_one(number, 'actions').capitalize()} agreed" for number in NUMBERS[2:])
    yield from (f"There are {in_words(number)} of 13" for number in NUMBERS[1:])
    yield f"There is {in_words(0)} action"
    yield from (join_words(["Residents", "pupils", "shops"][:most]) for most in range(4))
    yield from (f"Done {day_span(*sorted(ends))}" for ends in product(DAYS, DAYS))
    yield f"Done {day(DAYS[0])}"


def leads() -> Iterator[str]:
    """Yield what goes on after a lead in bold, such as “Not answered by an action yet:”."""
    for number, protective, answered in product(FEW, (0, 1, 2), (0, 1)):
        rows = pd.DataFrame(
            {
                "condition_label": [f"Condition {at}" for at in range(number + protective)],
                "is_protective": pd.array([False] * number + [True] * protective, dtype=bool),
                "actions": answered,
            }
        )
        yield conditions_sentence(rows)
        yield unanswered_conditions(rows)
        yield protective_conditions(rows)
    for states in product(("heard", "not_recorded", "not_asked"), repeat=2):
        yield from (wish_line(pd.DataFrame({"heard": states[:rows]})) for rows in range(3))


def recorded() -> Iterator[str]:
    at = datetime(2022, 9, 20, 14, 31)  # noqa: DTZ001 - the clock of the room
    for name, wording in product(("The park", "Group A"), ("Signs stand", "Signs stand.")):
        said = [
            decision_said(wording, name),
            decision_said(wording, name, is_corrected=True),
            redirect_wording("the front door"),
            action_said(wording, name),
            goal_said(wording, name),
            judgement_said("Partly safer", name),
            *(allocation_said(["Lead social worker"] * many, name) for many in (1, 2)),
            goal_judged_said(wording, "Working towards"),
            finding_judged_said(wording, "Concern as before"),
            *(attendance_said(here, 13) for here in FEW),
            attendance_said(1, 1),
            next_meeting_said(date(2022, 12, 13), "14:00"),
            next_meeting_said(date(2022, 12, 13), ""),
            next_meeting_said(date(2022, 12, 13), "14:00", is_next=False),
            *(items_said([name, "The school", "The parade"][:many]) for many in (1, 2, 3)),
            item_changed_said(name, "taken off the agenda"),
            expected_said("Head of the school", "Education"),
        ]
        for one in said:
            yield recorded_line(one, at, "1.7", is_new=True)
            yield recorded_line(one, at, "1.7", is_new=False)
            yield undone_line(one, at, "1.8")
    yield redirect_line("the front door")
    for latest, others in product(FEW, FEW):
        days = ["2022-09-20"] * latest + ["2022-06-14"] * others
        rows = pd.DataFrame({"held_on": pd.to_datetime(days)})
        yield decisions_headline(rows, "The park")


def closing() -> Iterator[str]:
    for decided, put_off, judged, agreed in product(FEW, FEW, FEW, FEW):
        defers = [True] * put_off + [False] * decided
        yield close_headline(
            pd.DataFrame({"defers": pd.Series(defers, dtype=bool)}),
            pd.DataFrame({"review_id": ["R"] * judged}),
            pd.DataFrame({"action_id": ["A"] * agreed}),
        )
    for here, missing in product(FEW, FEW):
        present = [True] * here + [False] * missing
        agencies = [f"Agency {chr(65 + at)}" for at in range(here + missing)]
        rows = pd.DataFrame({"agency": agencies, "was_present": present})
        yield missing_voice_line(rows)
        yield attended_line(rows)
        yield from agencies_here(rows)
    for kept, late, others in product(FEW, FEW, FEW):
        states = [(True, False)] * kept + [(False, True)] * late + [(False, False)] * others
        yield promised_headline(pd.DataFrame(states, columns=["is_kept", "is_overdue"]))

    read = pd.DataFrame({"read_by_role": ["Chair"], "read_at": [pd.Timestamp("2022-06-14 14:02")]})
    for rows in (read, read.assign(read_by_role=None), read.head(0)):
        yield statement_line(rows)


NO_REASON = {
    "display_alias": "The park",
    "question": None,
    "review_due_on": pd.NaT,
    "reported_on": pd.NaT,
    "referred_on": pd.NaT,
    "put_off_on": pd.NaT,
    "plan_agreed_on": pd.NaT,
    "overdue": 0,
    "overdue_since": pd.NaT,
    "due": 0,
}


def agendas() -> Iterator[str]:
    days = [name for name in NO_REASON if name.endswith("_on")]
    first = pd.Timestamp("2022-09-01")
    for name, overdue, due in product(days, FEW, FEW):
        late = {"overdue": overdue, "due": due, "overdue_since": first if overdue else pd.NaT}
        yield reason_for_item(NO_REASON | {name: first} | late)
    yield reason_for_item(NO_REASON | dict.fromkeys(days, first))
    for name in days:
        yield question_for_item(NO_REASON | {name: first})
    for items, proposed, minutes in product(FEW, FEW, (None, 1, 15)):
        rows = pd.DataFrame({"minutes_planned": pd.Series([minutes] * items, dtype="Int64")})
        yield prepared_headline(rows, proposed)


def places_in_a_meeting() -> Iterator[str]:
    for minutes in (None, 0, 1, 30):
        yield where_we_are("The park", "Plan", (1, 4), (2, 3), minutes)
        yield where_we_are("The park", "Plan", (1, 1), (1, 1), minutes)
        yield where_we_are("Close", "", (0, 4), (0, 0), minutes)


SENTENCES = (
    findings,
    plans,
    places,
    records,
    recorded,
    closing,
    agendas,
    places_in_a_meeting,
    words,
)
AFTER_A_LEAD = (leads, measures)


@pytest.mark.parametrize("sentences", [*SENTENCES, *AFTER_A_LEAD], ids=lambda made: made.__name__)
def test_no_sentence_has_a_fault_of_english(sentences: Callable[[], Iterator[str]]) -> None:
    said, missing = drawn_by(sentences)
    is_lead = sentences in AFTER_A_LEAD
    assert len(said) > 3
    assert not missing
    assert not {text: wrong for text in said if (wrong := faults_of(text, is_lead=is_lead))}
