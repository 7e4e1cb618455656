"""Answers are placed on scales by their words, and by codes only once a person says which end."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.surveys import ScaleSuggestion, suggest_scale, suggest_scales
from tests.surveys.exports import WORDS
from tests.surveys.matches import OPTIONS

HOW_OFTEN = ["Never", "Sometimes", "Often", "Very often", "Always"]
BOTH = pd.concat(
    [
        OPTIONS,
        pd.DataFrame(
            [
                {"scale_id": "often_5", "option_no": at, "label": label, "leaning": "neutral"}
                for at, label in enumerate(HOW_OFTEN, start=1)
            ]
        ),
    ]
)


def proposed(*values: str) -> ScaleSuggestion:
    found = suggest_scale(values, BOTH)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "neither",
    ["Neither", "neither agree nor disagree", "Neither agree or disagree", "neither_agree_nor_dis"],
)
def test_words_find_their_options_whatever_their_case_and_marks(neither: str) -> None:
    told = neither.replace("nor_dis", "nor_disagree")
    found = proposed("Strongly Agree", " agree ", told, "DISAGREE.", "strongly_disagree")
    assert list(found.labels.values()) == [5, 4, 3, 2, 1]
    assert found.scale_id == "agree_5"
    assert found.is_sure


@pytest.mark.parametrize(
    ("label", "option"),
    [("Neutral", 3), ("Tend to agree", 4), ("SD", 1), ("Mixed", 3), ("Completely agree", 5)],
)
def test_words_that_may_mean_the_same_are_for_a_person_to_confirm(label: str, option: int) -> None:
    found = proposed("Disagree", label)
    assert found.labels[label] == option
    assert not found.is_sure
    assert found.confirm[0].startswith(f"Is “{label}” the same answer as “")


@pytest.mark.parametrize(
    "none",
    ["Don't know", "Don’t know", "Prefer not to say", "N/A", "dont_know", "", "Not applicable"],
)
def test_no_answer_is_left_out(none: str) -> None:
    found = proposed("Agree", none)
    assert found.labels == {"Agree": 4}
    assert found.no_answer == ((none,) if none else ())
    assert found.is_sure


@pytest.mark.parametrize(
    "codes",
    [["1", "2", "3", "4", "5"], ["A1", "A2", "A3", "A4", "A5"], ["1.0", "2.0", "4.0"], ["AO01"]],
)
def test_codes_are_proposed_from_either_end_and_never_sure(codes: list[str]) -> None:
    both = [found for found in suggest_scales(codes, BOTH) if found.scale_id == "agree_5"]
    assert [found.labels[codes[0]] for found in both] == [1, 5]
    assert [found.confirm for found in both] == [
        ("Is the lowest code “Strongly disagree” and the highest “Strongly agree”?",),
        ("Is the lowest code “Strongly agree” and the highest “Strongly disagree”?",),
    ]
    assert not any(found.is_sure for found in both)


def test_codes_counted_from_nought_are_placed_from_the_first_option() -> None:
    assert proposed("0", "4", "2").labels == {"0": 1, "4": 5, "2": 3}


def test_codes_beyond_the_scale_are_open() -> None:
    found = proposed("1", "7")
    assert (found.labels, found.open) == ({"1": 1}, ("7",))
    assert "7" in found.confirm[-1]


def test_numbers_with_words_are_placed_by_their_words() -> None:
    found = proposed("5 - Strongly agree", "4 – Agree", "1: Strongly disagree")
    assert found.labels == {"5 - Strongly agree": 5, "4 – Agree": 4, "1: Strongly disagree": 1}
    assert found.is_sure


def test_words_at_the_ends_say_which_way_the_numbers_between_run() -> None:
    values = ("1 - Strongly agree", "2", "3", "4", "5 - Strongly disagree")
    (found,) = (one for one in suggest_scales(values, BOTH) if one.scale_id == "agree_5")
    assert list(found.labels.values()) == [5, 4, 3, 2, 1]
    assert not found.is_sure


def test_words_nobody_knows_are_open() -> None:
    found = proposed("Agree", "It depends on who is there")
    assert found.open == ("It depends on who is there",)
    assert not found.is_sure
    assert suggest_scale(["Bus", "Tram"], BOTH) is None


def test_the_scale_with_most_of_the_words_comes_first() -> None:
    assert proposed(*HOW_OFTEN).scale_id == "often_5"
    assert proposed("Agree", "Disagree").scale_id == "agree_5"


@given(st.permutations(WORDS), st.sampled_from([str.upper, str.lower, str.title, "  {}. ".format]))
def test_order_and_writing_of_answers_do_not_matter(order: list[str], write) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    labels = [write(label) for label in order]
    found = suggest_scale(labels, OPTIONS)
    assert found is not None
    placed = {label.strip(): number for label, number in found.labels.items()}
    wanted = {write(label).strip(): WORDS.index(label) + 1 for label in order}
    assert placed == wanted
