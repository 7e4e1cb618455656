"""The CSV files: the rows, safe for spreadsheets, with a README beside them."""

import csv
import io
import zipfile

from dashboard.reports import Pack, as_csv
from tests.reports.packs import hostile_pack, pack


def opened(made: Pack) -> dict[str, str]:
    return unpacked(as_csv(made))


def unpacked(file: bytes) -> dict[str, str]:
    """Return the texts of an archive by their names."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def test_each_section_is_a_file_and_numbers_have_no_commas() -> None:
    files = opened(pack())
    assert list(files) == [
        "README.txt",
        "01-where-contexts-are-now.csv",
        "02-led-by-police-alone.csv",
    ]
    assert list(csv.reader(io.StringIO(files["01-where-contexts-are-now.csv"]))) == [
        ["Stage", "Contexts", "Longer", "In words"],
        ["Referred", "1200", "3", "3 of 1,200"],
        ["Assessing", "7", "[x]", "[c]"],
        ["In review", "0", "0", "none"],
    ]


def test_excel_is_told_the_encoding() -> None:
    with zipfile.ZipFile(io.BytesIO(as_csv(pack()))) as archive:
        assert all(archive.read(name).startswith(b"\xef\xbb\xbf") for name in archive.namelist())


def test_the_readme_has_title_base_definition_and_the_shorthand_used() -> None:
    told = opened(pack())["README.txt"].split("\r\n")
    assert told[0] == "Riverside Partnership: evidence pack, January 2024 to March 2024, share mode"
    assert {"[c] confidential", "[x] not available"} <= set(told)
    assert "[u] low reliability" not in told
    assert "Contexts not closed, as at 31 March 2024." in told
    assert "How it is counted: Contexts by their stage." in told


def test_no_cell_is_a_formula_and_names_of_files_are_plain() -> None:
    files = opened(hostile_pack())
    assert all(name.replace("-", "").replace(".", "").isalnum() for name in files)
    cells = [
        cell
        for name, text in files.items()
        if name.endswith(".csv")
        for row in csv.reader(io.StringIO(text))
        for cell in row
    ]
    assert not any(cell.startswith(("=", "+", "@", "-")) for cell in cells)
    assert not any("\x07" in cell for cell in cells)


def test_the_same_pack_makes_the_same_file() -> None:
    assert as_csv(pack()) == as_csv(pack())
