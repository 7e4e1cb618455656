"""Where are contexts now, how long have they stood there, what is stuck, and with whom?"""

from dashboard import ui

ui.show_trends("pipeline")
