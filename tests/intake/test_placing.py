"""Contexts come in with coordinates of any usual kind, and each gets the area it lies in."""

import json

import pandas as pd
import pytest

from dashboard.intake import Sheet, read_sheet
from dashboard.intake.places.placed_contexts import place_contexts

WEST = {"type": "Polygon", "coordinates": [[[-2, 53], [-1, 53], [-1, 54], [-2, 54], [-2, 53]]]}
EAST = {"type": "Polygon", "coordinates": [[[-1, 53], [0, 53], [0, 54], [-1, 54], [-1, 53]]]}


def area(code: str, shape: object, kind: str = "ward", year: int = 2022) -> dict[str, object]:
    outline = json.dumps(shape)
    return {"area_code": code, "area_year": year, "area_kind": kind, "outline": outline}


AREAS = pd.DataFrame([area("W", WEST), area("E", EAST), area("OLD", WEST, year=2013)])


def contexts(text: str, among: pd.DataFrame = AREAS) -> Sheet:
    return place_contexts(read_sheet("context.csv", text.encode()), among)


def told(sheet: Sheet) -> list[tuple[int, str, str]]:
    rows = sheet.problems[["row_no", "value", "problem"]].itertuples(index=False, name=None)
    return [(row, value, str(problem).split(":")[0].split(",")[0]) for row, value, problem in rows]


@pytest.mark.parametrize(
    "text",
    [
        "context_id,longitude,latitude\nPARK,-1.5,53.5\n",
        "context_id,Lat,Long\nPARK,53.5,-1.5\n",
        "context_id,X,Y\nPARK,-1.5,53.5\n",
        "context_id,Y,X\nPARK,53.5,-1.5\n",
        "context_id,Easting,Northing\nPARK,433264.6,400483.2\n",
        "context_id,OS grid reference\nPARK,SE 33264 00483\n",
    ],
)
def test_a_place_is_read_in_any_system_and_its_area_found(text: str) -> None:
    sheet = contexts(text)
    row = sheet.part.cells.iloc[0]
    assert float(row["longitude"]) == pytest.approx(-1.5, abs=2e-4)
    assert float(row["latitude"]) == pytest.approx(53.5, abs=2e-4)
    assert (row["area_code"], row["area_year"]) == ("W", "2022")
    assert set(sheet.part.cells) == {
        *("context_id", "longitude", "latitude", "area_code", "area_year"),
    }
    assert sheet.problems.empty
    assert "The area of one context was found by its place (areas of 2022)." in sheet.notes


def test_an_outline_places_a_context_in_the_area_of_the_most_of_it() -> None:
    corners = [[-1.1, 53.4], [-0.5, 53.4], [-0.5, 53.5], [-1.1, 53.5], [-1.1, 53.4]]
    across = json.dumps({"type": "Polygon", "coordinates": [corners]}).replace('"', '""')
    sheet = contexts(f'context_id,outline\nPARK,"{across}"\n')
    row = sheet.part.cells.iloc[0]
    assert row["area_code"] == "E"
    assert (float(row["longitude"]), float(row["latitude"])) == pytest.approx(
        (-0.8, 53.45), abs=0.01
    )
    assert json.loads(row["outline"])["type"] == "Polygon"


def test_a_point_beside_an_outline_is_kept() -> None:
    shape = json.dumps(WEST).replace('"', '""')
    sheet = contexts(f'context_id,longitude,latitude,outline\nPARK,-1.25,53.75,"{shape}"\n')
    assert list(sheet.part.cells[["longitude", "latitude"]].iloc[0]) == ["-1.25", "53.75"]


def test_a_context_keeps_the_area_it_names_and_the_other_is_noted() -> None:
    text = "context_id,area_code,area_year,longitude,latitude\nA,E,2022,-1.5,53.5\nB,,,-1.5,53.5\n"
    sheet = contexts(text)
    assert list(sheet.part.cells["area_code"]) == ["E", "W"]
    assert sheet.notes == (
        "The area of one context was found by its place (areas of 2022).",
        "One context kept the area given, though the place lies in another: A.",
    )


def test_places_swapped_at_zero_or_outside_are_problems_with_their_row() -> None:
    rows = ("A,53.5,-1.5", "B,0,0", "C,-1.5,55", "D,-1.5,53.5", "E,,", "F,east,53")
    text = "\n".join(("context_id,longitude,latitude", *rows))
    assert told(contexts(text)) == [
        (2, "53.5, -1.5", "The latitude stands where the longitude belongs"),
        (3, "0, 0", "The place is at (0"),
        (7, "east", "This is not a number."),
        (4, "-1.5, 55", "The place lies outside the partnership's boundary"),
    ]


def test_without_areas_nothing_is_outside_and_nothing_found() -> None:
    sheet = contexts("context_id,longitude,latitude\nC,-1.5,55\n", AREAS.head(0))
    assert (told(sheet), list(sheet.part.cells)) == (
        [],
        ["context_id", "longitude", "latitude"],
    )


def test_columns_of_two_places_are_a_problem_that_names_them() -> None:
    sheet = contexts("context_id,home_lat,home_lon,site_lat,site_lon\nA,53.5,-1.5,53.5,-1.5\n")
    assert list(sheet.problems["column_name"]) == ["(coordinates)"]
    assert sheet.problems["problem"][0].startswith("Several columns hold coordinates")


def test_groups_without_a_place_and_other_tables_are_left_as_they_are() -> None:
    group = read_sheet("context.csv", b"context_id,longitude,latitude\nGROUP,,\n")
    assert place_contexts(group, AREAS) is group
    goal = read_sheet("goal.csv", b"goal_id,Easting,Northing\nG,1,2\n")
    assert place_contexts(goal, AREAS) is goal


def test_wards_are_taken_before_larger_areas_and_the_latest_year_before_earlier_ones() -> None:
    among = pd.DataFrame(
        [area("B", WEST, "borough", 2024), area("W13", WEST, year=2013), *AREAS.to_dict("records")]
    )
    assert (
        contexts("context_id,longitude,latitude\nA,-1.5,53.5\n", among).part.cells["area_code"][2]
        == "W"
    )
