"""Do areas differ in referrals and live contexts by more than chance explains?"""

from dashboard import ui

ui.show_trends("areas")
