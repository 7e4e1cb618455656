"""Each import contract says so, and only that one, when an import breaks it."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from dashboard.settings import home

CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads((home() / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
]
FLOORS, PAGES, STEPS, DUCKDB, DRAWING, SCREEN, THROUGH_UI = CONTRACTS
BREAKS = [
    (FLOORS, "warehouse/store.py", "import dashboard.intake"),
    (FLOORS, "analysis/headlines.py", "import dashboard.charts.palette"),
    (FLOORS, "reports/pack.py", "import dashboard.charts.palette"),
    (FLOORS, "utils.py", ""),  # a floor of its own, which nobody has thought about
    (PAGES, "pages/meeting/agenda.py", "import dashboard.pages.meeting.opening"),
    (
        STEPS,
        "pages/meeting/context/plan.py",
        "import dashboard.pages.meeting.context.referral",
    ),
    (DUCKDB, "analysis/headlines.py", "import duckdb"),
    (DRAWING, "warehouse/query.py", "import plotly.graph_objects"),
    (SCREEN, "charts/palette.py", "import streamlit"),
    (SCREEN, "reports/pack.py", "import streamlit"),
    (SCREEN, "trends/choice.py", "import streamlit"),
    (THROUGH_UI, "pages/meeting/agenda.py", "import dashboard.warehouse"),
]


def broken(checkout: Path) -> list[str]:
    """Return the names of the contracts that a copy of the house breaks."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "pyproject.toml"]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    # Long names are wrapped over two lines.
    told = " ".join(done.stdout.split())
    return [name for name in CONTRACTS if re.search(rf"{re.escape(name)} BROKEN", told)]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Copy the house's modules and its contracts."""
    leave = shutil.ignore_patterns("__pycache__", "house")
    shutil.copytree(home() / "dashboard", tmp_path / "dashboard", ignore=leave)
    shutil.copy(home() / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_as_it_stands_breaks_none(checkout: Path) -> None:
    assert broken(checkout) == []


@pytest.mark.parametrize(("contract", "module", "line"), BREAKS)
def test_a_breaking_import_is_named(checkout: Path, contract: str, module: str, line: str) -> None:
    with (checkout / "dashboard" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    assert broken(checkout) == [contract]


def test_every_contract_is_broken_once() -> None:
    assert {contract for contract, _, _ in BREAKS} == set(CONTRACTS)
