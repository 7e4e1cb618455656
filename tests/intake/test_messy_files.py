"""Every messy file of our own is read right, opened as what it is, or refused with a reason."""

import pandas as pd
import pytest

from dashboard.intake import RawSheet, open_file, schedules, surveys
from dashboard.intake.importing import rows_or_defaults
from dashboard.intake.read.raw_sheet import read_raw_sheets
from dashboard.settings import PanelError
from dashboard.warehouse import Store
from tests.intake.messy_files import MessyFile, Table, messy_files

FILES = messy_files().values()
READ = [file for file in FILES if file.tables]
REFUSED = [file for file in FILES if file.why]


def table(sheet: RawSheet) -> Table:
    return [sheet.header, *(cells for _, cells in sheet.rows)]


@pytest.mark.parametrize("file", READ, ids=lambda file: file.name)
def test_a_messy_file_is_read_as_the_table_that_it_holds(file: MessyFile) -> None:
    assert tuple(map(table, read_raw_sheets(file.name, file.content))) == file.tables


@pytest.mark.parametrize("file", REFUSED, ids=lambda file: file.name)
def test_what_no_one_can_read_is_refused_by_name_with_a_reason(file: MessyFile) -> None:
    with pytest.raises(PanelError) as refused:
        read_raw_sheets(file.name, file.content)
    assert str(refused.value).startswith(file.name)
    assert file.why in str(refused.value)


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    """Return what observers are asked to write down."""
    return rows_or_defaults("observation_item", Store(tmp_path_factory.mktemp("empty")))


@pytest.mark.parametrize("file", READ, ids=lambda file: file.name)
def test_a_table_of_others_is_no_survey_and_no_schedule(
    file: MessyFile, items: pd.DataFrame
) -> None:
    for one in open_file(file.name, file.content):
        assert isinstance(one.found, RawSheet)
        assert surveys.read_export(one.found) is None
        assert schedules.read_schedule(one.found, items) is None
