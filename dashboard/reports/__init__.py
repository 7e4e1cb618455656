"""Reports: sections handed in as sentences and rows, written as Word, PowerPoint and CSV.

Nothing here asks for data or judges it. Whoever hands rows in has taken out what readers outside
the sharing agreement may not see.
"""

from dashboard.reports.cells import cell_text, for_document, is_missing, mark_meanings, marks_in
from dashboard.reports.office import FORMS, Form, as_slides, as_word
from dashboard.reports.pack import (
    CANNOT_SAY,
    Figure,
    Mark,
    Pack,
    PackColours,
    Section,
    Series,
    native_figure,
)
from dashboard.reports.place_files import PlaceEntry, places_csv, places_geojson
from dashboard.reports.sheets import as_csv

__all__ = [
    "CANNOT_SAY",
    "FORMS",
    "Figure",
    "Form",
    "Mark",
    "Pack",
    "PackColours",
    "PlaceEntry",
    "Section",
    "Series",
    "as_csv",
    "as_slides",
    "as_word",
    "cell_text",
    "for_document",
    "is_missing",
    "mark_meanings",
    "marks_in",
    "native_figure",
    "places_csv",
    "places_geojson",
]
