"""Targets, watching and conditions, in words."""

import pandas as pd

from dashboard.analysis.what_we_change import (
    behaviour_by_half_year,
    conditions_heading,
    conditions_headline,
    gaps,
    most_named,
    reasons_line,
    watching_heading,
)


def targets(behaviour: int, others: int, with_reason: int = 0) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"is_discouraged": False, "actions": others, "with_reason": 0},
            {
                "is_discouraged": True,
                "actions": behaviour,
                "with_reason": with_reason,
            },
        ]
    )


def watching(*young: int) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "half_year": number,
                "last_month": pd.Timestamp(2024 + number, 6, 1),
                "watches": element,
                "actions": actions,
                "with_reason": min(actions, 1),
                "of_actions": 20,
            }
            for number, count in enumerate(young)
            for element, actions in (("others", 3), ("young_people", count))
        ]
    )


def named(*rows: tuple[str, int, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "social_condition": code,
                "condition_label": code.capitalize(),
                "is_always_told": code == "racism",
                "contexts": contexts,
                "with_action": answered,
            }
            for code, contexts, answered in rows
        ]
    )


def test_half_years_tell_how_often_actions_aimed_at_behaviour() -> None:
    rows = pd.DataFrame(
        [
            {"is_discouraged": target, "actions": number, "of_actions": every}
            | {"first_month": pd.Timestamp(first), "last_month": pd.Timestamp(last)}
            for first, last, aimed, every in (
                ("2022-07-01", "2022-12-01", 1, 9),
                ("2023-01-01", "2023-06-01", 5, 41),
                ("2025-01-01", "2025-03-01", 0, 43),
            )
            for target, number in (
                (True, aimed),
                (False, every - aimed),
            )
        ]
    )
    assert behaviour_by_half_year(rows, fewest=10) == (
        "By half-years: 5 of 41 (Jan to Jun 2023) and 0 of 43 (Jan to Mar 2025)."
    )
    assert behaviour_by_half_year(rows, fewest=42) == ""


def test_reasons_are_counted_where_any_is_needed() -> None:
    assert reasons_line(targets(0, 9), watching(0)) == (
        "No action is aimed at young people's behaviour or watches them, so none needs a reason."
    )
    assert reasons_line(targets(4, 9, with_reason=3), watching(2, 1)) == (
        "The reason that actions need is given for 3 of 4 aimed at young people's behaviour and 2 "
        "of 3 that watch young people."
    )


def test_watching_is_told_of_young_people_first() -> None:
    assert watching_heading(watching(0, 1)) == (
        "One of 40 actions watches young people; six watch a place or adults"
    )
    assert watching_heading(watching(3, 0)) == (
        "Three of 40 actions watch young people, none agreed after June 2024; six watch a place "
        "or adults"
    )


def test_whom_a_word_does_not_say_is_told_so() -> None:
    rows = watching(0, 1)
    unsaid = rows["watches"] == "others"
    rows.loc[unsaid, "watches"] = "not_said"
    assert watching_heading(rows) == (
        "One of 40 actions watches young people; none watches a place or adults; of six "
        "nothing says whom"
    )


def test_without_a_condition_that_is_always_told_none_comes_first() -> None:
    assert conditions_headline(gaps(named(("A", 2, 0), ("B", 1, 1)))) == "No action answers a"


def test_a_gap_is_said_in_words() -> None:
    found = gaps(
        named(("A", 3, 1), ("B", 2, 0), ("C", 2, 2), ("D", 1, 1), ("E", 1, 0), ("racism", 0, 0))
    )
    assert found["sentence"].tolist() == [
        "named in 3 contexts, no action in 2",
        "named in 2 contexts, answered in none",
        "named in 2 contexts, answered in each",
        "named in 1 context, answered in it",
        "named in 1 context, answered in none",
        "not named",
    ]
    assert conditions_heading(found) == "No action answers b or e"


def test_conditions_are_named_when_few_and_counted_when_many() -> None:
    assert conditions_heading(gaps(named(("racism", 0, 0)))) == "No social condition is named yet"
    assert conditions_heading(gaps(named(("A", 1, 1)))) == (
        "Every condition named has an action somewhere"
    )
    many = gaps(named(*((f"C{n}", 1, 0) for n in range(4)), ("D", 2, 1)))
    assert conditions_heading(many) == "Four of five conditions named are answered by no action"


def test_racism_comes_first_whether_or_not_it_was_named() -> None:
    assert conditions_headline(gaps(named(("A", 30, 0), ("racism", 18, 0)))) == (
        "Racism was named in 18 contexts and answered in none"
    )
    assert conditions_headline(gaps(named(("A", 2, 0), ("racism", 0, 0)))) == (
        "Racism was named in no context; no action answers a"
    )


def test_a_figure_holds_twelve_conditions_and_always_racism() -> None:
    rows = named(*((f"C{number:02}", 30 - number, 0) for number in range(15)), ("racism", 0, 0))
    kept = most_named(rows)["social_condition"].tolist()
    assert kept == [*(f"C{number:02}" for number in range(11)), "racism"]
