"""A pack as a Word document: a cover, the messages in short, then each on a page of its own."""

import io

from docx import Document
from docx.document import Document as Written
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from pptx.slide import Slide

from dashboard.reports.cells import for_document
from dashboard.reports.figures import add_native_chart, scratch_slide
from dashboard.reports.pack import FONT, Pack, Section
from dashboard.reports.properties import LANGUAGE, fill_properties
from dashboard.reports.slides import CANNOT
from dashboard.reports.templates import template_of
from dashboard.reports.word_parts import add_chart, add_table, drop_thumbnail, empty_body

BODY, SMALL, MESSAGE = 11, 10, 14  # points
NOWHERE = (Emu(0),) * 4  # the document places a chart itself
HEADINGS = {"Title": 30, "Subtitle": 20, "Heading 1": 18, "Heading 2": 14}
LETTERS = {"Normal": BODY, "List Bullet": BODY, **HEADINGS}


def word_file(pack: Pack) -> bytes:
    """Return a .docx with native charts, marked headings and header rows, in en-GB.

    It is A4 and plain, or the partnership's own template, whose paper and letters hold then.
    """
    template = template_of(pack.document_template, Document)
    document = template or Document()
    if template:
        empty_body(document)
    fill_properties(document.core_properties, pack)
    _set_up(document, pack, is_own=template is not None)
    drop_thumbnail(document)
    _cover(document, pack)
    slide = scratch_slide()
    for number, section in enumerate(pack.sections, 1):
        _write(document, number, section, pack, slide)
    if not pack.is_running:
        _on_new_page(document, CANNOT)
        for name, text in pack.limits_of_knowledge():
            _fact(document, name, text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _write(document: Written, number: int, section: Section, pack: Pack, slide: Slide) -> None:
    if pack.is_running:
        document.add_heading(for_document(section.title), 1)
    else:
        _on_new_page(document, section.title)
    said = document.add_paragraph()
    run = said.add_run(for_document(section.sentence))
    run.bold, run.font.size = True, Pt(MESSAGE)
    said.paragraph_format.keep_with_next = bool(len(section.rows)) or not pack.is_running
    if section.figure:
        drawn = add_native_chart(section.figure, pack.colours, SMALL, slide, NOWHERE)
        alt = for_document(f"{section.sentence}. {section.base}")
        add_chart(document, number, section.figure, alt, drawn.chart.part)
    if section.base:
        document.add_paragraph(for_document(section.base))
    if len(section.rows) or not pack.is_running:
        add_table(document, section, pack.colours)
    if section.definition:
        document.add_heading("How this is counted", 2)
    for name, text in section.definition.items():
        _fact(document, name, text)


def _cover(document: Written, pack: Pack) -> None:
    document.add_heading(for_document(pack.partnership), 0)
    document.add_paragraph(for_document(f"{pack.kind}, {pack.period}"), style="Subtitle")
    document.add_paragraph(for_document(f"{pack.mode.capitalize()} mode · {pack.choice}"))
    for text in pack.notes:
        document.add_paragraph(for_document(text))
    if shorthand := pack.shorthand():
        document.add_heading("Shorthand", 2)
        for text in shorthand:
            document.add_paragraph(for_document(text), style="List Bullet")
    if pack.is_running:
        return
    _on_new_page(document, "In short")
    for section in pack.sections:
        _fact(document, section.title, section.sentence)


def _on_new_page(document: Written, title: str) -> None:
    document.add_heading(for_document(title), 1).paragraph_format.page_break_before = True


def _fact(document: Written, name: str, text: str) -> None:
    line = document.add_paragraph()
    line.add_run(f"{for_document(name)}: ").bold = True
    line.add_run(for_document(text))
    line.paragraph_format.space_after = Pt(4)


def _set_up(document: Written, pack: Pack, *, is_own: bool) -> None:
    """Set paper, letters and language, and write at the foot of every page what holds for all."""
    for name in LETTERS:
        if name not in document.styles:  # a template may do without one
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not is_own:
        paper = document.sections[0]
        paper.page_width, paper.page_height = Cm(21), Cm(29.7)
        paper.left_margin = paper.right_margin = Cm(2)
        paper.top_margin = paper.bottom_margin = Cm(2)
        ink = RGBColor.from_string(pack.colours.ink.removeprefix("#"))
        for name, size in LETTERS.items():
            _letters(document.styles[name], size, ink)
        for border in document.styles["Title"].element.xpath(".//w:pBdr"):
            border.getparent().remove(border)  # the template's line in a colour of its own
    for language in document.styles.element.xpath(".//w:lang"):
        language.set(qn("w:val"), LANGUAGE)
    for paper in document.sections:
        own = paper.footer.paragraphs
        foot = own[0] if own and not own[0].text else paper.footer.add_paragraph()
        foot.add_run(f"{pack.foot()} · page ")
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
