"""What python-pptx has no words for: wide paper, alt text, a language, and tables over slides."""

from itertools import pairwise

from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Written
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Inches, Length, Pt

from dashboard.reports.cells import for_document
from dashboard.reports.pack import FONT, Looks, Section
from dashboard.reports.properties import LANGUAGE
from dashboard.reports.word_parts import shares
from dashboard.text import wrapped

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)  # 16:9
LEFT, WIDE = Inches(0.5), Inches(12.333)
SIZE, LINE, PADDING = 20, 0.335, 0.1  # points; inches of a line, and of a row beside its lines
PER_INCH = 7.2  # characters of that size side by side


def widen(show: Written) -> None:
    """Make slides 16:9, the template's places as wide, without its thumbnail and its printer."""
    old = show.slide_width or WIDTH
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    for layout in (show.slide_master, *show.slide_layouts):
        for place in layout.placeholders:
            place.left, place.width = (
                Length(int(size * WIDTH / old)) for size in (place.left, place.width)
            )
    package = show.part.package
    for way, relation in list(package._rels.items()):  # noqa: SLF001 - the only way to a thumbnail
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(way)
    for way, relation in list(show.part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.PRINTER_SETTINGS:
            show.part.rels.pop(way)


def speak_english(show: Written) -> None:
    """Say of every text on slides which language it is in, so that it is read out as such."""
    for slide in show.slides:
        for words in slide.element.xpath(".//a:rPr | .//a:endParaRPr"):
            words.set("lang", LANGUAGE)


def describe_frame(frame: GraphicFrame, name: str, text: str) -> None:
    """Give a chart or a table its name and its alt text."""
    frame.name = for_document(name)
    own = frame._element.nvGraphicFramePr.cNvPr  # noqa: SLF001 - the library has no alt text
    own.set("descr", for_document(text))


def pages(section: Section, high: Length) -> list[list[list[str]]]:
    """Return a section's rows by the slides that they take, each row as its cells."""
    most = high / Inches(1)
    rows = section.cells()
    header = section.header()
    widths = shares([header, *rows])
    first = _height(header, widths)
    starts, used = [0], first
    for at, row in enumerate(rows):
        tall = _height(row, widths)
        if used + tall > most and at > starts[-1]:
            starts.append(at)
            used = first
        used += tall
    return [rows[begin:end] for begin, end in pairwise([*starts, len(rows)])] if rows else []


def add_table(
    slide: Slide, section: Section, rows: list[list[str]], looks: Looks, top: Length
) -> None:
    """Put rows on a slide under the section's header, which is marked as such."""
    header = section.header()
    widths = shares([header, *section.cells()])
    frame = slide.shapes.add_table(
        len(rows) + 1, len(header), LEFT, top, WIDE, Inches(0.45 * (len(rows) + 1))
    )
    describe_frame(frame, section.title, f"{section.title}. {section.base}")
    table = frame.table
    table.first_row, table.horz_banding = True, False
    for column, share in zip(table.columns, widths, strict=True):
        column.width = Length(int(WIDE * share))
    for at, (row, texts) in enumerate(zip(table.rows, [header, *rows], strict=True)):
        row.height = Inches(_height(texts, widths))
        for cell, text in zip(row.cells, texts, strict=True):
            _fill(cell, text, looks, is_head=at == 0)


def _fill(cell: _Cell, text: str, looks: Looks, *, is_head: bool) -> None:
    cell.margin_top = cell.margin_bottom = Inches(PADDING / 2)
    cell.margin_left = cell.margin_right = Inches(0.08)
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour(looks.rule if is_head else looks.paper)
    run = cell.text_frame.paragraphs[0].add_run()
    run.text = text
    run.font.name, run.font.size, run.font.bold = FONT, Pt(SIZE), is_head
    run.font.color.rgb = colour(looks.ink)


def colour(code: str) -> RGBColor:
    """Return a `#RRGGBB` as the library wants it."""
    return RGBColor.from_string(code.removeprefix("#"))


def _height(texts: list[str], widths: list[float]) -> float:
    """Return how many inches a row takes, by the lines of its fullest cell."""
    across = WIDE / Inches(1) * PER_INCH
    lines = [
        len(wrapped(text, int(across * share) - 1, 99))
        for text, share in zip(texts, widths, strict=True)
    ]
    return max(lines) * LINE + PADDING
