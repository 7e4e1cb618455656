"""A name says what its caller gets, and means one thing in the whole house."""

from functools import cache

from dashboard.settings import home
from tests.conventions.python_rules import lone_participles, names_with_two_meanings


@cache
def sources() -> dict[str, str]:
    """Return the text of every module of the house, by its path."""
    folder = home() / "dashboard"
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
        if "house" not in path.relative_to(folder).parts
    }


def test_a_public_name_means_one_thing_in_the_whole_house() -> None:
    assert names_with_two_meanings(sources()) == []


def test_no_function_is_called_by_what_was_done_alone() -> None:
    found = [
        f"{module}: {name}"
        for module, source in sources().items()
        for name in lone_participles(source)
    ]
    assert found == []
