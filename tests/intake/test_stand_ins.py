"""What a reading writes itself is written in the partnership's own words, where it has its own."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.intake import read_sheet
from dashboard.intake.places.boundary_codes import AREA_KINDS, LOCAL_AREA_KIND
from dashboard.intake.places.placed_contexts import PLACED_BY
from dashboard.intake.schedules.observations import PARTS_OF_DAY, day_type, time_band
from dashboard.warehouse import ImportRefused, Store
from tests.warehouse.own_words import shipped_words

OWN = b"""list,code,label,active,sort,traits
area_kind,electoral,Electoral ward,true,1,for_ward
area_kind,patch,Patch,true,2,
"""
SQUARE = '{""type"":""Polygon"",""coordinates"":[[[-2,53],[-1,53],[-1,54],[-2,54],[-2,53]]]}'
AREAS = f"""area_code,area_year,area_name,area_kind,outline
E05000001,2022,Hill,ward,"{SQUARE}"
""".encode()
CONTEXTS = b"""context_id,context_kind,display_alias,longitude,latitude
PARK,park_or_open_space,The park,-1.5,53.5
"""


def words_of(name: str) -> set[str]:
    return {row["code"] for row in shipped_words() if row["list"] == name}


def test_every_word_that_a_reading_writes_is_one_of_ours() -> None:
    assert {*AREA_KINDS.values(), LOCAL_AREA_KIND, *PLACED_BY} <= words_of("area_kind")
    days = pd.date_range("2022-04-04", "2022-04-10").date
    bands = {time_band(day, start) for day in days for start, _ in PARTS_OF_DAY}
    assert bands <= words_of("time_band")
    types = {day_type(day, in_term=term) for day in days for term in (True, False, None)}
    assert types <= words_of("day_type")


def test_a_word_that_stands_for_ours_is_written_and_contexts_are_placed_by_it(
    tmp_path: Path,
) -> None:
    files = {"vocabulary.csv": OWN, "area.csv": AREAS, "context.csv": CONTEXTS}
    sheets = [read_sheet(name, content) for name, content in files.items()]
    batch = intake.prepare_batch(sheets, Store(tmp_path))
    cells = {sheet.part.file_name: sheet.part.cells for sheet in batch.sheets}
    assert list(cells["area.csv"]["area_kind"]) == ["electoral"]
    assert list(cells["context.csv"]["area_code"]) == ["E05000001"]
    assert list(cells["vocabulary.csv"]["code"]) == ["electoral", "patch"]


def test_our_own_list_is_left_as_it_is(tmp_path: Path) -> None:
    batch = intake.prepare_batch([read_sheet("area.csv", AREAS)], Store(tmp_path))
    cells = {sheet.part.file_name: sheet.part.cells for sheet in batch.sheets}
    assert list(cells["area.csv"]["area_kind"]) == ["ward"]


def test_a_list_in_which_nothing_stands_for_ours_is_told_with_its_words(tmp_path: Path) -> None:
    files = {"vocabulary.csv": OWN.replace(b"for_ward", b""), "area.csv": AREAS}
    sheets = [read_sheet(name, content) for name, content in files.items()]
    with pytest.raises(ImportRefused) as refused:
        intake.check_batch(sheets, Store(tmp_path))
    problems = refused.value.problems
    told = problems[problems["column_name"] == "area_kind"]
    assert list(told["value"]) == ["ward"]
    assert "electoral" in told["remedy"].iloc[0]
