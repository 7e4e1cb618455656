"""A package that was not looked up counts as a failure, and never as “none found”."""

import json
from collections.abc import Mapping

import pytest

from tests.known_faults import packages_in, problems_of

WANTED = {"one": "1.0", "other": "2.0"}


def answer(*dependencies: Mapping[str, object]) -> str:
    return json.dumps({"dependencies": list(dependencies), "fixes": []})


ONE = {"name": "One", "version": "1.0", "vulns": []}
OTHER = {"name": "other", "version": "2.0", "vulns": []}


def test_all_looked_up_and_without_fault_is_good() -> None:
    assert problems_of(WANTED, answer(ONE, OTHER)) == []


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("", ["pip-audit said nothing that can be read: no package was looked up."]),
        ("{}", ["pip-audit said nothing that can be read: no package was looked up."]),
        (answer(ONE), ["other 2.0: not looked up (it is not in the answer)."]),
        (
            answer(ONE, {"name": "other", "skip_reason": "not found on PyPI"}),
            ["other 2.0: not looked up (not found on PyPI)."],
        ),
        (
            answer(ONE, OTHER | {"version": "1.9"}),
            ["other 2.0: not looked up (it is not in the answer)."],
        ),
        (
            answer(ONE, OTHER | {"vulns": [{"id": "CVE-1", "fix_versions": ["2.1"]}]}),
            ["other 2.0: CVE-1, mended in 2.1."],
        ),
        (
            answer(ONE, OTHER | {"vulns": [{"id": "CVE-2", "fix_versions": []}]}),
            ["other 2.0: CVE-2, mended in no version yet."],
        ),
    ],
    ids=["silent", "empty", "left out", "skipped", "another version", "mended", "not mended"],
)
def test_whatever_else_is_said(report: str, told: list[str]) -> None:
    assert problems_of(WANTED, report) == told


def test_packages_are_read_from_a_list_of_requirements() -> None:
    text = "# by uv\nOne==1.0 \\\n    # via two\nother==2.0 ; python_version < '3.12'\n-e .\n"
    assert packages_in(text) == WANTED
