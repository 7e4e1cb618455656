"""What became of what was agreed, and what is overdue now?"""

from dashboard import ui

ui.show_trends("actions")
