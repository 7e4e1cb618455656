"""Importing on the screen: choose files, say what they are, see every problem, import."""

from dashboard.ui.importing.import_page import import_files

__all__ = ["import_files"]
