"""What the pipeline tells: how many are open, which stand too long, and why."""

from collections.abc import Mapping

import pandas as pd
import pytest

from dashboard.analysis.pipeline import contexts_not_listed, moving, pipeline_headline, stuck


def stages(contexts: int, stuck: int) -> pd.DataFrame:
    return pd.DataFrame({"contexts": [contexts, 0], "stuck": [stuck, 0]})


@pytest.mark.parametrize(
    ("contexts", "too_long", "headline"),
    [
        (0, 0, "No open context fits what is chosen"),
        (1, 0, "One context is open; it has not waited longer than meant or usual"),
        (5, 1, "Five contexts are open; one has waited longer than meant or usual"),
        (45, 13, "45 contexts are open; 13 have waited longer than meant or usual"),
        (2, 2, "Two contexts are open; both have waited longer than meant or usual"),
    ],
)
def test_the_headline_counts_contexts_and_those_that_stand_too_long(
    contexts: int, too_long: int, headline: str
) -> None:
    assert pipeline_headline(stages(contexts, too_long)) == headline


def contexts(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of the query pipeline, naming only what a test is about."""
    whole: dict[str, object] = {
        "stage": "Assessing",
        "days_wanted": 45,
        "day_kind": "calendar",
        "is_over_target": False,
        "usual_days": 84,
        "is_over_usual": False,
        "of_stage": len(rows),
    }
    made = pd.DataFrame([whole | dict(row) for row in rows])
    return made.astype({"days_wanted": "Int32", "usual_days": "Int64"})


NO_TARGET = {"days_wanted": None, "day_kind": None}


def test_each_context_is_told_once_with_what_it_was_compared_with() -> None:
    rows = contexts(
        {"is_over_target": True, "is_over_usual": True},
        {"is_over_target": True},
        NO_TARGET | {"is_over_usual": True},
        {},
        NO_TARGET,
        NO_TARGET | {"usual_days": None},
    )
    assert list(stuck(rows)["why"]) == [
        "Longer than the target of 45 calendar days, and than nine in ten (84 days)",
        "Longer than the target of 45 calendar days",
        "Longer than nine in ten waited (84 days)",
    ]
    assert list(moving(rows)["why"]) == [
        "Within the target of 45 calendar days",
        "No target; nine in ten waited 84 days or less",
        "No target, and nothing to compare with",
    ]


def test_an_empty_list_stays_one() -> None:
    none = contexts({}).head(0)
    assert list(stuck(none)["why"]) == list(moving(none)["why"]) == []
    assert contexts_not_listed(none) == ""


def test_what_a_long_list_leaves_out_is_said_with_a_way_to_see_it() -> None:
    assert contexts_not_listed(contexts({}, {})) == ""
    short = contexts_not_listed(contexts({"of_stage": 1200}, {"stage": "Planning", "of_stage": 1}))
    assert short.startswith("2 of 1,201 contexts are listed")
