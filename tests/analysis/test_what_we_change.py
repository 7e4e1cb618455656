"""Targets, watching and conditions, in words."""

import pandas as pd

from dashboard.analysis.what_we_change import (
    change_headline,
    conditions_heading,
    gaps,
    most_named,
    reasons_line,
    watching_heading,
)


def targets(behaviour: int, others: int, with_reason: int = 0) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"action_target": "environment", "actions": others, "with_reason": 0},
            {
                "action_target": "behaviour_of_young_people",
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
                "surveillance_element": element,
                "actions": actions,
                "with_reason": min(actions, 1),
                "of_actions": 20,
            }
            for number, count in enumerate(young)
            for element, actions in (("of_place", 3), ("of_young_people", count))
        ]
    )


def named(*rows: tuple[str, int, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "social_condition": code,
                "condition_label": code.capitalize(),
                "contexts": contexts,
                "with_action": answered,
            }
            for code, contexts, answered in rows
        ]
    )


def test_young_peoples_behaviour_is_stated_even_when_nothing_aims_at_it() -> None:
    assert change_headline(targets(0, 9)) == "Aimed at young people's behaviour: 0 of 9 actions"
    assert change_headline(targets(11, 1369)).endswith("11 of 1,380 actions")
    assert change_headline(targets(0, 0)) == (
        "Aimed at young people's behaviour: 0; no action is recorded for this choice yet"
    )


def test_reasons_are_counted_where_any_is_needed() -> None:
    assert reasons_line(targets(0, 9), watching(0)) == (
        "No action is aimed at it or watches young people, so none needs a reason."
    )
    assert reasons_line(targets(4, 9, with_reason=3), watching(2, 1)) == (
        "Actions that give the reason they need: aimed at it: 3 of 4; "
        "watching young people: 2 of 3."
    )


def test_watching_is_told_of_young_people_first() -> None:
    assert watching_heading(watching(0, 1)) == (
        "Actions that watch young people: 1; that watch anyone or any place: 7 of 40"
    )


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
    assert conditions_heading(found) == "Named, and answered by no action: b and e"


def test_conditions_are_named_when_few_and_counted_when_many() -> None:
    assert conditions_heading(gaps(named(("racism", 0, 0)))) == "Social conditions: none named yet"
    assert conditions_heading(gaps(named(("A", 1, 1)))) == (
        "Every social condition named has an action somewhere"
    )
    many = gaps(named(*((f"C{n}", 1, 0) for n in range(4)), ("D", 2, 1)))
    assert conditions_heading(many) == "Named, and answered by no action: 4 of 5 conditions"


def test_a_figure_holds_twelve_conditions_and_always_racism() -> None:
    rows = named(*((f"C{number:02}", 30 - number, 0) for number in range(15)), ("racism", 0, 0))
    kept = most_named(rows)["social_condition"].tolist()
    assert kept == [*(f"C{number:02}" for number in range(11)), "racism"]
