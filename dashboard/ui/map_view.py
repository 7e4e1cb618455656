"""A map on the wall, with the list of the same places beside it."""

import folium
from streamlit_folium import st_folium

HEIGHT = 760  # px: what a wall of 1080 leaves under the headline


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
