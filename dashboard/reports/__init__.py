"""Reports: sections handed in as sentences and rows, written as Word, PowerPoint and CSV.

Nothing here asks for data or judges it. Whoever hands rows in has taken out what readers outside
the sharing agreement may not see.
"""

from dashboard.reports.cells import for_document, marks_in, written
from dashboard.reports.office import as_slides, as_word
from dashboard.reports.pack import Figure, Looks, Pack, Section, Series, figure
from dashboard.reports.sheets import as_csv

__all__ = [
    "Figure",
    "Looks",
    "Pack",
    "Section",
    "Series",
    "as_csv",
    "as_slides",
    "as_word",
    "figure",
    "for_document",
    "marks_in",
    "written",
]
