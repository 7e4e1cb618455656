"""Files as people have them: any dialect of CSV, any encoding, workbooks; read as text."""

from dashboard.intake.read.csv_columns import PlainRows
from dashboard.intake.read.file_kind import TEXT_ENDINGS, WORKBOOK_ENDINGS, refuse_lock_file
from dashboard.intake.read.header_choice import HeaderChoice, choose_header, numbered_rows
from dashboard.intake.read.header_doubts import HeaderDoubt, header_doubt
from dashboard.intake.read.raw_sheet import RawSheet, read_raw_sheets

__all__ = [
    "TEXT_ENDINGS",
    "WORKBOOK_ENDINGS",
    "HeaderChoice",
    "HeaderDoubt",
    "PlainRows",
    "RawSheet",
    "choose_header",
    "header_doubt",
    "numbered_rows",
    "read_raw_sheets",
    "refuse_lock_file",
]
