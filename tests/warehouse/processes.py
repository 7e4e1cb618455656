"""Processes that share nothing with the test that starts them, as servers and commands are."""

from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import SpawnContext
from typing import cast


def processes() -> SpawnContext:
    """Return how to start processes: from one that has read code and dictionary, if there is one.

    Where the system knows no such server of processes each reads the code itself, which is slower.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.warehouse.as_in_a_server"])
    return cast("SpawnContext", context)  # the two differ in how they start, not in what they offer
