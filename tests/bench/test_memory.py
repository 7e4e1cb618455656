"""The memory of a process is its own, whoever started it."""

import subprocess
import sys

from tests.bench import memory

SAY = "from tests.bench import memory; print(memory.most())"


def test_a_small_process_of_a_large_one_is_small() -> None:
    large = bytearray(b"x" * 300_000_000)
    assert memory.most() > len(large) / 1e6
    told = subprocess.run([sys.executable, "-c", SAY], capture_output=True, text=True, check=True)
    assert 1 < float(told.stdout) < 100
