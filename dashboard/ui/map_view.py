"""A map on the wall, with the list of the same places beside it."""

import folium
import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.text import for_html
from dashboard.ui.address import way_to_context
from dashboard.ui.pieces import cell

HEIGHT = 700  # px: what a wall of 1080 leaves under the headline
LEGEND = (
    "Letter and shape: kind · weight of the outline: level · dashed line: linked contexts · "
    "filled +: places of strength"
)


def map_view(base: folium.Map, layer: folium.FeatureGroup) -> None:
    """Show a map whose filters change only its layer, so that it stays where it was moved to."""
    st_folium(
        base,
        feature_group_to_add=layer,
        use_container_width=True,
        height=HEIGHT,
        returned_objects=[],
        key="map",
    )
    st.html(f"<p class='quiet'>{for_html(LEGEND)}</p>")


def places_list(places: pd.DataFrame) -> None:
    """List the places that the map shows, each a way to its context; the list alone is enough.

    places: rows of contexts_on_the_map, as filtered.
    """
    if places.empty:
        st.html("<p class='advice'>No context fits. Choose “All” in a filter above.</p>")
        return
    head = "".join(
        f"<th scope='col'>{name}</th>" for name in ("", "Place", "Level", "+ / !", "Next")
    )
    body = "".join(
        f"<tr><td><strong>{for_html(row['letter'])}</strong></td>"
        f"<td>{way_to_context(row['context_id'], row['display_alias'])}<br>"
        f"<span class='quiet'>{for_html(row['kind_label'])} · {for_html(row['area_name'])}</span>"
        f"</td>"
        f"<td>{cell(row['level_no'])}</td><td>{_balance(row['strengths'], row['concerns'])}</td>"
        f"<td>{for_html(row['next_step'])}</td></tr>"
        for row in places.to_dict("records")
    )
    st.html(
        f"<div class='table'><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _balance(strengths: float, concerns: float) -> str:
    """Write strengths before concerns, as marks that need no colour."""
    if pd.isna(strengths):
        return "<span class='quiet'>not asked yet</span>"
    return f"{cell(strengths)}&nbsp;+&nbsp;/&nbsp;{cell(concerns)}&nbsp;!"
