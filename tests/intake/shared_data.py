"""Real input that nobody here wrote, kept beside the repository and never in it."""

from pathlib import Path

import pytest

from dashboard.settings import home


def is_beside(*names: str) -> bool:
    """Tell whether a file or folder of the data lies beside the repository."""
    return home().parent.joinpath("shared", "data", *names).exists()


def shared(*names: str) -> Path:
    """Return a file or folder of the data beside the repository; skip the test without it."""
    path = home().parent.joinpath("shared", "data", *names)
    if not path.exists():
        pytest.skip(f"shared/data/{'/'.join(names)} is not beside this checkout")
    return path
