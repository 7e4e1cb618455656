"""Places as files for others' programs: a CSV for spreadsheets, GeoJSON for map programs."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from dashboard.text import for_spreadsheet


class PlaceEntry(NamedTuple):
    """A place as a file tells it.

    facts: what is known of it, by the names of the columns; the same names for every place.
    point: degrees east and north; None where it is shown as its area only, since a point in the
    middle of an area would be taken for the place. outline: its extent as GeoJSON, or None.
    """

    facts: Mapping[str, str]
    point: tuple[float, float] | None
    outline: str | None = None


def places_csv(places: Sequence[PlaceEntry]) -> bytes:
    """Return a row for each place, safe for spreadsheets; UTF-8 with its mark, as Excel wants it.

    Longitude and latitude are empty for a place that is shown as its area only.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([*(places[0].facts if places else ()), "Longitude", "Latitude"])
    for place in places:
        cells = [*place.facts.values(), *(place.point or ("", ""))]
        writer.writerow([for_spreadsheet(cell) for cell in cells])
    return text.getvalue().encode("utf-8-sig")


def places_geojson(places: Sequence[PlaceEntry], note: str) -> bytes:
    """Return a feature for each place, its outline or else its point, as RFC 7946 has it.

    The geometry of one that is shown as its area only is “null”. note: in which mode it was made
    and from when, a member that map programs leave alone.
    """
    features = [
        {
            "type": "Feature",
            "properties": dict(place.facts),
            "geometry": _geometry(place),
        }
        for place in places
    ]
    whole = {"type": "FeatureCollection", "note": note, "features": features}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _geometry(place: PlaceEntry) -> Any:  # noqa: ANN401 - JSON
    if place.outline:
        return json.loads(place.outline)
    return {"type": "Point", "coordinates": list(place.point)} if place.point else None
