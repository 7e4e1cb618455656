"""Every function that makes a sentence, and what a generator of edge cases draws for it."""

import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import cache, wraps
from numbers import Real
from types import ModuleType
from typing import Any
from unittest.mock import patch

import pandas as pd

from dashboard import analysis, charts, text

EDGES = {"none", "one", "many"}
NO_AMOUNT = {
    **dict.fromkeys(
        (
            "analysis.agenda_sentences.items_said",
            "analysis.agenda_sentences.question_for_item",
            "analysis.meeting_sentences.action_said",
            "analysis.meeting_sentences.allocation_said",
            "analysis.meeting_sentences.decision_said",
            "analysis.meeting_sentences.finding_judged_said",
            "analysis.meeting_sentences.goal_judged_said",
            "analysis.meeting_sentences.goal_said",
            "analysis.meeting_sentences.judgement_said",
            "analysis.meeting_sentences.next_meeting_said",
            "analysis.meeting_sentences.recorded_line",
            "analysis.meeting_sentences.statement_line",
            "analysis.meeting_sentences.undone_line",
            "analysis.meeting_sentences.where_we_are",
        ),
        "one thing that was recorded",
    ),
    "analysis.area_measures.shading_line": "one measure",
    "analysis.mix.name_months": "months, never none",
    "analysis.spc.new_limits.begun_line": "limits before and since",
    "analysis.spc.new_limits.taken_back_line": "limits before and since",
    "text.day": "a day",
    "text.day_span": "two days",
    "text.every_one": "all of several",
    "text.month_span": "two months",
    "text.within": "a name",
}
"""What a sentence is made of that is never none, one or many, by the function that makes it."""
_CELLS = 6  # different ones of a column are counted


def modules() -> Iterator[ModuleType]:
    yield text
    for package in (analysis, charts):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(module.name)


@cache
def sentence_functions() -> dict[str, Callable[..., object]]:
    """Return every public function that returns text, by its module and name."""
    return {
        f"{module.__name__.removeprefix('dashboard.')}.{name}": function
        for module in modules()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and inspect.signature(function).return_annotation in (str, str | None, list[str])
    }


def drawn_by(generator: Callable[[], Iterator[str]]) -> tuple[set[str], dict[str, list[str]]]:
    """Return what a generator says, and by function the edges that it draws of nothing there.

    An edge is drawn where something that can be counted in an argument, such as its rows or the
    cells of a column, is none in one call, one in another and many in a third.
    """
    names = vars(inspect.getmodule(generator))
    seen: dict[str, dict[str, set[str]]] = {}
    with ExitStack() as stack:
        for name, function in sentence_functions().items():
            if name in NO_AMOUNT:
                continue
            for key in [key for key, value in names.items() if value is function]:
                sizes = seen.setdefault(name, defaultdict(set))
                stack.enter_context(patch.dict(names, {key: _watched(function, sizes)}))
        said = {sentence.strip() for sentence in generator() if sentence}
    called = {name: sizes for name, sizes in seen.items() if sizes}
    best = {name: max(sizes.values(), key=len) for name, sizes in called.items()}
    return said, {name: sorted(EDGES - own) for name, own in best.items() if EDGES - own}


def _watched(function: Callable[..., Any], sizes: dict[str, set[str]]) -> Callable[..., Any]:
    takes = inspect.signature(function)

    @wraps(function)
    def watched(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - as the function has it
        if EDGES not in sizes.values():  # else all that is asked for has been drawn
            for name, value in takes.bind(*given, **named).arguments.items():
                for what, size in _sizes(name, value):
                    sizes[what].add(size)
        return function(*given, **named)

    return watched


def _size(number: float) -> str:
    """Return which edge a number is; what is missing is none."""
    return "none" if pd.isna(number) or not number else "one" if number == 1 else "many"


def _sizes(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Give what can be counted in an argument, and which edge it is."""
    if isinstance(value, pd.DataFrame):
        yield name, _size(len(value))
        yield from ((f"{name}.{key}", _size(of)) for key, of in value.attrs.items())
        for column in value:
            yield from ((f"{name}.{column}{what}", size) for what, size in _in_cells(value[column]))
    elif value is None:
        yield name, "none"
    elif isinstance(value, Real) and not isinstance(value, bool):
        yield name, _size(float(value))
    elif isinstance(value, list | tuple | set | dict | pd.Series):
        yield name, _size(len(value))
        if isinstance(value, dict | pd.Series):
            items: Iterable[tuple[object, object]] = value.items()
            for key, one in items:
                yield from _sizes(f"{name}.{key}", one)


def _in_cells(cells: "pd.Series[Any]") -> Iterator[tuple[str, str]]:
    """Give of a column its numbers, how many cells are true, or how many hold the same words."""
    if cells.empty:
        yield "", "none"
    elif cells.dtype in ("bool", "boolean"):
        yield "", _size(int(cells.fillna(value=False).sum()))
    elif pd.api.types.is_numeric_dtype(cells):
        yield from (("", _size(cell)) for cell in cells.unique()[:_CELLS])
    else:
        counts = cells.value_counts()[:_CELLS]
        yield from ((f"={cell}", _size(number)) for cell, number in counts.items())
