"""What python-docx has no words for: native charts, and tables whose header row is marked."""

from docx.document import Document as Written
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Emu, Pt
from docx.table import _Row
from pptx.parts.chart import ChartPart

from dashboard.reports.cells import for_document
from dashboard.reports.pack import Figure, PackColours, Section

A4, LINE, TABLE = Cm(21), Cm(8), 9  # a table's letters in points
SENTENCE, WIDEST = 28, 40  # characters of a column: longer texts take several lines
EDGES = 5  # characters for the edges of a cell, and for letters that are wide or bold
BAR, SPARE, TALLEST = Cm(0.8), Cm(1.8), Cm(16)
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def add_chart(document: Written, number: int, figure: Figure, alt: str, chart: ChartPart) -> None:
    """Put a chart made for PowerPoint into a document: its XML is the same in both."""
    package = document.part.package
    own = Part(
        PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, chart.blob, package
    )
    book = Part(
        PackURI(f"/word/embeddings/numbers{number}.xlsx"),
        WORKBOOK,
        chart.chart_workbook.xlsx_part.blob,
        package,
    )
    own.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)  # the first of a part has the id in its XML
    way = document.part.relate_to(own, RELATIONSHIP_TYPE.CHART)
    inline = parse_xml(
        f'<wp:inline {nsdecls("wp", "a", "r")} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{_room(document)}" cy="{_height(figure)}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}"/>'
        f'<a:graphic><a:graphicData uri="{CHART}">'
        f'<c:chart xmlns:c="{CHART}" r:id="{way}"/></a:graphicData></a:graphic></wp:inline>'
    )
    inline.find(qn("wp:docPr")).set("descr", alt)
    drawing = OxmlElement("w:drawing")
    drawing.append(inline)
    document.add_paragraph().add_run()._r.append(drawing)  # noqa: SLF001 - no such method


def add_table(document: Written, section: Section, colours: PackColours) -> None:
    """Write a section's rows, the header row marked so that it is read out and repeated."""
    header, rows = section.header(), section.cells()
    if not rows:
        document.add_paragraph("Nothing is recorded for this choice.")
        return
    style = "Table Grid" if "Table Grid" in document.styles else None
    table = document.add_table(len(rows) + 1, len(header), style)
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for name, text in (("w:tblCaption", section.title), ("w:tblDescription", section.base)):
        told = OxmlElement(name)
        told.set(qn("w:val"), for_document(text))
        table._tblPr.append(told)  # noqa: SLF001 - the library has no alt text of tables
    widths, wide = column_shares([header, *rows]), _room(document)
    for column, share in zip(table.columns, widths, strict=True):
        column.width = Emu(int(wide * share))
    for at, (row, texts) in enumerate(zip(table.rows, [header, *rows], strict=True)):
        _never_break(row)
        for cell, text, share in zip(row.cells, texts, widths, strict=True):
            cell.width = Emu(int(wide * share))
            run = cell.paragraphs[0].add_run(text)
            run.font.size, run.font.bold = Pt(TABLE), at == 0
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            if at == 0:
                shade = OxmlElement("w:shd")
                shade.set(qn("w:val"), "clear")
                shade.set(qn("w:fill"), colours.rule.removeprefix("#"))
                cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - no such property
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - likewise
    document.add_paragraph()


def empty_body(document: Written) -> None:
    """Leave out what a template says itself; its paper, which its end describes, stays."""
    body = document.element.body
    for own in list(body):
        if own.tag != qn("w:sectPr"):
            body.remove(own)


def _room(document: Written) -> Emu:
    """Return how wide the text is on the document's paper."""
    paper = document.sections[-1]
    width, left, right = paper.page_width, paper.left_margin, paper.right_margin
    return Emu((width or A4) - (left or 0) - (right or 0))


def drop_thumbnail(document: Written) -> None:
    """Leave out the template's thumbnail, which shows another document."""
    package = document.part.package
    assert package is not None, "a document opened is in a package"  # noqa: S101 - for the types
    for way, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[way]


def column_shares(rows: list[list[str]]) -> list[float]:
    """Return how a table's width is shared out, by what each column holds at most."""
    columns = list(zip(*rows, strict=True))
    room = [max([_long(head, 2), *(_long(text, 1) for text in cells)]) for head, *cells in columns]
    return [one / sum(room) for one in room]


def _long(text: str, lines: int) -> float:
    """Return the characters that a cell needs side by side: its longest word, or some lines."""
    word = max((len(part) for part in text.split()), default=1)
    whole = min(len(text) / lines, SENTENCE)
    return float(min(max(word + EDGES, whole, 6), WIDEST))


def _never_break(row: _Row) -> None:
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001 - likewise


def _height(figure: Figure) -> int:
    """Return a figure's height: so much for each bar, or the same for every line."""
    if figure.kind in ("line", "dots"):
        return int(LINE)
    beside = len(figure.series) if figure.kind == "bar" else 1
    return min(int(BAR * max(beside * 0.7, 1) * len(figure.categories) + SPARE), int(TALLEST))
