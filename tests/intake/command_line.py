"""Running `context-panel` inside a test."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from unittest.mock import patch

import pytest

from dashboard.__main__ import main


def run(*words: object) -> tuple[int, str]:
    """Run the command with its words; return its exit status and everything that it said."""
    said = io.StringIO()
    command = ["context-panel", *map(str, words)]
    with patch.object(sys, "argv", command), redirect_stdout(said), redirect_stderr(said):  # noqa: SIM117 - ended is read after all three
        with pytest.raises(SystemExit) as ended:
            main()
    return int(ended.value.code or 0), said.getvalue()
