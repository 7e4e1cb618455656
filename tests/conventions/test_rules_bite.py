"""Each convention says so when it is broken: a rule that cannot fail holds nothing."""

import inspect
from collections.abc import Callable
from types import ModuleType

import pandas as pd
import pytest

from dashboard.warehouse import Column, Field, Header, Table
from tests.conventions import house_rules, python_rules, sql_rules

FIELDS = (
    Field("context_id", (), "the context", "PARK"),
    Field("reached", (), "people who took part", "38"),
    Field("stage", ("words stage",), "where it stands", "finished"),
    Field("mothers_phone", (), " ", ""),
)
HEADER = Header("No full stop", ("context_id", "round"), FIELDS, ())
GRAIN = Header("One.", ("context_id",), FIELDS[:1], ())
ROWS = pd.DataFrame({"context_id": ["PARK", "PARK"], "is_hidden": [False, False]})
PAGE = '"""Everything about the context."""\nrows = [name for name in "abc"]\ndef draw(): ...\n'
SQL = 'rows = read("select * from context")\n"""select a word from the list"""\n'
JOINED = """
run(f"delete from {table}")
connection.execute("select 1 from a where b = " + value)
connection.sql(f"show {name}")
run("select 1 from {}".format(table))
"""
PARTICIPLES = """
def kept(): ...
def left_out(): ...
def marked(): ...
def marked_rows(): ...
def seed(): ...
class Opened: ...
"""

COLUMNS = [
    Column(name, kind, True, None, refers_to, "meaning", "1", marks)  # noqa: FBT003 - as it reads
    for name, kind, refers_to, marks in (
        ("due_on", "DATE", None, ("from 1",)),
        ("held_on", "DATE", None, ("happened",)),
        ("read_at", "TIMESTAMP", None, ()),
        ("minutes", "INTEGER", None, ("people",)),
        ("hours", "DOUBLE", None, ()),
        ("round", "INTEGER", None, ("from 1",)),
        ("option_no", "INTEGER", "answer_option", ()),
    )
]

