"""Files as people have them: any dialect of CSV, any encoding, workbooks; read as text."""

from dashboard.intake.files.kinds import TEXT, WORKBOOKS
from dashboard.intake.files.plain import PlainRows
from dashboard.intake.files.raw import RawSheet, raw

__all__ = ["TEXT", "WORKBOOKS", "PlainRows", "RawSheet", "raw"]
