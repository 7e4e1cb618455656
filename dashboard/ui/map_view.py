"""A map on the wall, with the list of the same places beside it."""

from collections.abc import Iterator
from math import ceil
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analysis.area_measures import MEASURES, ShadedAreas, shade_areas, shading_line
from dashboard.charts.places.ground import Ground, share_of_width
from dashboard.charts.places.markers import (
    WEIGHT,
    area_picture,
    context_facts,
    context_picture,
    level_of,
    outline_picture,
    ring_picture,
    strength_facts,
    strength_picture,
)
from dashboard.charts.places.places_map import HIGH, SHADES, places_layer, places_map
from dashboard.charts.theme import darken_map
from dashboard.text import for_html, number_of
from dashboard.ui.choosing import select_in_url
from dashboard.ui.data import current_snapshot
from dashboard.ui.pieces import advice, context_address, context_link, table_html
from dashboard.ui.theme import is_dark

PAGE_WIDE, NAME = 1792, 110  # px of a page of the wall, and of a name that stands beside the areas
FEW_KINDS = 6  # of which the pictures stand under the map; of more they are opened
PAGE = 100  # contexts: a longer list is slow to send and to walk
ORDERS = {
    "": "In the order they came",
    "name": "By name",
    "level": "By level, highest first",
    "next": "By what comes next, earliest first",
    "kind": "By kind",
    "area": "By area",
}


def choose_measure(rows: pd.DataFrame) -> ShadedAreas:
    """Ask what areas are shaded by, the answer in the address; rows of measures_of_areas.

    Returns the areas in the classes of that measure, and none without one.
    """
    words = {code: f"Areas by {measure.short}" for code, measure in MEASURES.items()}
    words = {"": "Areas not shaded"} | words
    chosen = select_in_url("Areas", "areas", words, "")
    return shade_areas(rows, chosen, current_snapshot().settings.fewest_for_percentages)


def map_view(
    places: pd.DataFrame, links: pd.DataFrame, ground: Ground, shaded: ShadedAreas
) -> None:
    """Show places on a map whose filters change only its layer, so that it stays where it was.

    places, links: rows of contexts_on_the_map, as filtered, and of links_on_the_map.
    """
    if ground.areas.empty and ground.of_areas:
        many = (
            f"The map has {ground.of_areas:,} areas, and draws those where the contexts shown lie."
        )
        st.html(f"<p class='quiet'>{many}</p>")
        return
    # First imported by a run: a component that the server loads before any is never served.
    from streamlit_folium import st_folium  # noqa: PLC0415

    st.html("<a class='skip' href='#places-list'>Skip the map: go to its list</a>")
    # On a phone the list comes first, and the map when it is asked for: wall.css hides what is not.
    st.toggle("Show the map", key="show-map")
    whole = places_map(ground)
    layer = places_layer(places, links, context_address(""), shaded.areas)
    if is_dark():
        darken_map(whole)
        darken_map(layer)
    with st.container(key="places-map"):
        st_folium(
            whole,
            feature_group_to_add=layer,
            use_container_width=True,
            height=HIGH,
            returned_objects=[],
            key="map",
        )
    notes = [*_left_off(ground), shading_line(shaded)]
    told = "".join(f"<p class='quiet'>{for_html(note)}</p>" for note in notes if note)
    st.html(f"{_shading_key(shaded)}{map_key(places)}{told}")
    if shaded.measure:
        columns = {"area_name": "Area", "told": shaded.measure.label}
        lead = f"{shaded.measure.label}, area by area"
        st.html(
            f"<details class='as-table'><summary><u>{for_html(lead)}</u></summary>"
            f"{table_html(shaded.areas, columns)}</details>"
        )


def list_choices() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Return where the order of the list is asked for, and beside it what areas are shaded by."""
    left, right = st.columns(2)
    return left, right


def map_columns(ground: Ground) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Return the columns of the map, as wide as its ground needs, and of its list."""
    share = share_of_width(ground.areas, HIGH, PAGE_WIDE, NAME)
    left, right = st.columns([share, 1 - share], gap="medium")
    return left, right


def map_key(places: pd.DataFrame) -> str:
    """Return what each mark means, as HTML: the kinds that are shown, levels, strengths, rings.

    places: rows of contexts_on_the_map, as shown.
    """
    kinds = places.drop_duplicates("kind").sort_values("kind_label").to_dict("records")
    levels = sorted({level for row in places.to_dict("records") if (level := level_of(row))})
    pictures = [(context_picture(row, is_kind_only=True), str(row["kind_label"])) for row in kinds]
    signs = [
        (outline_picture(WEIGHT.get(level, max(WEIGHT.values()))), f"level {level}")
        for level in levels
    ]
    if places["level_no"].isna().any():
        signs.append((outline_picture(3, is_dashed=True), "level not decided"))
    signs += [(strength_picture(), "place of strength"), (ring_picture(3), "several, close by")]
    signs.append(("<i class='tie'></i>", "linked contexts"))
    if len(pictures) <= FEW_KINDS:
        return _signs([*pictures, *signs])
    opened = f"<summary>What the {len(pictures)} pictures mean</summary>{_signs(pictures)}"
    return f"{_signs(signs)}<details class='map-kinds'>{opened}</details>"