BREAKS: list[tuple[Callable[..., list[str]], tuple[object, ...], list[str]]] = [
    (sql_rules.columns_not_as_described, (HEADER, ROWS), ["mothers_phone", "reached", "stage"]),
    (sql_rules.values_not_bounded, (COLUMNS,), ["due_on", "read_at", "minutes"]),
    (sql_rules.rows_not_told_apart, (GRAIN, ROWS), ["('PARK',)", "('PARK',)"]),
    (
        sql_rules.not_described,
        (HEADER,),
        [
            "the sentence",
            "mothers_phone: meaning",
            "mothers_phone: example",
            "round: grain without a column",
        ],
    ),
    (sql_rules.people_not_marked, (FIELDS,), ["reached"]),
    (sql_rules.looks_like_a_person, (FIELDS,), ["mothers_phone"]),
    (sql_rules.examples_outside_the_list, (FIELDS, {"stage": {"closed"}}), ["stage: finished"]),
    (
        sql_rules.parameters_ignored,
        ("select $stage -- $reached", (FIELDS[1], FIELDS[2])),
        ["reached"],
    ),
    (
        sql_rules.columns_unread,
        ([Table("review", "One.", ("round",), tuple(COLUMNS), "")], {("review", "due_on")}),
        ["review.held_on", "review.read_at", "review.minutes", "review.hours"],
    ),
    (sql_rules.twice, (["map", "review", "map"],), ["map"]),
    (
        sql_rules.words_of_a_partnership,
        ("select 'late' as state, -- 'met'\nwhere stage = 'closed'", {"closed", "met"}),
        ["closed"],
    ),
    (
        sql_rules.without_a_test,
        ([("places", "new_query"), ("meeting", "old")], {"meeting/test_old.py"}),
        ["places/test_new_query.py"],
    ),
    (python_rules.too_long, ({"long.py": "x\n" * 401, "short.py": "x\n" * 400},), ["long.py"]),
    (
        python_rules.words_compared,
        ('"""met"""\nis_closed = rows["stage"] == "closed"  # met\n', {"closed", "met"}),
        ["closed", "met"],
    ),
    (python_rules.no_question, (PAGE,), ["Everything about the context."]),
    (python_rules.no_question, ("x = 1",), ["no docstring"]),
    (
        python_rules.more_than_a_sentence,
        (PAGE,),
        ["line 3: FunctionDef", "line 2: ListComp"],
    ),
    (
        python_rules.branches_by_step,
        ('if step == "Plan": ...\nmatch step:\n    case "Plan": ...\nif goals: ...',),
        ["line 1: step == 'Plan'", "line 2: step"],
    ),
    (python_rules.longer_than_a_screen, ("x\n" * 76,), ["76 lines"]),
    (
        python_rules.public_names,
        ("def told(): ...\nclass Pack: ...\ndef _own(): ...",),
        ["told", "Pack"],
    ),
    (
        python_rules.names_with_two_meanings,
        ({"a": "def told(): ...\ndef one(): ...", "b": "class told: ...\ndef two(): ..."},),
        ["told: a, b"],
    ),
    (
        python_rules.lone_participles,
        (PARTICIPLES,),
        ["kept", "left_out", "marked"],
    ),
    (python_rules.sql_in_python, (SQL,), ["select * from context"]),
    (
        python_rules.sql_put_together,
        (JOINED,),
        [
            "delete from {}",
            "show {}",
            "'select 1 from a where b = ' + value",
            "'select 1 from {}'.format(table)",
        ],
    ),
    (
        python_rules.colours_of_its_own,
        ('a = "#F00"\nb = f"1px {c} rgba(0,0,0,.5)"\n"#00FF00 in a docstring"',),
        ["#F00", "rgba("],
    ),
    (
        house_rules.settings_not_explained,
        (["round_to", "new_one"], "| `round_to` | 5 | counts |"),
        ["new_one"],
    ),
    (
        house_rules.not_pinned,
        (["duckdb==1.5.5", "pandas>=3", "coverage[toml]==7.17.4"],),
        ["pandas>=3"],
    ),
    (
        house_rules.without_a_reason,
        (["duckdb==1.5.5", "coverage[toml]==7.17.4"], "| coverage | branches | MIT |"),
        ["duckdb"],
    ),
    (
        house_rules.commands_not_shown,
        ({"demo": "", "serve": "Example: context-panel serve", "undo": ""}, "context-panel demo"),
        ["undo"],
    ),
    (
        house_rules.strangers,
        (["README.md", "notes.txt", ".venv", ".git"], [".venv/"]),
        ["notes.txt"],
    ),
    (
        house_rules.words_to_avoid,
        ({"label": "Hotspots nearby", "other": "A spot that is hot"}, ["hotspot"]),
        ["label: Hotspots"],
    ),
    (
        house_rules.red_or_green,
        ({"INK": "#0B0C0C", "BAD": "#D4351C", "GOOD": "#00703C", "LAWN": "#D9EBD3"},),
        ["BAD: #D4351C", "GOOD: #00703C", "LAWN: #D9EBD3"],
    ),
]


@pytest.mark.parametrize(
    ("rule", "broken", "offences"), BREAKS, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_rule_names_what_breaks_it(
    rule: Callable[..., list[str]], broken: tuple[object, ...], offences: list[str]
) -> None:
    assert rule(*broken) == offences


def rules(module: ModuleType) -> set[str]:
    return {
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value)
        and value.__module__ == module.__name__
        and not name.startswith("_")
    }


def test_every_rule_is_broken_here_once() -> None:
    bitten = {rule.__name__ for rule, _, _ in BREAKS}
    assert rules(sql_rules) | rules(python_rules) | rules(house_rules) == bitten
