"""Who is affected and who was asked, by group, beside who lives here."""

from collections import defaultdict

import pandas as pd
import pytest

from dashboard.analysis.relative_rates import not_recorded, relative_rates
from dashboard.charts.palette import NEUTRAL, PAPER, STRENGTH
from dashboard.charts.trends.equity_by_group import equity_by_group
from dashboard.warehouse import HIDDEN, Snapshot, Viewer, query
from tests.asked import asked
from tests.given import SHARE, Given, Row
from tests.meeting.drawn import COLOURS, colours, dots, shown_as_text, with_hostile_text, words
from tests.trends.reviewed import ALL
from tests.trends.second import Borough, Choice, choices

COUNTS = "people_counted people_known people_not_recorded residents residents_known"
WANTED = f"counted_from equity_base equity_group {COUNTS}"


def counted(base: str, year: str = "2022-04-01", panel: str = "PANEL", **groups: int) -> list[Row]:
    return [
        {
            "panel_id": panel,
            "counted_from": year,
            "equity_base": base,
            "equity_group": group,
            "equity_characteristic": "gender" if group != "asian" else "ethnicity",
            "people_counted": people,
        }
        for group, people in groups.items()
    ]


def test_groups_stand_beside_residents_and_those_not_recorded_are_apart(given: Given) -> None:
    snapshot = given(
        equity_count=[
            *counted("residents", girls=2440, boys=2490, another_gender=50),
            *counted("affected", girls=19, boys=33, another_gender=2, gender_not_known=6),
            *counted("asked", girls=34, boys=56),
            *counted("asked", "2021-04-01", girls=12),
            *counted("asked", "2020-04-01", girls=12),  # over before the first month
            *counted("school_roll", girls=1000),
        ]
    )
    chosen = ALL | {"since": "2022-03-31", "until": "2022-05-01"}
    assert asked(snapshot, "equity_by_group", WANTED, **chosen) == [
        ("2022-04-01", "affected", "girls", 19, 54, 6, 2440, 4980),
        ("2022-04-01", "affected", "boys", 33, 54, 6, 2490, 4980),
        ("2022-04-01", "affected", "another_gender", 2, 54, 6, 50, 4980),
        ("2022-04-01", "asked", "girls", 34, 90, None, 2440, 4980),
        ("2022-04-01", "asked", "boys", 56, 90, None, 2490, 4980),
        ("2021-04-01", "asked", "girls", 12, 12, None, None, None),
    ]


@pytest.mark.parametrize("name", ["area_code", "context_kind", "harm_kind", "agency"])
def test_a_narrower_choice_has_no_answer(case_study: Snapshot, name: str) -> None:
    assert asked(case_study, "equity_by_group", WANTED, **ALL)
    assert asked(case_study, "equity_by_group", WANTED, **ALL | {name: "school"}) == []


@pytest.mark.parametrize("number", range(2))
def test_a_second_answer_counts_the_same(borough: Borough, number: int) -> None:
    choice: Choice = choices(borough)[number]
    people: dict[tuple[str, str, str], int] = defaultdict(int)
    kinds = {}
    for row in borough["equity_count"]:
        kinds[row["equity_group"]] = row["equity_characteristic"]
        key = (row["counted_from"], row["equity_base"], row["equity_group"])
        people[key] += int(row["people_counted"])
    expected = set()
    for (year, base, group), number_of in people.items():
        ends = f"{int(year[:4]) + 1}{year[4:]}"
        is_in = ends > str(choice["since"]) and year[:7] <= str(choice["until"])[:7]
        if base not in ("affected", "asked") or group.endswith("not_known") or not is_in:
            continue
        alike = [g for g, kind in kinds.items() if kind == kinds[group] and "not_known" not in g]
        unknown = people[year, base, f"{kinds[group]}_not_known"]
        known, living = (sum(people[year, b, g] for g in alike) for b in (base, "residents"))
        own = people[year, "residents", group]
        expected.add((year, base, group, number_of, known, unknown, own, living))
    found = borough.asked("equity_by_group", WANTED, choice)
    assert set(found) == expected
    assert len(found) == len(expected) > 0


def test_in_share_mode_the_next_smallest_group_goes_with_a_hidden_one(case_study: Snapshot) -> None:
    rows = query("equity_by_group").run(case_study, SHARE, **ALL)
    affected = rows[rows["equity_base"] == "affected"].set_index("equity_group")
    told = affected["people_counted"]
    assert told[["age_10_to_12", "age_16_to_17"]].isna().all()  # 4, and 12 beside it
    assert told[["girls", "another_gender"]].isna().all()  # 19 beside 2
    assert told[["boys", "age_13_to_15"]].tolist() == [35, 40]
    assert affected.loc["asian", "people_not_recorded"] == 10
    assert affected.loc["girls", HIDDEN]


def rates(snapshot: Snapshot, viewer: Viewer) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = query("equity_by_group").run(snapshot, viewer, **ALL)
    own = rows[rows["equity_base"] == "affected"].reset_index(drop=True)
    return relative_rates(own), not_recorded(own)


def test_a_clear_rate_is_a_triangle_and_any_other_a_grey_disc(case_study: Snapshot) -> None:
    figure = equity_by_group(*rates(case_study, Viewer()), "affected")
    marks = dots(figure)
    assert len(marks) == 3 * 11
    symbols = [dot["symbol"] for dot in marks if dot["fill"] != PAPER]
    assert {"triangle-right", "triangle-left", "circle"} == set(symbols)
    assert {dot["fill"] for dot in marks} == {PAPER, STRENGTH, NEUTRAL}
    said = words(figure)
    assert "Ethnicity is not recorded for 9 of 60" in said
    assert "Aged 13 to 15" in said
    assert colours(figure) <= COLOURS


def test_a_hidden_group_keeps_its_residents_and_says_why_it_has_no_more(
    case_study: Snapshot,
) -> None:
    figure = equity_by_group(*rates(case_study, SHARE), "affected")
    assert words(figure).count("not shown [c]") == 4
    assert sum(dot["fill"] == PAPER for dot in dots(figure)) == 11


def test_what_people_wrote_is_shown_as_text(
    case_study: Snapshot,
) -> None:
    groups, missing = rates(case_study, Viewer())
    assert shown_as_text(equity_by_group(with_hostile_text(groups, "group_label"), missing, "x"))
