"""Referrals by kind, harm and source: counted, and drawn side by side."""

from collections import Counter

import pandas as pd
import pytest

from dashboard.charts.trends.referrals_by_part import referrals_by_part
from tests.asked import asked
from tests.given import Given
from tests.meeting.drawn import COLOURS, colours, shown_as_text, spec, with_hostile_text, words
from tests.trends.referred import SPRING, referred
from tests.trends.second import Borough, choices, within

WANTED = "part code referrals of_referrals place_by_number"


def test_a_referral_counts_with_its_kind_its_source_and_each_of_its_harms(given: Given) -> None:
    snapshot = given(
        context=[
            {"context_id": "A", "context_kind": "school"},
            {"context_id": "B", "context_kind": "park_or_open_space"},
        ],
        referral=[
            {"referral_id": code, "context_id": context, "received_on": day, "source_agency": "gp"}
            for code, context, day in (
                ("R1", "A", "2022-04-01"),
                ("R2", "A", "2022-06-30"),
                ("R3", "B", "2022-05-01"),
                ("EARLY", "B", "2022-03-31"),
                ("LATE", "B", "2022-07-01"),
            )
        ],
        referral_harm=[
            {"referral_id": "R1", "harm_kind": "bullying"},
            {"referral_id": "R1", "harm_kind": "county_lines"},
            {"referral_id": "R3", "harm_kind": "bullying"},
            {"referral_id": "LATE", "harm_kind": "bullying"},
        ],
    )
    assert asked(snapshot, "referrals_by_part", WANTED, **SPRING) == [
        ("kind", "park_or_open_space", 1, 3, 2),
        ("kind", "school", 2, 3, 1),
        ("harm", "county_lines", 1, 3, 2),
        ("harm", "bullying", 2, 3, 1),
        ("source", "gp", 3, 3, 1),
    ]


@pytest.mark.parametrize("number", range(7))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice = choices(borough)[number]
    rows = [r for r in referred(borough, choice) if within(r["received_on"], choice)]
    kinds = {row["context_id"]: row["context_kind"] for row in borough["context"]}
    own = {row["referral_id"] for row in rows}
    harms = [r["harm_kind"] for r in borough["referral_harm"] if r["referral_id"] in own]
    counts = {
        "kind": Counter(kinds[row["context_id"]] for row in rows),
        "harm": Counter(harms),
        "source": Counter(row["source_agency"] for row in rows),
    }
    expected = {
        (part, code, number, len(rows))
        for part, of in counts.items()
        for code, number in of.items()
    }
    found = borough.asked("referrals_by_part", "part code referrals of_referrals", choice)
    assert set(found) == expected
    assert len(found) == len(expected)


def parts(*rows: tuple[str, str, int, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["part", "label", "referrals", "place_by_number"])
    return frame.assign(part_label=frame["part"].str.title(), code=frame["label"])


def test_bars_of_all_parts_have_one_scale_and_their_number() -> None:
    figure = referrals_by_part(
        parts(("kind", "Park", 2, 2), ("kind", "School", 4, 1), ("harm", "Bullying", 8, 1))
    )
    [bars] = [trace for trace in spec(figure)["data"] if trace["type"] == "bar"]
    assert [round(long / bars["x"][0], 6) for long in bars["x"]] == [1, 2, 4]
    assert {"Park", " 2", "School", " 4", "Bullying", " 8", "Kind", "Harm"} == set(words(figure))
    assert colours(figure) <= COLOURS


def test_the_smallest_are_left_to_the_table_and_the_order_stays() -> None:
    many = [("kind", f"Kind {at}", at, 11 - at) for at in range(1, 11)]
    figure = referrals_by_part(parts(*many))
    assert [word for word in words(figure) if word.startswith("Kind ")] == [
        f"Kind {at}" for at in range(3, 11)
    ]
    assert "and two others with fewer, in the table" in words(figure)


def test_nothing_is_said_to_be_nothing_and_text_stays_text() -> None:
    assert words(referrals_by_part(parts())) == ["Nothing recorded"]
    rows = parts(("kind", "A", 1, 1), ("kind", "B", 1, 2), ("kind", "C", 1, 3))
    assert shown_as_text(referrals_by_part(with_hostile_text(rows, "label")))
