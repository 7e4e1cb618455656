"""Layers become rows of our tables: areas, landmarks, and where contexts lie."""

import pytest

from dashboard.intake import places
from dashboard.intake.places import area_set
from dashboard.settings import PanelError
from dashboard.warehouse import tables
from tests.intake.drawn import feature, point, read, square, table, told

WEST, EAST = square(-2.4, 53.4, 0.1), square(-2.3, 53.4, 0.1)
PARK = square(-2.31, 53.42, 0.05)


def wards() -> places.AreaSet:
    layer = read(
        feature(WEST, WD22CD="E05000001", WD22NM="West"),
        feature(EAST, WD22CD="E05000002", WD22NM="East"),
    )
    return area_set(places.area_rows(layer))


def test_areas_have_the_columns_of_their_table() -> None:
    layer = read(
        feature(WEST, WD22CD="E05000001", WD22NM="West"),
        feature(None, WD22CD="E05000002", WD22NM="Nowhere"),
        feature(EAST, WD22CD="E05000003", WD22NM="East"),
    )
    rows = places.area_rows(layer)
    assert list(rows.index) == [1, 3]
    assert list(rows.columns) == [column.name for column in tables()["area"].columns]
    assert list(rows["outline"]) == list(layer.outlines().loc[[1, 3]])
    assert list(rows["label_longitude"].astype("float64").round(3)) == [-2.35, -2.25]
    assert list(rows["label_latitude"].astype("float64").round(3)) == [53.45, 53.45]
    fixed = ["area_code", "area_year", "area_name", "area_kind", "people_under_18"]
    assert list(rows.loc[1, fixed]) == ["E05000001", "2022", "West", "ward", ""]


def test_our_own_areas_keep_what_they_say() -> None:
    said = {"area_kind": "ward", "people_under_18": 1840, "label_longitude": -2.36}
    layer = read(feature(WEST, area_code="X1", area_name="West", area_year=2022, **said))
    row = places.area_rows(layer).loc[1]
    wanted = ["area_year", "area_kind", "people_under_18", "label_longitude"]
    assert list(row[wanted]) == ["2022", "ward", "1840", "-2.36"]


def test_the_year_is_asked_for_where_no_field_says_it() -> None:
    layer = read(feature(WEST, code="E05000001"))
    with pytest.raises(PanelError, match="does not say of which year its boundaries are"):
        places.area_rows(layer)
    row = places.area_rows(layer, 2017).loc[1]
    assert (row["area_year"], row["area_name"]) == ("2017", "E05000001")
    dated = read(feature(WEST, WD22CD="E05000001"))
    with pytest.raises(PanelError, match="WD22CD is of 2022, not of 2017"):
        places.area_rows(dated, 2017)


def test_landmarks_have_the_columns_of_their_table() -> None:
    layer = read(
        feature(PARK, site_name="Mill Park", site_type="Public Park"),
        feature(PARK, site_name=" ", site_type="Play Space"),
        feature(PARK, site_name=None, site_type=None),
        feature(None, site_name="Nowhere", site_type=None),
    )
    rows = places.landmark_rows(layer, "park", strength=True)
    assert list(rows.columns) == [column.name for column in tables()["landmark"].columns]
    assert list(rows.index) == [1, 2, 3]
    assert list(rows["landmark_name"]) == [
        "Mill Park",
        "Play Space without a name",
        "Park without a name",
    ]
    assert set(rows["landmark_kind"]) == {"park"}
    assert set(rows["is_strength"]) == {"true"}
    assert places.count_nameless(layer) == 2


def test_a_landmark_keeps_its_code_from_file_to_file() -> None:
    club = feature(point(-2.3, 53.45), name="Youth club")
    once = places.landmark_rows(read(club), "youth_provision")["landmark_id"]
    later = places.landmark_rows(read(feature(PARK, name="Park"), club, club), "youth_provision")
    assert later["landmark_id"].is_unique
    assert once.loc[1] == later["landmark_id"].loc[2]
    own = read(feature(PARK, id="P1", name="Park"), feature(PARK, id="P2", name="Park"))
    assert list(places.landmark_rows(own, "park")["landmark_id"]) == ["P1", "P2"]


def test_points_of_contexts_find_their_area() -> None:
    cells = table(
        context_id=["PARK", "GROUP", "SHOP", "FAR", "SWAPPED"],
        Longitude=["-2.35", "", "-2.25", "-1.0", "53.45"],
        Latitude=["53.45", "", "53.45", "53.45", "-2.35"],
    )
    layer = places.table_layer("context.csv", cells)
    located = places.locate_contexts(layer, wards())
    assert list(located.cells) == ["area_code", "area_year", "longitude", "latitude", "outline"]
    assert [tuple(row) for row in located.cells.itertuples(name=None)] == [
        (2, "E05000001", "2022", "-2.35", "53.45", ""),
        (3, "", "", "", "", ""),
        (4, "E05000002", "2022", "-2.25", "53.45", ""),
        (5, "", "", "-1", "53.45", ""),
        (6, "", "", "53.45", "-2.35", ""),
    ]
    assert set(located.cells.columns) <= {column.name for column in tables()["context"].columns}
    assert told(layer.problems) == [(6, "53.45, -2.35", "The latitude stands where")]
    assert told(located.problems) == [(5, "-1, 53.45", "The place lies outside")]
    assert "partnership's boundary" in located.problems["problem"].iloc[0]
    assert set(located.problems["column_name"]) == {"Longitude"}


def test_outlines_of_contexts_go_to_the_area_of_most_of_them() -> None:
    layer = read(feature(PARK, context_id="PARK"), feature(None, context_id="GROUP"))
    located = places.locate_contexts(layer, wards())
    assert list(located.cells.loc[1, ["area_code", "area_year"]]) == ["E05000002", "2022"]
    assert located.cells.loc[1, "outline"] == layer.outlines().loc[1]
    middle = located.cells.loc[[1], ["longitude", "latitude"]].astype("float64").round(3)
    assert middle.to_numpy().tolist() == [[-2.285, 53.445]]
    assert located.share.loc[1] == pytest.approx(0.8, abs=0.001)
    assert list(located.cells.loc[2]) == [""] * 5
    assert located.problems.empty
