"""How long do contexts wait for each step, are the open ones counted, and is it as we meant it?"""

from dashboard import ui

ui.show_trends("timeliness")
