"""A row for each part, a column for each half-year, all bars on one scale."""

import pandas as pd

from dashboard.analysis.mix import mix
from dashboard.charts.trends.mix_over_time import mix_over_time
from tests.meeting.drawn import COLOURS, blocks, colours, shown_as_text, with_hostile_text, words

BEHAVIOUR = "Young people's behaviour"


def rows(*counts: tuple[int, int], fewest: int = 10) -> pd.DataFrame:
    """Return rows of analysis.mix: for each half-year the actions on places and on behaviour."""
    starts = pd.date_range("2023-01-01", periods=len(counts), freq="6MS")
    found = pd.DataFrame(
        [
            {
                "half_year": start,
                "first_month": start,
                "last_month": start + pd.DateOffset(months=5),
                "target": target,
                "actions": count,
                "of_actions": sum(both),
                "is_marked": target == BEHAVIOUR,
            }
            for start, both in zip(starts, counts, strict=True)
            for target, count in zip(("Environment", BEHAVIOUR), both, strict=True)
        ]
    )
    return mix(found, "target", "actions", "of_actions", fewest=fewest)


def test_bars_are_as_long_as_shares_and_the_marked_part_is_hatched() -> None:
    figure = mix_over_time(rows((15, 5), (10, 0)), "actions")
    bars = blocks(figure)
    assert bars[0]["width"] * 4 == bars[2]["width"] * 3  # 75% beside 100%
    assert bars[1]["width"] * 3 == bars[0]["width"]
    assert [bar["hatch"] for bar in bars] == ["", "/", ""]
    said = words(figure)
    assert f"{BEHAVIOUR} !" in said
    assert [word for word in said if "%" in word or word == "0"] == [
        "15 · 75%",
        "5 · 25%",
        "10 · 100%",
        "0",
    ]
    assert "Jan to Jun 2023" in said
    assert "20 actions" in said
    assert colours(figure) <= COLOURS


def test_a_half_year_with_few_actions_has_numbers_and_no_bar() -> None:
    figure = mix_over_time(rows((4, 0)), "actions")
    assert blocks(figure) == []
    assert {"4", "0", "4 actions"} <= set(words(figure))


def test_what_people_wrote_is_shown_as_text() -> None:
    three = rows((15, 5), (15, 5)).head(3)
    assert shown_as_text(mix_over_time(with_hostile_text(three, "part"), "actions"))
