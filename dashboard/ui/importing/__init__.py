"""Importing on the screen: choose files, say what they are, see every problem, import."""

from dashboard.ui.importing.import_page import show_import

__all__ = ["show_import"]
