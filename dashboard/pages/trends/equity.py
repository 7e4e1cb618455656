"""Who is affected, and who was asked, beside the young people who live here?"""

from dashboard import ui

ui.show_equity()
