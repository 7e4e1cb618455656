"""Files of our own, each with one trait that makes files of others hard to read.

Some come in pairs: two ways to write down one table, which must be read alike.
"""

import csv
import gzip
import io
from dataclasses import dataclass
from functools import cache
from typing import Any

import xlwt

from tests.intake.books import excel, opendocument

Table = list[list[str]]
PLACES: Table = [
    ["ref", "place", "seen"],
    ["1", "Hill Park", "3"],
    ["2", "Café Row", "0"],
    ["3", "Mill Lane, north", "12"],
]
CELLS: Table = [
    ["ref", "day", "moment", "share", "yes", "said"],
    ["1", "2022-06-14", "2022-06-14 15:30:00", "0.25", "true", "nice, “dark”"],
    ["2", "2022-07-01", "2022-07-01 09:05:00", "1", "false", ""],
]
SECOND: Table = [["name", "n", "é"], ["a", "1", "ʤ"], ["b", "2", "©"]]


@dataclass(frozen=True)
class MessyFile:
    """A file as it lies on a disk, and what is right to say of it.

    tables: those that it holds, or none where it is to be refused; why: words of the refusal.
    """

    name: str
    content: bytes
    tables: tuple[Table, ...] = ()
    why: str = ""


def written(table: Table, mark: str = ",", end: str = "\n", *, quoted: bool = False) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=mark, lineterminator=end)
    if quoted:
        writer = csv.writer(text, delimiter=mark, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows(table)
    return text.getvalue()


def old_workbook(**sheets: Table) -> bytes:
    """Write a workbook as Excel wrote it before 2007, each cell as the kind that it looks like."""
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                value, shape = _as_excel_holds(cell)
                sheet.write(at, column, value, xlwt.easyxf(num_format_str=shape))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def new_workbook(**sheets: Table) -> bytes:
    """Write the same as Excel does today."""

    def fill(book: Any) -> None:  # noqa: ANN401 - the library is untyped
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    value, shape = _as_excel_holds(cell)
                    sheet.write(at, column, value, book.add_format({"num_format": shape}))

    return excel(fill)


def _as_excel_holds(cell: str) -> tuple[object, str]:
    """Return a number, a truth, a day (counted from the end of 1899) or a text, with its format."""
    if cell in ("true", "false"):
        return cell == "true", "General"
    if cell.replace(".", "", 1).isdecimal():
        return float(cell), "General"
    days = {"2022-06-14": 44726, "2022-07-01": 44743}
    if cell[:10] in days:
        _, _, time = cell.partition(" ")
        hours, minutes = (int(part) for part in time.split(":")[:2]) if time else (0, 0)
        shape = "yyyy-mm-dd hh:mm:ss" if time else "yyyy-mm-dd"
        return days[cell[:10]] + (hours + minutes / 60) / 24, shape
    return cell, "General"


def _opendocument(table: Table) -> bytes:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>"
        for row in table
    )
    return opendocument(f'<table:table table:name="places">{rows}</table:table>')


TITLED = "Places that were looked at;;\n;;\n"
COMMENTED = "# Places that were looked at\n# by the team\n"
ANSWERS: Table = [
    ["When?", "Where do\nyou go?", "Why?"],
    ["4/5/2022", "Park;School;", "It is\nlit"],
    ["5/5/2022", "", "I said “no”"],
]


