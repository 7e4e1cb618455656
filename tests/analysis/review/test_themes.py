"""Themes of discussions: what became of each, group by group, in counts of discussions."""

import pandas as pd
import pytest

from dashboard.analysis.review.themes import themes_before_and_after


def told(
    *rounds: tuple[int, int], theme: str = "SHELTER", group: str = "residents"
) -> pd.DataFrame:
    """Return a theme in rounds: (discussions held with the group, heard in)."""
    return pd.DataFrame(
        [
            {
                "theme_id": theme,
                "theme": "The shelter matters",
                "side": "strength",
                "respondent_group": group,
                "group_label": group.capitalize(),
                "round": number,
                "is_after": number > 1,
                "discussions": held,
                "heard_in": heard,
                "paraphrase": "It is dry there" if heard else None,
            }
            for number, (held, heard) in enumerate(rounds, start=1)
        ]
    )


@pytest.mark.parametrize(
    ("before", "after", "became", "sentence"),
    [
        (
            (3, 2),
            (2, 1),
            "Heard in both",
            "two of three discussions before, in one of two discussions after",
        ),
        (
            (3, 0),
            (1, 1),
            "Newly heard",
            "none of three discussions before, in the one discussion after",
        ),
        (
            (3, 2),
            (2, 0),
            "No longer heard",
            "two of three discussions before, in neither of two discussions after",
        ),
        ((3, 2), (0, 0), "Not asked again", "two of three discussions before"),
        ((0, 0), (2, 1), "Not asked before", "one of two discussions after"),
    ],
)
def test_a_theme_no_longer_heard_is_not_one_that_nobody_was_asked_about(
    before: tuple[int, int], after: tuple[int, int], became: str, sentence: str
) -> None:
    found = themes_before_and_after(told(before, after)).iloc[0]
    assert found["became"] == became
    assert found["sentence"] == f"Heard in {sentence}: {became.lower()}."


def test_before_a_second_round_themes_are_heard_in_the_first() -> None:
    found = themes_before_and_after(told((3, 2))).iloc[0]
    assert found["became"] == "Heard in the first round"
    assert (found["before_heard_in"], found["after_discussions"]) == (2, 0)


def test_groups_are_told_apart_and_nothing_is_a_percentage() -> None:
    rows = [told((3, 2), (2, 0)), told((1, 0), (1, 1), group="young_people")]
    found = themes_before_and_after(pd.concat(rows))
    assert list(found["became"]) == ["No longer heard", "Newly heard"]
    assert list(found["before_paraphrase"].notna()) == [True, False]
    assert not found["sentence"].str.contains("%").any()


def test_no_themes_give_no_rows() -> None:
    assert themes_before_and_after(told((1, 1)).iloc[:0]).empty
