"""What holds of the layers of any borough, made up or real: each against a second, obvious way."""

import io
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import shapely

from dashboard import intake
from dashboard.intake import ImportOptions, places, read_sheets
from dashboard.intake.places import Layer, area_set
from dashboard.warehouse import Store, Viewer
from tests.given import Row, answer, publish
from tests.intake.national_grid import degrees_of, metres_between


def cells_of(content: bytes) -> pd.DataFrame:
    """Return a plain table's cells as text, numbered as in the file."""
    frame = pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False)
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="row_no")
    return frame


def assert_labels_are_inside_and_near_the_middle(wards: Layer, *, metres: float) -> None:
    """Compare where wards are labelled with the middles that their file gives."""
    rows = places.area_rows(wards, 2017)
    labels = rows[["label_longitude", "label_latitude"]].astype("float64").to_numpy()
    middles = wards.cells[["lon", "lat"]].astype("float64").to_numpy()
    assert shapely.contains_xy(wards.shapes, labels).all()
    for label, middle in zip(labels, middles, strict=True):
        assert metres_between(tuple(label), tuple(middle)) < metres


def assert_all_lie_in_wards(points: Layer, wards: pd.DataFrame, *, count: int, codes: str) -> None:
    """Find the ward of every point; codes: how those of the wards begin."""
    assert points.problems.empty
    located = places.locate_contexts(points, area_set(wards))
    assert located.problems.empty
    assert len(located.cells) == count
    assert located.cells["area_code"].str.startswith(codes).all()


def wards_of_stops(stops: pd.DataFrame, wards: pd.DataFrame) -> pd.Series:
    """Return the name of the ward in which each stop is found to lie."""
    located = places.locate_contexts(places.table_layer("stops.csv", stops), area_set(wards))
    return located.cells["area_code"].map(wards.set_index("area_code")["area_name"])


def assert_green_sites_are_whole(
    sites: Layer, wards: pd.DataFrame, *, single: int, several: int, nameless: int
) -> None:
    """Count the sites of one outline and of several, and those without a name; all lie in wards."""
    kinds = pd.Series(shapely.get_type_id(sites.shapes)).value_counts()
    wanted = {shapely.GeometryType.POLYGON: single, shapely.GeometryType.MULTIPOLYGON: several}
    assert kinds.to_dict() == wanted
    assert places.count_nameless(sites) == nameless
    assert sites.problems.empty
    found = places.landmark_rows(sites, "park")
    assert len(found) == single + several
    assert found["landmark_id"].is_unique
    assert found["landmark_name"].str.endswith(" without a name").sum() == nameless
    assert places.locate_contexts(sites, area_set(wards)).problems.empty


def assert_the_grid_is_brought_to_degrees(schools: pd.DataFrame) -> None:
    """Compare where schools are placed with formulas of the national grid."""
    found = places.table_layer("edubase.csv", schools)
    assert found.system.startswith("OSGB36 / British National Grid (EPSG:27700)")
    assert found.problems.empty
    for shape, (east, north) in zip(
        found.shapes, schools[["Easting", "Northing"]].astype("float64").to_numpy(), strict=True
    ):
        assert metres_between((shape.x, shape.y), degrees_of(east, north)) < 0.2


def wards_on_the_map(
    folder: Path, wards: pd.DataFrame, stops: pd.DataFrame, sites: Layer
) -> list[Row]:
    """Import wards, stops as contexts and green sites, and return the areas that the map draws."""
    located = places.locate_contexts(places.table_layer("stops.csv", stops), area_set(wards)).cells
    contexts = located.assign(
        context_id=[f"STOP-{row}" for row in located.index],
        display_alias=stops["name"],
        context_kind="transport_hub",
        location_precision="exact",
        stage="referred",
    )
    landmarks = places.landmark_rows(sites, "park")
    snapshot = publish(
        folder, area=_rows(wards), context=_rows(contexts), landmark=_rows(landmarks)
    )
    return answer(snapshot, "areas_on_the_map", Viewer())


def new_rows(
    folder: Path, contents: Mapping[str, bytes], said: Mapping[str, dict[str, str]]
) -> list[int]:
    """Import files with what is said of each, and return how many rows each brings."""
    sheets = [
        sheet
        for name, values in said.items()
        for sheet in read_sheets(name, contents[name], ImportOptions(values))
    ]
    done = intake.publish_batch(sheets, Store(folder), "places")
    new = {effect.part.file_name: effect.new for effect in done.effects}
    return [new[name] for name in said]


def _rows(frame: pd.DataFrame) -> list[Row]:
    return [{str(c): v for c, v in row.items()} for row in frame.to_dict("records")]
