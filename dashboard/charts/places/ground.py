"""Which areas and landmarks stand under the contexts: all of them, while a map can draw them."""

from dataclasses import dataclass
from math import cos, isnan, radians
from typing import Any

import pandas as pd
import shapely

AREAS = 300  # an ordinary partnership; more outlines than this take too long to draw and to send
LANDMARKS = 600
NAMED = 40  # areas, and landmarks, whose names a map of this size can hold


@dataclass(frozen=True)
class Ground:
    """The areas and landmarks drawn, and how many there are of each."""

    areas: pd.DataFrame
    landmarks: pd.DataFrame
    of_areas: int
    of_landmarks: int

    @property
    def is_whole(self) -> bool:
        """Say whether nothing is left out."""
        return len(self.areas) == self.of_areas and len(self.landmarks) == self.of_landmarks

    @property
    def is_named(self) -> bool:
        """Say whether names are written on it."""
        return max(len(self.areas), len(self.landmarks)) <= NAMED


def ground_under(places: pd.DataFrame, areas: pd.DataFrame, landmarks: pd.DataFrame) -> Ground:
    """Choose what is drawn under the places shown.

    places, areas, landmarks: rows of contexts_on_the_map, as shown, of areas_on_the_map and of
    landmarks_on_the_map. The ground is whole while it has few enough areas and landmarks, so that
    another choice of places leaves the map where it was moved to. Else it is the areas of the
    places, with the landmarks that touch them.
    """
    here, seen = areas, landmarks
    if len(areas) > AREAS or len(landmarks) > LANDMARKS:
        here = areas[areas["area_code"].isin(places["area_code"])]
        seen = landmarks[_touching(landmarks["outline"], here["outline"])]
    return Ground(here, seen, len(areas), len(landmarks))


def corners(areas: pd.DataFrame) -> list[list[float]] | None:
    """Return the south-west and north-east corners of the areas, or None without any."""
    if areas.empty:
        return None
    west, south, east, north = map(float, shapely.total_bounds(_shapes(areas["outline"])))
    if isnan(west):  # none of them has a line
        return None
    return [[south, west], [north, east]]


def share_of_width(areas: pd.DataFrame, high: int, wide: int, beside: int) -> float:
    """Return what share of a page a map needs for areas of a height, between two fifths and three.

    high, wide: px of the map's height and of the page. beside: px for names on either side.
    """
    found = corners(areas)
    if not found:
        return 0.6
    (south, west), (north, east) = found
    ratio = (east - west) * cos(radians((south + north) / 2)) / max(north - south, 1e-9)
    return min(0.6, max(0.4, (high * ratio + 2 * beside) / wide))


def _touching(outlines: pd.Series, others: pd.Series) -> list[bool]:
    """Say of each outline whether it shares a point with any of the others."""
    if others.empty:
        return [False] * len(outlines)
    near, _ = shapely.STRtree(_shapes(others)).query(_shapes(outlines), predicate="intersects")
    touching = set(near.tolist())
    return [at in touching for at in range(len(outlines))]


def _shapes(outlines: pd.Series) -> Any:  # noqa: ANN401 - shapely publishes no types
    return shapely.from_geojson(outlines.to_numpy(dtype=object))
