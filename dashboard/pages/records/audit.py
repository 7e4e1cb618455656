"""Who looked at what, took it away or changed it?"""

from dashboard import ui

ui.show_audit_log()
