"""Habits of Python: each rule is a function that returns what breaks it."""

import ast
import re
from collections.abc import Collection, Iterator

LONGEST = 400
SCREEN = 75  # lines of a page, its imports and all
STATEMENTS = (
    r"select\b.+\bfrom\b",
    r"insert\s+into\b",
    r"delete\s+from\b",
    r"update\s+\w+\s+set\b",
    r"(create|drop|alter)\s+(temp\s+)?(table|view)\b",
    r"attach\s",
)
SQL = re.compile(rf"\s*(with\b.+)?({'|'.join(STATEMENTS)})", re.IGNORECASE | re.DOTALL)
LOOPS = (ast.For, ast.AsyncFor, ast.While, ast.ListComp, ast.SetComp, ast.DictComp)
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
IRREGULAR = (
    "begun|brought|built|chosen|done|drawn|found|given|gone|held|kept|known|laid|left|lost|made|meant"
    "|met|proven|put|said|seen|sent|shown|sought|spoilt|spoken|sworn|taken|told|wanted|written"
)
PARTICIPLE = re.compile(
    rf"(?:[a-z]+[^e]ed|{IRREGULAR})(?:_(?:apart|as|away|back|by|in|of|off|on|out|up))?"
)
NOUNS_IN_ED = ("embed", "seed", "speed")
HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl)a?\(", re.IGNORECASE)


def too_long(texts: dict[str, str]) -> list[str]:
    """Return the files that are longer than a person reads at once."""
    return [name for name, text in texts.items() if len(text.splitlines()) > LONGEST]


def no_question(page: str) -> list[str]:
    """Return the docstring of a page that is not its reader's question."""
    said = ast.get_docstring(ast.parse(page)) or "no docstring"
    return [] if said.endswith("?") else [said]


def more_than_a_sentence(page: str) -> list[str]:
    """Return what a page defines or repeats, instead of reading like a sentence."""
    steps = (*LOOPS, ast.GeneratorExp, *DEFINITIONS)
    return [
        f"line {node.lineno}: {type(node).__name__}"
        for node in ast.walk(ast.parse(page))
        if isinstance(node, steps)
    ]


def branches_by_step(page: str) -> list[str]:
    """Return where a page asks which step it is in, instead of having a file for each."""
    asked = [
        node.subject if isinstance(node, ast.Match) else node.test
        for node in ast.walk(ast.parse(page))
        if isinstance(node, ast.If | ast.IfExp | ast.Match)
    ]
    return [
        f"line {question.lineno}: {ast.unparse(question)}"
        for question in asked
        if any(isinstance(part, ast.Name) and part.id == "step" for part in ast.walk(question))
    ]


def longer_than_a_screen(page: str) -> list[str]:
    """Return how long a page is, where it does not fit on a screen."""
    lines = len(page.splitlines())
    return [f"{lines} lines"] if lines > SCREEN else []


def public_names(source: str) -> list[str]:
    """Return the names of the functions and classes that a module offers to others."""
    return [
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
    ]


def names_with_two_meanings(sources: dict[str, str]) -> list[str]:
    """Return the names that two modules offer, with the modules; sources: their text, by name."""
    homes: dict[str, list[str]] = {}
    for module, source in sources.items():
        for name in public_names(source):
            homes.setdefault(name, []).append(module)
    return [
        f"{name}: {', '.join(modules)}" for name, modules in sorted(homes.items()) if modules[1:]
    ]


def lone_participles(source: str) -> list[str]:
    """Return the public functions that are called by what was done: to what, nobody can tell."""
    return [
        name
        for name in public_names(source)
        if name.islower() and PARTICIPLE.fullmatch(name) and name not in NOUNS_IN_ED
    ]


def sql_in_python(source: str) -> list[str]:
    """Return the SQL that stands in strings of a module, instead of in an .sql file."""
    return [" ".join(text.split()) for _, text in _strings(ast.parse(source)) if SQL.match(text)]


def sql_put_together(source: str) -> list[str]:
    """Return the SQL that a module puts together, where a value could become SQL."""
    tree = ast.parse(source)
    run = {
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("execute", "executemany", "sql", "query")
        and node.args
    }
    written = [
        " ".join(text.split())
        for node, text in _strings(tree)
        if isinstance(node, ast.JoinedStr) and (node in run or SQL.match(text))
    ]
    return written + [
        ast.unparse(node)
        for node in ast.walk(tree)
        if _is_joined(node) and (node in run or SQL.match(ast.unparse(node).strip("'\"")))
    ]


def words_compared(source: str, codes: Collection[str]) -> list[str]:
    """Return the codes of vocabulary lists that stand as text in Python, in order."""
    found = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return sorted({value for value in found if isinstance(value, str) and value in codes})


def _is_joined(node: ast.AST) -> bool:
    """Say whether a node makes a text out of pieces: `+`, `%`, `format`, `join`, `replace`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ("format", "join", "replace")
    return isinstance(node, ast.BinOp)


def colours_of_its_own(source: str) -> list[str]:
    """Return the colours that a module writes down, instead of naming one of the palette."""
    return [colour for _, text in _strings(ast.parse(source)) for colour in HEX.findall(text)]


def _strings(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Give every string of a module but docstrings, a formatted one whole with `{}` in it."""
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            inside.add(node.value)  # a docstring tells, and runs nowhere
        elif isinstance(node, ast.JoinedStr):
            inside.update(node.values)
            parts = [p.value if isinstance(p, ast.Constant) else "{}" for p in node.values]
            yield node, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in inside:
            yield node, node.value
