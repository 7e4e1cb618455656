"""A pack as CSV: one file for each section and a README, in one archive."""

import csv
import io
import re
import zipfile

from dashboard.reports.cells import for_document
from dashboard.reports.pack import Pack, Section
from dashboard.text import for_spreadsheet

WIDEST = 50  # characters of a file's name


def as_csv(pack: Pack) -> bytes:
    """Return an archive of one CSV a section, safe for spreadsheets, and README.txt.

    UTF-8 with its mark, since Excel takes it for another encoding without.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {"README.txt": _readme(pack), **_sheets(pack)}.items():
            at = (pack.as_at.year, pack.as_at.month, pack.as_at.day, 0, 0, 0)
            member = zipfile.ZipInfo(name, at)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, text.encode("utf-8-sig"))
    return file.getvalue()


def _sheets(pack: Pack) -> dict[str, str]:
    return {_name(at, one): _sheet(one) for at, one in enumerate(pack.sections, 1)}


def _name(number: int, section: Section) -> str:
    """Return a file name of plain letters, whatever the title holds."""
    plain = re.sub(r"[^a-z0-9]+", "-", section.title.lower()).strip("-")[:WIDEST]
    return f"{number:02}-{plain or 'section'}.csv"


def _sheet(section: Section) -> str:
    text = io.StringIO()
    rows = [section.header(), *section.cells()]
    csv.writer(text).writerows([for_spreadsheet(_bare(cell)) for cell in row] for row in rows)
    return text.getvalue()


def _bare(cell: str) -> str:
    """Take the commas out of a number, which a spreadsheet would read by its own country."""
    return cell.replace(",", "") if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", cell) else cell


def _readme(pack: Pack) -> str:
    lines = [pack.title(), for_document(pack.choice), *map(for_document, pack.notes), ""]
    if shorthand := pack.shorthand():
        lines += ["Shorthand", *map(for_document, shorthand), ""]
    for at, section in enumerate(pack.sections, 1):
        facts = [f"{name}: {text}" for name, text in section.definition.items()]
        told = [f"{at}. {section.title}", section.sentence, section.base, *facts]
        lines += [_name(at, section), *(for_document(text) for text in told if text), ""]
    return "\r\n".join(lines)
