"""Every message that stands in the code: its words, with something put into each of its gaps."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from dashboard.settings import home
from tests.analysis.faults import FAULTS

GAP = "Ω"  # where something is written in
HOLDS_LESS = {"nothing listed", "begins with a small letter"}
"""Faults of whole sentences: many a message is a lead, or goes on after one."""
GENERATED = ("analysis", "charts", "text.py")  # generators of edge cases try their numbers
_ROOT = home() / "dashboard"
_CHECKS = home() / "queries" / "checks"
_WORD = re.compile(r"[A-Za-z’']{2,}")
_NO_MESSAGE = re.compile(
    r"\\|\(\?|</|/>|\n|^\s*(attach|select|from|create|with|insert|import) |^=|'self'"
)
_PLACE = re.compile(rf"^(--\S*)?{GAP}(,[^:]{{0,14}})?( {GAP})?(, {GAP})?: ")  # of a file, a row
_MANY = re.compile(
    r" (?:more |new |empty )?(?!(?:is|was|has|as|its|does|holds|means|wants|points|says|shows)\b)"
    r"[a-z]+(?<!s)s\b"
)
_SQL_TEXT = re.compile(r"'((?:[^'\n]|'')*)'")


class Message(NamedTuple):
    """A message: where it stands, its words with a sign for each gap, and what fills the gaps."""

    place: str
    text: str
    gaps: tuple[ast.expr, ...] = ()

    def faults(self) -> list[str]:
        """Return what is wrong whatever is written in, or where a number written in is one."""
        parts = _PLACE.sub("", self.text).split(GAP)
        names = [f"X{chr(65 + at % 26)}Z" for at in range(len(parts))]
        whole = "".join(f"{part}{name}" for part, name in zip(parts, names, strict=True))
        whole = whole.removesuffix(names[-1])
        found = [
            name
            for name, fault in FAULTS.items()
            if name not in HOLDS_LESS and re.search(fault, whole)
        ]
        if not self.place.startswith(GENERATED):
            after = self.text.split(GAP)[1:]
            numbers = zip(self.gaps, after, strict=True)
            found += [f"1{text[:24]}" for gap, text in numbers if _is_many(gap, text)]
        return found


def messages() -> Iterator[Message]:
    """Give every message of the package, and of the checks that an import makes."""
    for path in sorted(_ROOT.rglob("*.py")):
        if path.relative_to(_ROOT).parts[0] != "house":
            place = path.relative_to(_ROOT).as_posix()
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from (
                Message(f"{place}:{line}", text, gaps) for line, text, gaps in messages_of(tree)
            )
    for path in sorted(_CHECKS.rglob("*.sql")):
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for text in _SQL_TEXT.findall(line) if not line.lstrip().startswith("--") else ():
                if _is_message(text):
                    yield Message(f"{path.name}:{at}", text.replace("''", "'"))


def messages_of(tree: ast.AST) -> Iterator[tuple[int, str, tuple[ast.expr, ...]]]:
    """Give the messages of a module: line, words with signs for gaps, and what fills them."""
    inside = set[ast.AST]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # a docstring
            inside.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            inside.update(node.values)
            gaps = tuple(part.value for part in node.values if isinstance(part, ast.FormattedValue))
            text = "".join(
                str(part.value) if isinstance(part, ast.Constant) else GAP for part in node.values
            )
            if _is_message(text):
                yield node.lineno, text, gaps
        elif isinstance(node, ast.Constant) and node not in inside and _is_message(node.value):
            yield node.lineno, str(node.value), ()


def _is_message(text: object) -> bool:
    """Whether a text is read by people: three words, and nothing of a language of machines."""
    is_words = isinstance(text, str) and " " in text.strip() and len(_WORD.findall(text)) > 2
    return is_words and not _NO_MESSAGE.search(str(text))


def _is_many(gap: ast.expr, after: str) -> bool:
    """Whether what is written in may be the number one, before a word for many."""
    if not _MANY.match(after) or isinstance(gap, ast.IfExp | ast.Constant):
        return False
    if isinstance(gap, ast.Call):
        return isinstance(gap.func, ast.Name) and gap.func.id == "len"
    name = getattr(gap, "attr", getattr(gap, "id", ""))
    return not name.isupper()  # a constant of ours, which is many
