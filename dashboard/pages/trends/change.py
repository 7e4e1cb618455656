"""Do our actions set out to change places, adults and services, rather than young people?"""

from dashboard import ui

ui.show_trends("change")
