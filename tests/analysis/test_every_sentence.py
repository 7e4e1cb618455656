"""Every function that makes a sentence for the screen is reached by a generator of edge cases.

A generator is a function named in SENTENCES or AFTER_A_LEAD of a `test_…_sentences.py` beside this
file. A new function of analysis/, of text or of charts that returns text fails here until one of
them calls it, or until it is named below with the reason why it says nothing by itself.
"""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from dashboard import analysis, charts, text

GENERATORS = sorted(Path(__file__).parent.glob("test_*_sentences.py"))
SAYS_NOTHING = {
    "text.for_html": "escapes what others say",
    "text.for_map": "escapes what others say",
    "text.for_markdown": "escapes what others say",
    "text.for_terminal": "escapes what others say",
    "text.for_spreadsheet": "escapes what others say",
    "text.wrapped": "breaks what others say into lines",
    "analysis.changed_questions.without_stop": "returns a cell",
    "analysis.special_causes.rules_met": "names of rules, in a fixed list",
    "charts.leaning.leaning_ink": "a colour",
    "charts.lettering.month_tick_step": "how far apart ticks are, for plotly",
    "charts.places.markers.tip_of": "escapes a name",
}


def modules() -> Iterator[ModuleType]:
    yield text
    for package in (analysis, charts):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(module.name)


def sentences() -> dict[str, Callable[..., object]]:
    """Return every public function that returns text, by its module and name."""
    return {
        f"{module.__name__.removeprefix('dashboard.')}.{name}": function
        for module in modules()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and inspect.signature(function).return_annotation in (str, str | None, list[str])
    }


def called_by_generators() -> set[str]:
    """Return the names that generators call, themselves or by a function beside them."""
    return {
        getattr(call.func, "id", getattr(call.func, "attr", ""))
        for path in GENERATORS
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
    }


FUNCTIONS = sentences()


def test_every_sentence_is_made_at_its_edges() -> None:
    called = called_by_generators()
    missing = [name for name in FUNCTIONS if name.rpartition(".")[2] not in called]
    assert sorted(missing) == sorted(SAYS_NOTHING)


def test_a_sentence_that_no_generator_makes_is_noticed() -> None:
    assert "charts.leaning.leaning_ink" in FUNCTIONS
    assert "leaning_ink" not in called_by_generators()


@pytest.mark.parametrize("name", SAYS_NOTHING)
def test_what_says_nothing_is_still_there_and_has_its_reason(name: str) -> None:
    assert name in FUNCTIONS
    assert SAYS_NOTHING[name]
