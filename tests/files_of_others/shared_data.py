"""Real input that nobody here wrote, kept beside the repository and never in it."""

from pathlib import Path

from dashboard.settings import home


def is_beside(*names: str) -> bool:
    """Tell whether a file or folder of the data lies beside the repository."""
    return shared(*names).exists()


def shared(*names: str) -> Path:
    """Return a file or folder of the data beside the repository."""
    return home().parent.joinpath("shared", "data", *names)
