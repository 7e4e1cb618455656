"""How many of all were heard: filled, and dotted for those not asked."""

import pandas as pd

from dashboard.charts.palette import QUIET_INK, STRENGTH, VOICE
from dashboard.charts.trends.heard_of_all import heard_of_all
from tests.meeting.drawn import COLOURS, blocks, colours, shown_as_text, with_hostile_text, words


def rows(*shares: float | None, is_young: bool = True) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "label": ["Referral"] * len(shares),
            "share": pd.Series(shares, dtype="float64"),
            "sentence": ["said"] * len(shares),
            "is_young": is_young,
        }
    )


def test_the_whole_bar_is_all_of_them_and_those_not_asked_are_seen() -> None:
    heard, silent = blocks(heard_of_all(rows(0.75)))
    assert heard["width"] == 3 * silent["width"]
    assert silent["left"] == heard["left"] + heard["width"]
    assert (heard["fill"], heard["hatch"]) == (VOICE, "")
    assert (silent["fill"], silent["hatch"]) == (QUIET_INK, ".")
    assert blocks(heard_of_all(rows(1.0, is_young=False)))[0]["fill"] == STRENGTH


def test_where_there_are_too_few_there_are_words_and_no_bar() -> None:
    figure = heard_of_all(rows(None))
    assert blocks(figure) == []
    assert words(figure) == ["Referral", "said"]
    assert colours(heard_of_all(rows(0.5, None))) <= COLOURS


def test_what_people_wrote_is_shown_as_text() -> None:
    assert shown_as_text(heard_of_all(with_hostile_text(rows(0.5, 0.5, 0.5), "label")))
