"""New limits on the screen: a person begins them in a month, or takes them back, and says why."""

from dashboard.ui.limits.page import new_limits

__all__ = ["new_limits"]
