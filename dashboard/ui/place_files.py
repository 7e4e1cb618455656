"""The places shown as files to take along, in the mode in which they are shown."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.analysis.area_measures import ShadedAreas, shading_line
from dashboard.analysis.headlines import places_headline, places_line
from dashboard.charts.places.ground import Ground
from dashboard.charts.places.markers import context_facts
from dashboard.charts.places.picture import places_picture
from dashboard.reports import PlaceEntry, places_csv, places_geojson
from dashboard.text import day, number_of
from dashboard.ui.choosing import as_at
from dashboard.ui.data import viewer
from dashboard.ui.downloads import Download, offer_download
from dashboard.ui.pieces import small_print

_MODES = {
    "panel": "Panel mode, with exact places: for those in the sharing agreement only.",
    "share": "Share mode: every context by its area only.",
}


def offer_places(
    places: pd.DataFrame, links: pd.DataFrame, ground: Ground, shaded: ShadedAreas
) -> None:
    """Offer the contexts shown as CSV, as GeoJSON and as a picture for paper; as map_view has them.

    Each is made from the same rows when it is asked for, and not before.
    """
    if places.empty:
        return
    mode = viewer().mode
    note = f"{_MODES[mode]} As at {day(as_at())}."
    lines = [places_headline(places), f"{places_line(places)} {note}", shading_line(shaded)]
    lead, name = f"Download {number_of(len(places), 'context')} as", f"contexts-{mode}"
    picture = partial(places_picture, places, links, ground, shaded.areas, lines)

    def entries() -> list[PlaceEntry]:
        return [_entry(row) for row in places.to_dict("records")]

    with st.container(horizontal=True):
        for label, make, file_name, mime in (
            (f"{lead} CSV", lambda: places_csv(entries()), f"{name}.csv", "text/csv"),
            (
                f"{lead} GeoJSON",
                lambda: places_geojson(entries(), note),
                f"{name}.geojson",
                "application/geo+json",
            ),
            ("Download a picture", picture, f"map-{mode}.svg", "image/svg+xml"),
        ):
            offer_download(Download(label, make, file_name, mime, "map"))
    small_print(note)


def _entry(row: dict[Any, Any]) -> PlaceEntry:
    """Tell of a context in a file what its row in the list says, with its code and its area's."""
    facts = {
        "Code": str(row["context_id"]),
        "Context": str(row["display_alias"]),
        **context_facts(row),
        "Area code": str(row["area_code"]),
    }
    if not row["is_exact"]:
        return PlaceEntry(facts, None)
    outline = row["outline"] if isinstance(row["outline"], str) else None
    return PlaceEntry(facts, (row["longitude"], row["latitude"]), outline)
