"""How much must be counted before a percentage is said: the partnership's own setting."""

from dashboard.ui.data import shown


def enough() -> int:
    """Return how many at least a percentage must be taken of; with fewer, counts only."""
    return shown().settings.fewest_for_percentages
