"""Are these files right, and what will they change?"""

from dashboard import ui

ui.headline("Import files", "All of them or none; every problem is named before anything changes.")
ui.show_import()
