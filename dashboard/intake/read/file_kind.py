"""What a file really is, told by its first bytes, whatever its name says."""

import re

from dashboard.settings import PanelError

TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".psv", ".txt")
WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")

_ZIPPED = b"PK\x03\x04"
_SHEETS = re.compile(rb"xl/w|opendocument\.spreadsheet")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_CSV = "Open it in the program it comes from and save it as “CSV UTF-8”"
_BINARY = {
    b"%PDF": ("a PDF document", "Ask for the table behind it as CSV or as a workbook"),
    b"\x1f\x8b": ("a compressed file (gzip)", "Unpack it and import the file inside"),
    b"\xfd7zXZ": ("a compressed file (xz)", "Unpack it and import the file inside"),
    b"7z\xbc\xaf": ("a compressed folder (7z)", "Unpack it and import the files inside"),
    b"Rar!": ("a compressed folder (RAR)", "Unpack it and import the files inside"),
    b"\x89PNG": ("a picture", "Ask for the table behind it as CSV or as a workbook"),
    b"\xff\xd8\xff": ("a picture", "Ask for the table behind it as CSV or as a workbook"),
    b"GIF89a": ("a picture", "Ask for the table behind it as CSV or as a workbook"),
    b"SQLite format 3": ("a database", "Export the table in it as CSV"),
    b"PAR1\x15": ("a Parquet file", "Export it as CSV"),
    b"{\\rtf": ("a document (RTF)", _AS_CSV),
}
_MARKED_UP = {
    "<!doctype html": "a web page",
    "<html": "a web page",
    "<table": "a web page",
    "<?xml": "an XML file",
    "<workbook": "an XML file",
}
_OPEN_AND_SAVE = "Open it in Excel or LibreOffice and save it as a workbook (.xlsx)"


def refuse_binary(name: str, content: bytes) -> None:
    """Raise PanelError when content that should be text is known to be something else."""
    if not content.strip(b"\0 \t\r\n"):
        raise PanelError(f"{name}: the file is empty. Its first row must name the columns.")
    if content.startswith(_OLE) or (content.startswith(_ZIPPED) and _SHEETS.search(content)):
        raise PanelError(
            f"{name}: this is a workbook, though its name says it is text. "
            "Change the ending of its name to .xlsx, .xls or .ods, whichever it was, "
            "and import it again."
        )
    if content.startswith(_ZIPPED):
        raise PanelError(
            f"{name}: this is a compressed folder (ZIP), not text. "
            "Unpack it and import the files inside; nothing was imported."
        )
    for start, (kind, remedy) in _BINARY.items():
        if content.startswith(start):
            raise PanelError(f"{name}: this is {kind}, not text. {remedy}; nothing was imported.")


def refuse_markup(name: str, text: str) -> None:
    """Raise PanelError when text is no table but a web page, XML or JSON."""
    start = text[:1000].lstrip().lower()
    for mark, kind in _MARKED_UP.items():
        if start.startswith(mark):
            raise PanelError(f"{name}: this is {kind}, not CSV. {_OPEN_AND_SAVE}.")
    if start.startswith("{") and start[1:].lstrip().startswith('"'):
        raise PanelError(f"{name}: this is JSON, not CSV. Export the table as CSV.")


def refuse_non_workbook(name: str, content: bytes) -> None:
    """Raise PanelError when content that should be a workbook is none; damage is not looked for."""
    if not content:
        raise PanelError(f"{name}: the file is empty. Save the workbook again.")
    if content.startswith((_ZIPPED, _OLE)):
        return
    start = content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, kind in _MARKED_UP.items():
        if start.startswith(mark.encode()):
            raise PanelError(f"{name}: this is {kind}, not a workbook. {_OPEN_AND_SAVE}.")
    raise PanelError(
        f"{name}: this is not a workbook. {_OPEN_AND_SAVE}; "
        "if it is text, change the ending of its name to .csv."
    )


_LOCK = re.compile(r"~\$(?P<excel>.+)|\.~lock\.(?P<office>.+)#")


def refuse_lock_file(name: str) -> None:
    """Raise PanelError when a name is that of the note a program keeps while a file is open."""
    if lock := _LOCK.fullmatch(name):
        raise PanelError(
            f"{name}: this is no table but the lock that a spreadsheet program keeps while "
            f"somebody has a file open. Choose “{lock['excel'] or lock['office']}” instead, saved "
            "and closed."
        )


def refuse_other_endings(name: str) -> None:
    """Raise PanelError when the ending of a name is of no file that holds tables."""
    if name.lower().endswith((".gz", ".zip", ".bz2", ".xz", ".7z", ".rar")):
        raise PanelError(
            f"{name}: this is a compressed file. Unpack it and import the files inside."
        )
    if name.lower().endswith((".xlsb", ".numbers", ".xlt", ".xltx", ".fods")):
        raise PanelError(
            f"{name}: workbooks of this kind are not read. Save it as a workbook (.xlsx)."
        )
    if not name.lower().endswith((*TEXT_ENDINGS, *WORKBOOK_ENDINGS)):
        raise PanelError(
            f"{name}: this is not a table that can be read. Save it as CSV, XLSX, XLS or ODS."
        )
