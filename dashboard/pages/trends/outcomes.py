"""Are contexts reviewed on time, how are they judged, and do they come back?"""

from dashboard import ui

ui.show_trends("outcomes")
