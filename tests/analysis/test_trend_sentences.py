"""Every sentence of the trends at its edges: none, one, all, ties and very many."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import product

import pandas as pd
import pytest

from dashboard.analysis.actions import STATES, actions_headline, overdue_heading, overdue_line
from dashboard.analysis.before_and_since import (
    Split,
    referrals_before_and_since,
    referrals_line,
    share_before_and_since,
    share_line,
)
from dashboard.analysis.headlines import practice_headline, practice_line
from dashboard.analysis.outcomes import (
    again_headline,
    again_line,
    on_time_headline,
    referred_again,
    reviewed_headline,
    reviewed_line,
)
from dashboard.analysis.pipeline import pipeline_headline
from dashboard.analysis.referral_parts import most_often_line, parts_headline
from dashboard.analysis.voice import (
    at_stages,
    groups_headline,
    measures_heading,
    of_groups,
    reach_heading,
    voice_headline,
    without_strength_line,
)
from dashboard.analysis.what_we_change import (
    conditions_heading,
    conditions_headline,
    gaps,
    watching_heading,
)
from tests.analysis.edges import drawn_by
from tests.analysis.faults import faults_of

SPLIT = Split(pd.Timestamp("2024-01-01"), "since January 2024, after the panel was re-formed")
NUMBERS = (0, 1, 2, 12, 13, 1_234_567)


def months(before: tuple[int, int], since: tuple[int, int], number: int = 8) -> pd.DataFrame:
    """Return so many months on either side, all that was counted in the first of each."""
    days = pd.date_range(end="2024-08-01", periods=2 * number, freq="MS")
    rows = [(0, 0)] * 2 * number
    rows[0], rows[number] = before, since
    frame = pd.DataFrame(rows, columns=["counted", "base"])
    return frame.assign(month=days, referrals=frame["counted"])


def shares() -> Iterator[str]:
    share = ("counted", "base")
    pairs = [(0, 0), (0, 1), (1, 1), (0, 12), (1, 12), (12, 12), (300, 1000), (301, 1_000_000)]
    for before, since, number in product(pairs, pairs, (8, 3)):
        rows = months(before, since, number)
        for is_counted in (False, True):
            yield share_before_and_since(
                rows,
                share,
                SPLIT,
                "Police alone led {}",
                ("action", "actions"),
                fewest=10,
                is_counted=is_counted,
            )
        yield share_line(rows, share, SPLIT, direction="down", fewest=10)
        yield share_line(rows, share, SPLIT, fewest=10)


def referrals() -> Iterator[str]:
    for before, since in product(NUMBERS, NUMBERS):
        rows = months((before, before), (since, since))
        for split, day in product((SPLIT, None), (date(2024, 8, 1), date(2024, 8, 31))):
            yield referrals_before_and_since(rows, split, day)
            yield referrals_line(rows, split, day)


def actions() -> Iterator[str]:
    for on_time, late, overdue, others in product(NUMBERS, NUMBERS, NUMBERS, (0, 1, 5)):
        counts = dict.fromkeys(STATES, 0) | {
            "done_on_time": on_time,
            "done_late": late,
            "overdue": overdue,
            "under_way": others,
        }
        yield actions_headline(pd.DataFrame([counts | {"actions": sum(counts.values())}]))
    for number, places in ((1, 1), (2, 1), (2, 2), (40, 30)):
        row = {"overdue_in_all": number, "contexts_in_all": places}
        rows = pd.DataFrame([row | {"due_first": pd.Timestamp("2024-05-01")}] * min(places, 12))
        for own in (rows, rows.iloc[:0]):
            yield overdue_heading(own)
            yield overdue_line(own)
    yield overdue_heading(pd.DataFrame())


def outcomes() -> Iterator[str]:
    leanings = ("better", "partly", "as_before", "worse", "not_known")
    for cases in product((0, 1, 2, 13), repeat=len(leanings)):
        rows = pd.DataFrame(
            {
                "subject": "contexts",
                "leaning": leanings,
                "verdict_label": ["Safer", "Partly safer", "Mixed", "Less safe", "Cannot tell"],
                "cases": cases,
            }
        )
        yield reviewed_headline(rows)
        yield reviewed_line(rows)
    for held, late, still in product(NUMBERS, repeat=3):
        yield on_time_headline(
            pd.DataFrame(
                {
                    "due": [held + late + still],
                    "held_on_time": [held],
                    "held_late": [late],
                    "still_open": [still],
                }
            ),
            fewest=10,
        )
    for again, not_again, later in product(NUMBERS, NUMBERS, (0, 1, 5)):
        years = pd.DataFrame(
            {
                "year_from": [pd.Timestamp("2022-04-01")],
                "closings": [again + not_again + later],
                "followed": [again + not_again],
                "again": [again],
                "not_yet_followed": [later],
                "again_so_far": [0],
            }
        )
        rows = referred_again(years, fewest=10)
        yield again_headline(rows)
        yield again_line(rows)


def voices() -> Iterator[str]:
    names = ("Referral", "Assessment", "Review")
    keys = ("referral", "assessment", "review")
    for heard in product((0, 1, 12), repeat=3):
        for contexts in ((0, 0, 0), (1, 1, 1), (12, 12, 12), (24, 12, 12), (24, 1, 0)):
            own = [min(pair) for pair in zip(heard, contexts, strict=True)]
            stages = pd.DataFrame(
                {"voice_stage": keys, "stage_label": names, "contexts": contexts, "heard": own}
            )
            yield voice_headline(at_stages(stages))
    groups = ("young_people", "residents", "businesses", "police_officers")
    for heard in product((0, 1, 2, 13), repeat=4):
        for every in {0, 1, 2, 13, max(heard)}:
            if every >= max(heard):
                rows = pd.DataFrame(
                    {
                        "respondent_group": groups,
                        "group_label": [name.replace("_", " ").capitalize() for name in groups],
                        "assessments": every,
                        "heard": heard,
                        "is_young": [name == "young_people" for name in groups],
                        "is_always_told": [name == "young_people" for name in groups],
                    }
                )
                yield groups_headline(of_groups(rows))
    for number, without in product(NUMBERS, NUMBERS):
        yield measures_heading(
            pd.DataFrame({"measured_by": ["change", "effort"], "goals": [number, without]})
        )
        yield without_strength_line(
            pd.DataFrame({"assessments": [number + without], "without_strength": [without]})
        )
    for inside, outside in product((0, 1, 2, 13), repeat=2):
        sits = [True] * inside + [False] * outside
        yield reach_heading(
            pd.DataFrame({"actions": [1] * len(sits), "sits_on_panel": sits}).astype(
                {"sits_on_panel": bool}
            )
        )


def changes() -> Iterator[str]:
    for earlier, later, others, every in product((0, 1, 2, 13), (0, 1), (0, 1, 5), (0, 1, 30)):
        if earlier + later + others <= every * 2 and every:
            yield watching_heading(
                pd.DataFrame(
                    {
                        "half_year": [1, 1, 2, 2],
                        "last_month": pd.to_datetime(["2024-06-01"] * 2 + ["2024-12-01"] * 2),
                        "watches": ["young_people", "others"] * 2,
                        "actions": [earlier, others, later, 0],
                        "of_actions": [every, every, 30, 30],
                    }
                )
            )
    for named, answered, others, answered_others in product((0, 1, 2, 13), repeat=4):
        if answered <= named and answered_others <= others:
            rows = pd.DataFrame(
                {
                    "social_condition": ["racism", *(f"c{n}" for n in range(others))],
                    "condition_label": ["Racism", *(f"Condition {n}" for n in range(others))],
                    "is_always_told": [True, *[False] * others],
                    "contexts": [named, *[2] * others],
                    "with_action": [
                        answered,
                        *(2 * (n < answered_others) for n in range(others)),
                    ],
                }
            )
            yield conditions_headline(gaps(rows))
            yield conditions_heading(gaps(rows))


def others() -> Iterator[str]:
    for contexts, stuck in product(NUMBERS, NUMBERS):
        if stuck <= contexts:
            yield pipeline_headline(pd.DataFrame({"contexts": [contexts], "stuck": [stuck]}))
    for read, unread, earlier, put_off in product((0, 1, 2, 13), repeat=4):
        rows = pd.DataFrame(
            {
                "statement_read": [True] * read + [False] * (unread + earlier),
                "since_reformed": [True] * (read + unread) + [False] * earlier,
                "deferred": 0,
            }
        )
        rows.loc[:0, "deferred"] = put_off
        yield practice_headline(rows)
        yield practice_line(rows)
    for police, housing, shops in product((0, 1, 2, 13), repeat=3):
        counts = {"Police": police, "Housing": housing, "Shops": shops}
        known = {name: number for name, number in counts.items() if number}
        rows = pd.DataFrame(
            [
                {"part": part, "label": name, "referrals": number}
                for part in ("source", "kind", "harm")
                for name, number in known.items()
            ],
            columns=["part", "label", "referrals"],
        ).assign(of_referrals=sum(counts.values()))
        yield parts_headline(rows)
        yield most_often_line(rows)


SENTENCES = (shares, referrals, actions, outcomes, voices, changes, others)


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda made: made.__name__)
def test_no_sentence_has_a_fault_of_english(sentences: Callable[[], Iterator[str]]) -> None:
    said, missing = drawn_by(sentences)
    assert len(said) > 10
    assert not missing
    assert not {text: wrong for text in said if (wrong := faults_of(text))}
