"""The map as a picture for paper: every place once, with its number, and nothing that runs."""

import re
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from dashboard.analysis.area_measures import shade_areas
from dashboard.charts.palette import EXTENT, SHADE_1
from dashboard.charts.places.ground import Ground, ground_under
from dashboard.charts.places.picture import WIDE, places_picture
from dashboard.warehouse import Snapshot, Viewer, query
from tests.asked import PANEL
from tests.given import SHARE
from tests.places.rendered import HOSTILE

AS_AT = "2022-09-20"
SVG = "{http://www.w3.org/2000/svg}"


class Case:
    """The case study as the map gets it, for one viewer."""

    def __init__(self, snapshot: Snapshot, viewer: Viewer) -> None:
        """Ask all that a picture is drawn from."""
        self.places = query("contexts_on_the_map").run(snapshot, viewer, as_at=AS_AT)
        areas, landmarks, self.links = (
            query(f"{name}_on_the_map").run(snapshot, viewer)
            for name in ("areas", "landmarks", "links")
        )
        self.ground: Ground = ground_under(self.places, areas, landmarks)
        counts = query("measures_of_areas").run(snapshot, viewer, as_at=AS_AT)
        self.plain = shade_areas(counts, "", 10).areas
        self.shaded = shade_areas(counts, "live", 10).areas

    def drawn(self, places: pd.DataFrame | None = None, *, shaded: bool = False) -> str:
        """Return the picture of the places given, or of all."""
        here = self.places if places is None else places
        areas = self.shaded if shaded else self.plain
        drawn = places_picture(here, self.links, self.ground, areas, ["A title", "A note."])
        return drawn.decode()


@pytest.fixture(scope="module")
def case(case_study: Snapshot) -> Case:
    return Case(case_study, PANEL)


def words(picture: str) -> list[str]:
    """Return all that is written on a picture, which must be whole XML."""
    return [str(one.text) for one in ET.fromstring(picture).iter(f"{SVG}text")]  # noqa: S314 - ours


def test_every_context_and_place_of_strength_has_one_number_and_is_listed_with_it(
    case: Case,
) -> None:
    said = words(case.drawn())
    names = [*case.places["display_alias"], "Mill Lane youth club", "Corner café"]
    assert [name for name in names if said.count(name) != 1] == []
    whole = sorted(int(text) for text in said if text.isdigit())
    assert whole == sorted([*range(1, 11)] * 2)  # on the map, where no ring is, and in the list
    assert {"A title", "A note.", "Millbrook"} <= set(said)


def test_in_share_mode_contexts_of_an_area_are_one_ring_and_none_has_an_extent(
    case_study: Snapshot, case: Case
) -> None:
    assert EXTENT in case.drawn()
    picture = Case(case_study, SHARE).drawn()
    assert EXTENT not in picture
    said = words(picture)
    # Both are in Millbrook; in the list the number in a mark stands before its name.
    group, park = sorted(int(said[said.index(name) - 1]) for name in ("Group A", "The park"))
    assert (park - group, f"{group}–{park}" in said) == (1, True)
    assert f"{group}–{park}" not in words(case.drawn())


def test_areas_are_shaded_by_a_measure_with_its_value_under_their_names(case: Case) -> None:
    plain, shaded = case.drawn(), case.drawn(shaded=True)
    assert plain.count(SHADE_1) == 0
    assert shaded.count(SHADE_1) == int((case.shaded["shade"] == 1).sum()) > 0


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_is_text_and_never_drawn(case: Case, text: str) -> None:
    picture = case.drawn(case.places.assign(display_alias=text, area_name=text))
    whole = ET.fromstring(picture)  # noqa: S314 - ours
    kinds = {one.tag.removeprefix(SVG) for one in whole.iter()}
    assert kinds <= {"svg", "rect", "text", "g", "path", "defs", "pattern", "circle"}
    assert sum(text[:20] in said for said in words(picture)) >= len(case.places)


def test_nothing_is_drawn_beyond_the_sheet_and_no_context_makes_a_picture_too(case: Case) -> None:
    across = [float(x) for x in re.findall(r" x='([\d.-]+)'", case.drawn())]
    assert max(across) < WIDE
    assert words(case.drawn(case.places.head(0)))[:2] == ["A title", "A note."]
