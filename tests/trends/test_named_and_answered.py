"""Conditions named, and answered: two bars and the gap in words."""

import pandas as pd

from dashboard.analysis.what_we_change import gaps
from dashboard.charts.trends.named_and_answered import named_and_answered
from tests.meeting.drawn import COLOURS, blocks, colours, shown_as_text, with_hostile_text, words


def rows(*conditions: tuple[str, int, int]) -> pd.DataFrame:
    columns = ["condition_label", "contexts", "with_action"]
    return gaps(pd.DataFrame(conditions, columns=columns))


def test_the_bar_of_answers_stands_under_that_of_names_on_one_scale() -> None:
    figure = named_and_answered(rows(("Racism", 4, 1), ("Stigma of a place", 2, 0)))
    named, answered, second = blocks(figure)
    assert (named["width"], answered["width"], second["width"]) == (770, 192.5, 385)
    assert named["left"] == answered["left"]
    assert named["y"] < answered["y"] < second["y"]
    assert [bar["hatch"] for bar in (named, answered)] == ["/", ""]
    assert "named in 4 contexts, no action in 3" in words(figure)
    assert colours(figure) <= COLOURS


def test_a_condition_not_named_has_its_row_and_no_bar() -> None:
    figure = named_and_answered(rows(("Racism", 0, 0)))
    assert blocks(figure) == []
    assert words(figure)[-2:] == ["Racism", "not named"]


def test_what_people_wrote_is_shown_as_text() -> None:
    three = rows(*[("A", 2, 1)] * 3)
    assert shown_as_text(named_and_answered(with_hostile_text(three, "condition_label")))
