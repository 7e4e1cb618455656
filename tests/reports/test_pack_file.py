"""The pack from the command line: any period and choice, three forms, share mode unless told."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from pptx import Presentation

from dashboard.settings import STORE_VARIABLE
from dashboard.warehouse import Snapshot
from tests.intake.command_line import run
from tests.reports.test_sheets import unpacked
from tests.trends.limits_form import advised, window
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole


@pytest.fixture
def out(case_study: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to write into; the store is a copy of the case study's."""
    monkeypatch.setenv(STORE_VARIABLE, str(copied(case_study, tmp_path / "own").path))
    monkeypatch.delenv("CONTEXT_PANEL_SHARE", raising=False)
    return tmp_path


def readme(out: Path, *words: str) -> str:
    """Write the tables of a pack and return their README."""
    status, told = run("pack", *words, out / "all.zip")
    assert status == 0, told
    return unpacked((out / "all.zip").read_bytes())["README.txt"]


def test_the_suffix_decides_the_form(out: Path) -> None:
    for suffix in (".docx", ".pptx", ".zip"):
        status, told = run("pack", out / f"board{suffix}")
        assert status == 0
        assert f"in share mode, is in {out}/board{suffix}: 20 messages." in told
    document = Document(io.BytesIO((out / "board.docx").read_bytes()))
    show = Presentation(io.BytesIO((out / "board.pptx").read_bytes()))
    assert document.core_properties.title == show.core_properties.title
    assert document.core_properties.title.endswith("share mode")
    assert not any(slide.shapes.title.text == "" for slide in show.slides)
    status, told = run("pack", out / "board.doc")
    assert status == 1
    assert "end the name of the file with one of .docx (Word), .pptx (PowerPoint)" in told


def test_the_period_is_all_months_the_last_ones_or_from_a_month_on(out: Path) -> None:
    first = readme(out).splitlines()[0]
    assert "evidence pack, 1 March to " in first
    assert "evidence pack, 1 August to " in readme(out, "--period", "2").splitlines()[0]
    assert "evidence pack, 1 May to " in readme(out, "--period", "2022-05").splitlines()[0]
    for period in ("2021-05", "2030-01", "May", "0", "-3", "99999"):
        status, told = run("pack", f"--period={period}", out / "none.zip")
        assert status == 1
        assert f"--period {period}: " in told
    assert not (out / "none.zip").exists()


def test_it_is_narrowed_by_a_name_or_a_code(out: Path) -> None:
    told = readme(out, "--area", "millbrook", "--kind", "School", "--harm", "county_lines")
    assert "Millbrook, School, County lines, all agencies" in told
    status, told = run("pack", "--area", "Nowhere", out / "none.zip")
    assert status == 1
    assert "--area Nowhere: none of that name is recorded. There are " in told


def test_panel_mode_says_so_and_a_locked_store_refuses_it(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = readme(out, "--panel")
    assert told.splitlines()[0].endswith("panel mode")
    assert "In panel mode: counts of people stand as they were counted." in told
    assert "In share mode" not in told
    monkeypatch.setenv("CONTEXT_PANEL_SHARE", "true")
    status, told = run("pack", "--panel", out / "none.zip")
    assert status == 1
    assert "This store shows share mode only: leave out --panel." in told


def test_a_template_that_the_settings_name_is_taken_from_the_store(out: Path) -> None:
    store = Path(os.environ[STORE_VARIABLE])
    Presentation().save(str(store / "ours.pptx"))
    (store / "settings.toml").write_text('slides_template = "ours.pptx"', encoding="utf-8")
    assert run("pack", out / "board.pptx")[0] == 0
    show = Presentation(io.BytesIO((out / "board.pptx").read_bytes()))
    assert show.slide_width is not None
    assert show.slide_height is not None
    assert round(show.slide_width / show.slide_height, 2) == 1.33
    (store / "ours.pptx").unlink()
    status, told = run("pack", out / "board.pptx")
    assert status == 1
    assert "settings.toml names it as a template" in told


def test_the_page_says_before_anybody_asks_that_a_template_is_missing(out: Path) -> None:
    assert out.is_dir()
    store = Path(os.environ[STORE_VARIABLE])
    (store / "settings.toml").write_text('document_template = "gone.docx"', encoding="utf-8")
    page = window("evidence", "")
    [told] = advised(page)
    assert "gone.docx: settings.toml names it as a template, and it is not in the store." in told


def test_it_needs_no_screen(out: Path) -> None:
    command = (
        "import sys; sys.modules['streamlit'] = None; "
        f"sys.argv = ['context-panel', 'pack', {str(out / 'board.zip')!r}]; "
        "from dashboard.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert unpacked((out / "board.zip").read_bytes())


def test_a_folder_that_is_not_there_is_named(out: Path) -> None:
    status, told = run("pack", out / "missing" / "board.zip")
    assert status == 1
    assert "Check the path" in told
