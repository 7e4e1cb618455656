"""How do I begin, and what is here for my role?"""

from dashboard import ui

ui.show_ways_in()
ui.show_guides()
