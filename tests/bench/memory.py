"""What a process ever held in memory, as Linux counts it."""

from pathlib import Path


def most(process: int | str = "self") -> float:
    """Return the most megabytes that a process held since its program began.

    Other counts begin with whoever started it: a large benchmark would be found in a small import.
    """
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) * 1024 / 1e6 for line in told.splitlines() if "VmHWM" in line)
