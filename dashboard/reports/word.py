"""A pack as a Word document: a first page, then a page or more for each section."""

import io

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from pptx.slide import Slide

from dashboard.reports.cells import for_document
from dashboard.reports.figures import board, draw
from dashboard.reports.pack import FONT, Pack, Section
from dashboard.reports.properties import LANGUAGE, describe
from dashboard.reports.word_parts import add_chart, add_table, forget_picture

BODY, SMALL, MESSAGE = 11, 10, 14  # points
NOWHERE = (Emu(0),) * 4  # the document places a chart itself
HEADINGS = {"Title": 26, "Heading 1": 18, "Heading 2": 14}


def as_word(pack: Pack) -> bytes:
    """Return a .docx in A4 with native charts, marked headings and header rows, in en-GB."""
    document = Document()
    describe(document.core_properties, pack)
    _set_up(document, pack)
    forget_picture(document)
    _first_page(document, pack)
    slide = board()
    for number, section in enumerate(pack.sections, 1):
        _write(document, number, section, pack, slide)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _write(document: Written, number: int, section: Section, pack: Pack, slide: Slide) -> None:
    heading = document.add_heading(for_document(section.title), 1)
    heading.paragraph_format.page_break_before = True
    said = document.add_paragraph()
    run = said.add_run(for_document(section.sentence))
    run.bold, run.font.size = True, Pt(MESSAGE)
    said.paragraph_format.keep_with_next = True
    if section.figure:
        drawn = draw(section.figure, pack.looks, SMALL, slide, NOWHERE)
        alt = for_document(f"{section.sentence}. {section.base}")
        add_chart(document, number, section.figure, alt, drawn.chart.part)
    if section.base:
        document.add_paragraph(for_document(section.base))
    add_table(document, section, pack.looks)
    if section.definition:
        document.add_heading("How this is counted", 2)
    for name, text in section.definition.items():
        _fact(document, name, text)


def _first_page(document: Written, pack: Pack) -> None:
    document.add_heading(for_document(pack.partnership), 0)
    document.add_heading(for_document(f"Evidence pack, {pack.period}, share mode"), 1)
    for text in (pack.choice, *pack.notes):
        document.add_paragraph(for_document(text))
    if shorthand := pack.shorthand():
        document.add_heading("Shorthand", 2)
        for text in shorthand:
            document.add_paragraph(for_document(text), style="List Bullet")
    document.add_heading("In short", 2)
    for section in pack.sections:
        _fact(document, section.title, section.sentence)


def _fact(document: Written, name: str, text: str) -> None:
    line = document.add_paragraph()
    line.add_run(f"{for_document(name)}: ").bold = True
    line.add_run(for_document(text))
    line.paragraph_format.space_after = Pt(4)


def _set_up(document: Written, pack: Pack) -> None:
    """Set paper, letters and language, and write the title at the foot of every page."""
    paper = document.sections[0]
    paper.page_width, paper.page_height = Cm(21), Cm(29.7)
    paper.left_margin = paper.right_margin = Cm(2)
    paper.top_margin = paper.bottom_margin = Cm(2)
    ink = RGBColor.from_string(pack.looks.ink.removeprefix("#"))
    for name, size in {"Normal": BODY, "List Bullet": BODY, **HEADINGS}.items():
        _letters(document.styles[name], size, ink)
    for border in document.styles["Title"].element.xpath(".//w:pBdr"):
        border.getparent().remove(border)  # the template's line in a colour of its own
    for language in document.styles.element.xpath(".//w:lang"):
        language.set(qn("w:val"), LANGUAGE)
    foot = paper.footer.paragraphs[0]
    foot.add_run(f"{pack.title()} · page ")
    _page_number(foot)
    foot.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for run in foot.runs:
        run.font.size = Pt(9)


def _letters(style: ParagraphStyle, size: int, ink: RGBColor) -> None:
    """Give a style the house's letters; those of a theme would win over a name."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), ink
    fonts = style.element.rPr.rFonts
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]


def _page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - the library has no fields
