"""A map on the wall, with the list of the same places beside it."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts.places.ground import Ground
from dashboard.charts.places.places_map import HIGH, NAMED, places_layer, places_map
from dashboard.charts.theme import darken_map
from dashboard.text import for_html, join_words, number_of
from dashboard.ui.pieces import advice, cell, context_link
from dashboard.ui.theme import is_dark

MOST = 150  # contexts: a map of more is a carpet of marks, a list of more nobody reads
WAYS = {"area": "area", "kind": "kind", "level_no": "level", "stage": "stage"}  # by address
LINE = 40  # px of one more line under the map
LEGEND = (
    "Letter and shape: kind · weight of the outline: level · dashed line: linked contexts · "
    "filled +: places of strength"
)


def limit_for_map(places: pd.DataFrame) -> pd.DataFrame:
    """Return the places that fit, or none, saying so, where a map and a list cannot show as many.

    places: rows of contexts_on_the_map, as filtered.
    """
    with st.container():  # there even when it is empty, or the map below would begin anew
        if len(places) <= MOST:
            return places
        ways = [way for name, way in WAYS.items() if name not in st.query_params]
        advice(
            f"{len(places):,} contexts fit. The map and its list show {MOST} at most, so none is "
            f"shown yet: narrow them by {join_words(ways or list(WAYS.values()), 'or')} above."
        )
        return places.head(0)


def map_view(places: pd.DataFrame, links: pd.DataFrame, ground: Ground) -> None:
    """Show places on a map whose filters change only its layer, so that it stays where it was.

    places, links: rows of contexts_on_the_map, as shown, and of links_on_the_map.
    """
    if ground.areas.empty and ground.of_areas:
        many = (
            f"The map has {ground.of_areas:,} areas, and draws those where the contexts shown lie."
        )
        st.html(f"<p class='quiet'>{many}</p>")
        return
    # First imported by a run: a component that the server loads before any is never served.
    from streamlit_folium import st_folium  # noqa: PLC0415

    whole, layer = places_map(ground), places_layer(places, links)
    if is_dark():
        darken_map(whole)
        darken_map(layer)
    st_folium(
        whole,
        feature_group_to_add=layer,
        use_container_width=True,
        height=HIGH if ground.is_whole else HIGH - LINE,
        returned_objects=[],
        key="map",
    )
    notes = (LEGEND, " ".join(_left_off(places, ground)))
    st.html("".join(f"<p class='quiet'>{for_html(note)}</p>" for note in notes if note))


def _left_off(places: pd.DataFrame, ground: Ground) -> Iterator[str]:
    """Say what the map does not write or draw, and where it is found."""
    if len(places) > NAMED:
        yield f"Names stand beside {NAMED} contexts at most: click a mark, see the list, or narrow."
    if not ground.is_named:
        yield "Areas and landmarks say their names when pointed at."
    if not ground.is_whole:
        areas, landmarks = len(ground.areas), len(ground.landmarks)
        yield (
            f"Drawn: {areas:,} of {ground.of_areas:,} areas and {landmarks:,} of "
            f"{ground.of_landmarks:,} landmarks, those where the contexts shown lie."
        )


def places_list(places: pd.DataFrame) -> None:
    """List the places that the map shows, each a way to its context; the list alone is enough.

    places: rows of contexts_on_the_map, as filtered; of too many `limit_for_map` tells.
    """
    if len(places) > MOST:
        return
    if places.empty:
        advice("No context fits. Choose “All” in a filter above.")
        return
    head = "".join(
        f"<th scope='col'>{name}</th>" for name in ("", "Place", "Level", "+ / !", "Next")
    )
    body = "".join(
        f"<tr><td><strong>{for_html(row['letter'])}</strong></td>"
        f"<td>{context_link(row['context_id'], row['display_alias'])}<br>"
        f"<span class='quiet'>{for_html(row['kind_label'])} · {for_html(row['area_name'])}</span>"
        f"</td>"
        f"<td>{cell(row['level_no'])}</td><td>{_balance(row)}</td>"
        f"<td>{for_html(row['next_step'])}</td></tr>"
        for row in places.to_dict("records")
    )
    st.html(
        f"<div class='table'><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _balance(row: dict[Any, Any]) -> str:
    """Write strengths and wishes before concerns, as marks that need no colour."""
    if pd.isna(row["strengths"]):
        return "<span class='quiet'>none recorded yet</span>"
    wishes = int(row["wishes"])
    wanted = f"&nbsp;· {number_of(wishes, 'wish', 'wishes')}" if wishes else ""
    strengths, concerns = cell(row["strengths"] - wishes), cell(row["concerns"])
    return f"{strengths}&nbsp;+{wanted}&nbsp;/&nbsp;{concerns}&nbsp;!"
