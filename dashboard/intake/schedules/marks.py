"""What observers write into a schedule: ticks, words and numbers, and what they leave empty."""

from collections.abc import Iterable

_TICKS = frozenset(("✓", "✔", "☑", "✅", "√"))
_CROSSES = frozenset(("x", "✗", "✘", "×", "☒"))
_YES = frozenset(("yes", "y", "true", "1", "1.0", "seen", "tick", "ticked"))
_NO = frozenset(("no", "n", "false", "0", "0.0", "not seen", "none", "nobody", "☐"))


def crosses_mean_no(marks: Iterable[str]) -> bool | None:
    """Tell what a cross says beside the other marks of a schedule: not seen, or seen.

    Alone in a schedule crosses are ticks; beside “no” or 0 as well. Beside ticks they may be
    either: None.
    """
    told = {mark.casefold() for mark in marks}
    return None if told & _TICKS and told & _CROSSES else False


def times_seen(mark: str, item_type: str, *, crosses: bool | None) -> int | str:
    """Return how often an item was seen, or what is wrong, as a sentence.

    item_type: seen (1 or 0) or count. crosses: as `crosses_mean_no` tells.
    """
    told = mark.casefold()
    if item_type == "seen":
        if told in _CROSSES and crosses is None:
            return "Beside ticks, a cross may mean seen or not seen."
        if told in _TICKS | _CROSSES | _YES:
            return 1
        return 0 if told in _NO else "The item is seen or not seen, and this is neither."
    if told in _NO - {"n", "no", "false", "☐"}:
        return 0
    number = told.removesuffix(".0")
    if number.isascii() and number.isdigit():
        return int(number)
    return "The item is counted, and this is no whole number."
