"""What came into the data, when, and how do we go back?"""

from dashboard import ui

ui.list_snapshots()
