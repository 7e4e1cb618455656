"""How many contexts are referred, what and by whom, and does that change or only wobble?"""

from dashboard import ui

ui.show_trends("referrals")
