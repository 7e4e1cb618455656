"""Do strengths have their place, and whose voice is heard at each stage?"""

from dashboard import ui

ui.show_trends("voice")
