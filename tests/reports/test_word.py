"""The document, opened again: its sections, tables, charts, and what it says of itself."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Written
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from dashboard.reports import Pack, as_word
from dashboard.warehouse import Snapshot
from tests.reports.packs import BARS, COUNTS, LINES, hostile_pack, pack, parts, texts

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def opened(made: Pack) -> Written:
    return Document(io.BytesIO(as_word(made)))


def values(part: bytes) -> dict[str, list[str]]:
    """Return the values of a chart's series by their names, “” where there is none."""
    return {
        "".join(text.text or "" for text in one.findall(f"{C}tx//{C}v")): [
            "".join(v.text or "" for v in one.findall(f"{C}val//{C}pt[@idx='{at}']/{C}v"))
            for at in range(3)
        ]
        for one in parse_xml(part).iter(f"{C}ser")
    }


def test_every_section_has_its_heading_message_and_definition() -> None:
    document = opened(pack())
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [
        "In short",
        "Where contexts are now",
        "Led by police alone",
        "What these figures cannot say",
    ]
    told = [paragraph.text for paragraph in document.paragraphs]
    for section in (BARS, LINES):
        assert {section.sentence, section.base} <= set(told)
    assert "How it is counted: Contexts by their stage." in told


def test_only_the_shorthand_that_is_used_is_explained() -> None:
    told = [paragraph.text for paragraph in opened(pack()).paragraphs]
    assert [text for text in told if text.startswith("[")] == [
        "[c] confidential",
        "[x] not available",
    ]


def test_tables_hold_the_rows_and_mark_their_headers() -> None:
    first, second = opened(pack()).tables
    assert [[cell.text for cell in row.cells] for row in first.rows] == [
        ["Stage", "Contexts", "Longer", "In words"],
        ["Referred", "1,200", "3", "3 of 1,200"],
        ["Assessing", "7", "[x]", "[c]"],
        ["In review", "0", "0", "none"],
    ]
    assert [[cell.text for cell in row.cells] for row in second.rows][2] == ["Feb 2024", "[x]"]
    for table in (first, second):
        heads = [row._tr.xpath("w:trPr/w:tblHeader") != [] for row in table.rows]  # noqa: SLF001 - marks
        assert heads == [True] + [False] * (len(heads) - 1)
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None  # noqa: SLF001 - likewise


def test_charts_hold_the_rows_and_an_alt_text() -> None:
    file = as_word(pack())
    bars, lines = (parts(file)[f"word/charts/chart{number}.xml"] for number in (1, 2))
    assert values(bars) == {"Contexts": ["1200.0", "7.0", "0.0"], "Longer": ["3.0", "", "0.0"]}
    assert values(lines) == {"Share": ["0.25", "", "1.0"], "Usual": ["0.5", "0.5", "0.5"]}
    alts = Document(io.BytesIO(file)).element.body.xpath(".//wp:docPr/@descr")
    assert alts == [f"{one.sentence}. {one.base}" for one in (BARS, LINES)]


def test_it_names_the_partnership_and_no_account() -> None:
    said = opened(pack()).core_properties
    assert said.title == (
        "Riverside Partnership: evidence pack, January 2024 to March 2024, share mode"
    )
    assert {said.author, said.last_modified_by} == {"Context Panel"}
    assert (said.comments, said.language) == ("", "en-GB")
    assert [name for name in parts(as_word(pack())) if name.endswith((".jpeg", ".png"))] == []
    assert f"{said.created:%Y-%m-%d}" == "2024-03-31"


def test_mode_filters_and_version_stand_in_the_foot() -> None:
    [foot] = [section.footer.paragraphs[0].text for section in opened(pack()).sections]
    assert foot == "Share mode · January 2024 to March 2024 · All areas · snapshot 7 · page "


def test_a_partnerships_template_gives_its_looks_and_none_of_its_text(tmp_path: Path) -> None:
    ours = Document()
    ours.add_paragraph("Our own old text")
    ours.sections[0].footer.paragraphs[0].text = "Riverside, confidential"
    ours.sections[0].page_width = Cm(25)
    ours.styles["Heading 1"].font.name = "Georgia"
    for name in ("Subtitle", "List Bullet"):
        ours.styles[name].delete()
    ours.save(str(tmp_path / "ours.docx"))
    document = opened(replace(pack(), document_template=tmp_path / "ours.docx"))
    assert "Our own old text" not in [paragraph.text for paragraph in document.paragraphs]
    assert document.sections[0].page_width == pytest.approx(Cm(25), abs=Pt(1))
    assert document.styles["Heading 1"].font.name == "Georgia"
    feet = [paragraph.text for paragraph in document.sections[0].footer.paragraphs]
    assert feet[0] == "Riverside, confidential"
    assert feet[1].startswith("Share mode · ")
    assert [paragraph.text for paragraph in document.paragraphs] == [
        paragraph.text for paragraph in opened(pack()).paragraphs
    ]


def test_its_language_is_british() -> None:
    assert set(opened(pack()).styles.element.xpath(".//w:lang/@w:val")) == {"en-GB"}


def test_hostile_text_stays_text() -> None:
    made = hostile_pack()
    document = opened(made)
    shown = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert shown == [made.sections[0].header(), *made.sections[0].cells()]
    assert shown[5] == ["<script>alert(1)</script> & ]]>", "4"]


def test_a_section_without_rows_or_figure_says_so() -> None:
    empty = pack(BARS.__class__("Areas", "No area", "", COUNTS.head(0), {"label": "Area"}))
    document = opened(empty)
    assert document.tables == []
    assert "Nothing is recorded for this choice." in [p.text for p in document.paragraphs]


@pytest.mark.parametrize("name", ["hostile", "plain"])
def test_no_text_leads_outside(name: str, case_study: Snapshot) -> None:
    file = as_word(hostile_pack() if name == "hostile" else pack())
    external = [part for at, part in parts(file).items() if at.endswith(".rels")]
    assert not any(b"External" in part for part in external)
    assert str(case_study.path.parents[1]) not in texts(file)
