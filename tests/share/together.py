"""What different queries tell of the same people: sums and orders from one answer to another."""

from dashboard.warehouse import Snapshot
from tests.warehouse.attack import Cell, Knowledge

EVENTS = ("time_line", "between_rounds")


def between_queries(known: Knowledge, snapshot: Snapshot) -> int:
    """Add that an event has as many who help on either page, and that who answers was reached.

    Returns how many such relations hold.
    """
    words = snapshot.table("vocabulary")
    groups = words[words["list"] == "respondent_group"].set_index("code")["label"]
    offered: dict[tuple[object, ...], list[Cell]] = {}
    reached: dict[tuple[object, ...], Cell] = {}
    answered: list[tuple[tuple[object, ...], Cell]] = []
    for cell in known.ranges:
        name, column = cell[:2]
        if name in EVENTS and column == "joined_plan":
            offered.setdefault(cell[2:4], []).append(cell)
        elif (name, column) == ("who_was_asked", "reached"):
            reached[cell[2:4]] = cell
        elif (name, column) == ("before_and_after", "answered"):
            _, group, assessment = cell[2:5]
            answered.append(((assessment, groups[str(group)]), cell))
    found = 0
    for same in offered.values():
        for other in same[1:]:
            known.adds_up([same[0]], [other])
            found += 1
    for key, cell in answered:
        whole = reached.get(key)
        if whole and int(str(cell[-1])) <= int(str(whole[-1])):
            known.at_most(cell, whole)
            found += 1
    return found