@cache
def messy_files() -> dict[str, MessyFile]:
    """Return the files by name."""
    plain = written(PLACES)
    read = {
        "commas.csv": plain.encode(),
        "byte_order_mark.csv": plain.encode("utf-8-sig"),
        "utf_16_little.csv": plain.encode("utf-16"),
        "utf_16_big.csv": b"\xfe\xff" + plain.encode("utf-16-be"),
        "latin_1.csv": plain.encode("latin-1"),
        "windows_ends.csv": written(PLACES, end="\r\n").encode(),
        "old_mac_ends.csv": written(PLACES, end="\r").encode(),
        "mixed_ends.csv": plain.replace("\n", "\r\n", 2).encode(),
        "no_last_end.csv": plain.rstrip("\n").encode(),
        "every_cell_quoted.csv": written(PLACES, quoted=True).encode(),
        "semicolons.csv": written(PLACES, ";").encode(),
        "semicolons_quoted.csv": written(PLACES, ";", quoted=True).encode(),
        "tabs.tsv": written(PLACES, "\t").encode(),
        "bars.csv": written(PLACES, "|").encode(),
        "carets.csv": written(PLACES, "^").encode(),
        "delimiter_said.csv": ("sep=;\n" + written(PLACES, ";")).encode(),
        "titles_above.csv": (TITLED + written(PLACES, ";")).encode(),
        "blank_lines.csv": plain.replace("\n", "\n\n").encode(),
        "old_workbook.xls": old_workbook(places=PLACES),
        "workbook.xlsx": new_workbook(places=PLACES),
        "workbook_with_titles.xlsx": new_workbook(places=[["Places"], [], *PLACES]),
        "opendocument.ods": _opendocument(PLACES),
    }
    files = [MessyFile(name, content, (PLACES,)) for name, content in read.items()]
    both = (CELLS, SECOND)
    said = [["a", "b"], ["1", 'say "no"']]
    late = [
        ["ref", "place"],
        *([str(at), "Park"] for at in range(400)),
        ["400", "Mill Lane, north"],
    ]
    files += [
        MessyFile("kinds_of_cells.csv", written(CELLS).encode(), (CELLS,)),
        MessyFile("kinds_of_cells.xls", old_workbook(cells=CELLS), (CELLS,)),
        MessyFile("kinds_of_cells.xlsx", new_workbook(cells=CELLS), (CELLS,)),
        MessyFile("two_sheets.xls", old_workbook(cells=CELLS, second=SECOND), both),
        MessyFile("two_sheets.xlsx", new_workbook(cells=CELLS, second=SECOND), both),
        MessyFile("lines_in_cells.csv", written(ANSWERS).encode(), (ANSWERS,)),
        MessyFile("lines_in_cells, windows.csv", written(ANSWERS, end="\r\n").encode(), (ANSWERS,)),
        MessyFile("quotes_only_at_the_end.csv", written(late).encode(), (late,)),
        MessyFile("backslashes.csv", b'a|b\n1|"say \\"no\\""\n', (said,)),
        MessyFile("doubled.csv", b'a,b\n1,"say ""no"""\n', (said,)),
    ]
    tables = {
        ("apostrophes.tsv", "a\tb\n1\t'x\ty'\n2\tz\n"): [["a", "b"], ["1", "x\ty"], ["2", "z"]],
        ("commas_for_points.csv", "n;m\n1,1;1.1\n"): [["n", "m"], ["1,1", "1.1"]],
        ("thousands.csv", 'n,m\n"1,000","20,000.5"\n'): [["n", "m"], ["1,000", "20,000.5"]],
        ("one_column.csv", "day\n2022-06-14\n2022-06-15\n"): [
            *(["day"], ["2022-06-14"], ["2022-06-15"])
        ],
        ("equal_names.csv", "a,b,a\n1,2,3\n"): [["a", "b", "a"], ["1", "2", "3"]],
        ("a_name_empty.csv", "a,,c\n1,2,3\n"): [["a", "", "c"], ["1", "2", "3"]],
        ("rows_too_short.csv", "a,b,c\n1,2\n3\n4,5,6\n"): [
            *(["a", "b", "c"], ["1", "2"], ["3"], ["4", "5", "6"])
        ],
        ("a_row_too_long.csv", "a,b,c\n1,2,3\n4,5,6,7\n"): [
            *(["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6", "7"])
        ],
        ("greek.csv", "τόπος,n\nΠάρκο,1\n"): [["τόπος", "n"], ["Πάρκο", "1"]],
    }
    files += [MessyFile(name, text.encode(), (rows,)) for (name, text), rows in tables.items()]
    refused = {
        ("empty.csv", b""): "the file is empty",
        ("blank.csv", b"\n \n\t\n"): "the file is empty",
        ("nul.csv", b"a,b\n1,\x002\n"): "there is a NUL character",
        ("packed.csv.gz", gzip.compress(plain.encode(), mtime=0)): "this is a compressed file",
        ("shift_jis.csv", "場所,数\n公園の東,1\n".encode("shift_jis")): "how the letters are",
        (
            "half_utf_8.csv",
            "a,n\nCafé,1\n".encode() + b"Caf\xe9\xff\x81,2\n",
        ): "how the letters are",
        ("text_after_quote.csv", b'a,b\n1,"x" y\n2,z\n'): "text goes on after a closing quotation",
        ("quote_in_quotes.csv", b'a,b\n1,"say "no" to"\n2,z\n'): "text goes on after a closing",
        ("quote_never_closed.csv", b'a,b\n1,x\n2,"y\n'): "a quotation mark is opened in this row",
        ("web_page.xls", b"<html><table></table></html>"): "this is a web page",
        ("cut_off.xls", old_workbook(places=PLACES)[:3000]): "damaged or cut off",
        ("cut_off.xlsx", new_workbook(places=PLACES)[:900]): "damaged or cut off",
    }
    files += [MessyFile(name, content, (), why) for (name, content), why in refused.items()]
    return {one.name: one for one in files}