def _shading_key(shaded: ShadedAreas) -> str:
    """Return what each fill of an area means, as HTML."""
    signs = [(area_picture(SHADES[shade]), word) for shade, word in shaded.classes()]
    return _signs(signs, "What areas are shaded by") if signs else ""


def _signs(signs: list[tuple[str, str]], name: str = "What the marks mean") -> str:
    items = "".join(f"<li>{sign}{for_html(word)}</li>" for sign, word in signs)
    return f"<ul class='map-key' aria-label='{name}'>{items}</ul>"


def _left_off(ground: Ground) -> Iterator[str]:
    """Say what the map does not draw, and where it is found."""
    if not ground.is_whole:
        areas, landmarks = len(ground.areas), len(ground.landmarks)
        yield (
            f"Drawn: {areas:,} of {ground.of_areas:,} areas and {landmarks:,} of "
            f"{ground.of_landmarks:,} landmarks, those where the contexts shown lie."
        )


def choose_order(places: pd.DataFrame) -> pd.DataFrame:
    """Ask in which order places are listed; the answer is in the address.

    Returns the same rows of contexts_on_the_map in that order.
    """
    return ordered_for_list(places, select_in_url("Order", "listed", ORDERS, ""))


def ordered_for_list(places: pd.DataFrame, order: str) -> pd.DataFrame:
    """Return places in one of ORDERS; what has no such thing comes last."""
    columns = {"name": [], "level": ["level_no"], "next": ["due_on"], "kind": ["kind_label"]}
    columns["area"] = ["area_name"]
    if order not in columns:
        return places
    return places.sort_values(
        [*columns[order], "display_alias"],
        ascending=[order != "level"] * len(columns[order]) + [True],
        key=lambda cells: cells.str.casefold() if cells.dtype in ("object", "str") else cells,
        na_position="last",
        kind="stable",
    )


def places_list(places: pd.DataFrame, strengths: pd.DataFrame) -> None:
    """List the places that the map shows, each a way to its context; the list alone is enough.

    places, strengths: rows of contexts_on_the_map, as filtered and in their order, and of
    landmarks_on_the_map, those of strength.
    """
    if places.empty:
        advice("No context fits. Clear the filters above, or choose “All” in one of them.")
    pages = ceil(len(places) / PAGE)
    page = 0
    whole = st.container()
    if pages > 1:
        page = int(st.pagination(pages, key="list-page") or 1) - 1
        first = page * PAGE
        st.html(
            f"<p class='quiet'>Contexts {first + 1:,} to {min(first + PAGE, len(places)):,} "
            f"of {len(places):,}; the map shows all of them.</p>"
        )
    shown = places.iloc[page * PAGE : (page + 1) * PAGE].to_dict("records")
    parts = []
    if shown:
        parts.append(_table("Place", ("Place", "Level", "Known so far", "Next"), map(_row, shown)))
    if not strengths.empty:
        rows = map(_strength_row, strengths.to_dict("records"))
        lead = number_of(len(strengths), "place of strength", "places of strength").capitalize()
        parts.append(f"<h2>{for_html(lead)}</h2>")
        parts.append(_table("Place of strength", ("Place of strength", "Offers"), rows))
    whole.html(
        "<div class='table places-list' id='places-list' tabindex='0' role='region' "
        f"aria-label='List of the places on the map'>{''.join(parts)}</div>"
    )


def _table(name: str, columns: tuple[str, ...], rows: Any) -> str:  # noqa: ANN401 - any rows
    head = "<th scope='col'><span class='heard-only'>On the map</span></th>"
    head += "".join(f"<th scope='col'>{column}</th>" for column in columns)
    return (
        f"<table aria-label='{name}'><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _row(row: dict[Any, Any]) -> str:
    """Write a context as a row that says in plain words all that its mark says when opened."""
    said = {name: for_html(value) for name, value in context_facts(row).items()}
    known = f"{said['Strengths']}, {said['Concerns']}"
    if said["Strengths"] == said["Concerns"]:
        known = "nothing recorded yet"
    wish = ""
    if isinstance(row["wish"], str):
        wish = f"<br>Young people want: {said['Young people want']}"
    cells = (
        f"<td>{context_link(row['context_id'], row['display_alias'])}<br>"
        f"<span class='quiet'>{said['Kind']} · {said['Where']} · {said['Stage']}{wish}</span></td>"
        f"<td data-label='Level'>{said['Level']}</td>"
        f"<td data-label='Known so far'>{known}</td>"
        f"<td data-label='Next'>{said['Next']}</td>"
    )
    return _with_button(str(row["context_id"]), row["display_alias"], context_picture(row), cells)


def _strength_row(row: dict[Any, Any]) -> str:
    said = {name: for_html(value) for name, value in strength_facts(row).items()}
    cells = (
        f"<td>{for_html(row['landmark_name'])}<br><span class='quiet'>{said['Kind']}</span></td>"
        f"<td data-label='Offers'>{said['Offers']}</td>"
    )
    code = f"landmark {row['landmark_id']}"
    return _with_button(code, row["landmark_name"], strength_picture(), cells)


def _with_button(code: str, name: object, picture: str, cells: str) -> str:
    """Begin a row with the mark itself, a button that shows it on the map."""
    place = for_html(code)
    return (
        f"<tr data-place='{place}'><td><button type='button' class='on-map' data-place='{place}' "
        f"aria-label='Show {for_html(name)} on the map'>{picture}</button></td>{cells}</tr>"
    )
