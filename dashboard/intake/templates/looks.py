"""How the workbook's cells look: the colours of the screen, and what each says in words too."""

from xlsxwriter import Workbook

STRENGTH = "#12436D"  # as on the screen, where colours have one meaning each
INK = "#3D3D3D"
QUIET = "#A6A6A6"
PALE = "#DCE6EF"

DATE = "yyyy-mm-dd"  # as files hold it: the same day in every country, also when saved as CSV
TEXT = "@"  # as it was typed: a program would make a day of 1-2, and 7 of 007
FORMATS = {
    "BOOLEAN": TEXT,
    "DATE": DATE,
    "TIME": "hh:mm",
    "TIMESTAMP": f"{DATE} hh:mm",
    "VARCHAR": TEXT,
}


class Looks:
    """The formats of one workbook, made once."""

    def __init__(self, book: Workbook) -> None:
        """Make the formats of a workbook."""
        head = {"bold": True, "border": 1, "border_color": QUIET, "valign": "vcenter"}
        wrapped = {"text_wrap": True, "valign": "top"}
        self.title = book.add_format({"bold": True, "font_size": 18, "font_color": STRENGTH})
        self.text = book.add_format(wrapped)
        self.topic = book.add_format(wrapped | {"bold": True})
        self.link = book.add_format(
            {"font_color": STRENGTH, "underline": 1, "valign": "top", "indent": 1}
        )
        self.required = book.add_format(head | {"bg_color": STRENGTH, "font_color": "#FFFFFF"})
        self.optional = book.add_format(head | {"bg_color": PALE, "font_color": STRENGTH})
        self.note = book.add_format(
            wrapped | {"font_size": 9, "font_color": INK, "num_format": TEXT, "bottom": 1}
        )
        example = {"italic": True, "font_color": INK, "bg_color": "#F3F2F1", "bottom": 2}
        kinds = {kind: FORMATS.get(kind, "General") for kind in (*FORMATS, "INTEGER", "DOUBLE")}
        self.examples = {k: book.add_format(example | {"num_format": f}) for k, f in kinds.items()}
        self.cells = {k: book.add_format({"num_format": f}) for k, f in kinds.items()}
