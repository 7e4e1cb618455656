"""What half-years were made up of."""

import pandas as pd

from dashboard.analysis.mix import mix, name_months, too_few_line


def half_years(*bases: int, counts: tuple[int, ...] = (3, 0)) -> pd.DataFrame:
    starts = pd.date_range("2021-01-01", periods=len(bases), freq="6MS")
    return pd.DataFrame(
        [
            {
                "half_year": start,
                "first_month": start,
                "last_month": start + pd.DateOffset(months=5),
                "target": f"T{number}",
                "actions": count,
                "of_actions": base,
            }
            for start, base in zip(starts, bases, strict=True)
            for number, count in enumerate(counts)
        ]
    )


def test_shares_stand_beside_counts_where_there_are_enough() -> None:
    found = mix(half_years(9, 12), "target", "actions", "of_actions")
    assert found["text"].tolist() == ["3", "0", "3 · 25%", "0"]
    assert found["share"].isna().tolist() == [True, True, False, False]
    assert found["column"].tolist()[0::2] == ["Jan to Jun 2021", "Jul to Dec 2021"]
    assert too_few_line(found, "actions") == (
        "Fewer than 10 actions: counts only, in one half-year. "
    )
    assert too_few_line(mix(half_years(12), "target", "actions", "of_actions"), "actions") == ""


def test_the_latest_six_half_years_are_shown() -> None:
    found = mix(half_years(*range(20, 28)), "target", "actions", "of_actions")
    assert found["base"].tolist()[0::2] == [22, 23, 24, 25, 26, 27]


def test_a_half_year_that_is_cut_says_which_months_it_counts() -> None:
    april, june = pd.Timestamp("2022-04-01"), pd.Timestamp("2022-06-01")
    assert name_months(april, june) == "Apr to Jun 2022"
    assert name_months(april, april) == "Apr 2022"
