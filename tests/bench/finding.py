"""What was measured: ours over what it is held against, and the goal it must not exceed."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True)
class Finding:
    """One figure of the benchmark; times in milliseconds.

    against: what the least takes in the same run, 1 where the goal is no ratio. goal: None for what
    is told only for comparison.
    """

    scale: int
    what: str
    ours: float
    against: float
    goal: float | None = None

    @property
    def ratio(self) -> float:
        """Return how many times the least it is."""
        return self.ours / self.against

    @property
    def is_good(self) -> bool:
        """Tell whether it keeps to its goal, where it has one."""
        return self.goal is None or self.ratio <= self.goal


def as_table(findings: Iterable[Finding]) -> Table:
    """Return findings as a table; one over its goal says so."""
    table = Table("Boroughs", "What", box=None)
    for name in ("Least", "Measured", "Ratio", "Goal", ""):
        table.add_column(name, justify="right")
    for one in findings:
        goal = "" if one.goal is None else f"{one.goal:g}"
        figures = (f"{one.against:.0f}", f"{one.ours:.0f}", f"{one.ratio:.1f}", goal)
        table.add_row(str(one.scale), one.what, *figures, "" if one.is_good else "OVER ITS GOAL")
    return table
