"""What was seen in like hours: rates as dots, and a box for each visit."""

from collections.abc import Mapping

import pandas as pd

from dashboard.charts.meeting.observed_change import observed_change
from dashboard.charts.palette import PAPER, STRENGTH
from tests.meeting.drawn import COLOURS, colours, dots, shown_as_text, with_hostile_text, words

COUNTED: dict[str, object] = {
    "side": "concern",
    "item_type": "count",
    "good_direction": "down",
    "wording": "An adult waits",
    "verdict": "Clear improvement",
    "range": "0.1 to 0.8 times",
    "sentence": "10 in 5 h, then 3 in 5 h: clear",
}
SEEN: dict[str, object] = {
    "side": "strength",
    "item_type": "seen",
    "good_direction": "up",
    "wording": "The lamps work",
    "verdict": "Too few to say",
    "range": None,
    "sentence": "1 of 3, then 3 of 3: too few visits to compare",
    "before_slots": 3,
    "before_seen_in": 1,
    "after_slots": 3,
    "after_seen_in": 3,
}
for when, times, rate in (("before", 10, 2.0), ("after", 3, 0.6)):
    COUNTED |= {f"{when}_times": times, f"{when}_hours": 5.0, f"{when}_rate": rate}
    COUNTED |= {f"{when}_low": rate / 2, f"{when}_high": rate * 2}


def items(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Return rows of analysis.review.observations.observed_change."""
    columns = list(dict.fromkeys([*COUNTED, *SEEN]))
    return pd.DataFrame(list(rows), columns=columns)


def test_a_counted_item_has_a_hollow_dot_before_and_a_filled_one_after() -> None:
    figure = observed_change(items(COUNTED))
    assert [dot["fill"] for dot in dots(figure)] == [PAPER, STRENGTH]
    said = words(figure)
    assert "Before: 10 in 5 h" in said
    assert "After: 3 in 5 h" in said
    assert "4 an hour" in said
    assert said[said.index("An adult waits (less is better)") - 1] == "!"
    assert colours(figure) <= COLOURS


def test_an_item_only_seen_has_a_box_for_each_visit_filled_where_it_was_seen() -> None:
    figure = observed_change(items(SEEN))
    hollow, filled = [PAPER], [STRENGTH]
    assert [dot["fill"] for dot in dots(figure)] == filled + hollow * 2 + filled * 3
    assert {dot["symbol"] for dot in dots(figure)} == {"square"}
    said = words(figure)
    assert "Before: 1 of 3 visits" in said
    assert "too few visits to compare" in said
    assert said[said.index("The lamps work") - 1] == "+"


def test_hours_are_written_as_hours_and_minutes() -> None:
    said = words(observed_change(items(COUNTED | {"before_hours": 50 / 60, "after_hours": 2.5})))
    assert "Before: 10 in 50 min" in said
    assert "After: 3 in 2 h 30 min" in said


def test_a_verdict_without_a_range_is_not_said_twice() -> None:
    seen = {"verdict": "Clear improvement", "sentence": "1 of 12, 12 of 12: clear improvement."}
    assert "clear improvement." not in words(observed_change(items(SEEN | seen)))


def test_what_people_wrote_is_shown_as_text() -> None:
    assert shown_as_text(observed_change(with_hostile_text(items(SEEN, SEEN, SEEN), "wording")))
