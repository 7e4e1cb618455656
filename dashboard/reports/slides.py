"""A pack as slides: the messages first, each with its figure; then definitions and tables."""

import io
from collections.abc import Iterable

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation as Written
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Inches, Length, Pt

from dashboard.reports.cells import for_document
from dashboard.reports.figures import draw
from dashboard.reports.pack import FONT, Looks, Pack, Section
from dashboard.reports.properties import describe
from dashboard.reports.slide_parts import (
    add_table,
    colour,
    describe_frame,
    pages,
    speak_english,
    widen,
)
from dashboard.text import wrapped

LEFT, WIDE, FOOT = Inches(0.5), Inches(12.333), Inches(7.2)
TITLE, SHORT_TITLE = Inches(1.4), Inches(0.8)  # heights
TOP, HIGHER = Inches(1.75), Inches(1.25)  # of what stands under a message, and under a short title
SMALLEST = 20  # points
SIZES = ((42, 36), (105, 30), (170, 26))  # up to so many characters a title is so large
SHORT, SHORT_SIZE = 60, 28  # characters and points of a title of one line
LONGEST = 260  # characters of a title; the document has all of them
ROOM = Length(FOOT - HIGHER)
LIST, TITLE_ONLY = 1, 5  # layouts of the library's own template
LINES, ACROSS = 12, 92  # of text on a slide, and characters of a line


def as_slides(pack: Pack) -> bytes:
    """Return a .pptx in 16:9 with native charts and text of 20 points or more, in en-GB."""
    show = Presentation()
    widen(show)
    describe(show.core_properties, pack)
    _list(
        show,
        pack.title(),
        [("", text) for text in (pack.choice, *pack.notes)],
        pack.looks,
    )
    _list(show, "Shorthand", [("", mark) for mark in pack.shorthand()], pack.looks)
    for section in pack.sections:
        _message(show, section, pack.looks)
    _slide(show, TITLE_ONLY, "How each figure is counted, and its numbers as tables", pack.looks)
    told: list[object] = []
    for section in pack.sections:
        if section.definition not in told:
            told.append(section.definition)
            facts = section.definition.items()
            _list(show, f"{section.title}: how it is counted", facts, pack.looks)
        _tables(show, section, pack.looks)
    speak_english(show)
    file = io.BytesIO()
    show.save(file)
    return file.getvalue()


def _message(show: Written, section: Section, looks: Looks) -> None:
    """Show a section's message with its base and figure; without one, with its first rows."""
    slide = _slide(show, TITLE_ONLY, section.sentence, looks)
    base, parts = _foot(section)
    low = _low(base)
    if section.figure:
        box = (LEFT, TOP, WIDE, Length(FOOT - low - TOP))
        frame = draw(section.figure, looks, SMALLEST, slide, box)
        describe_frame(frame, section.title, f"{section.sentence}. {base}")
    else:
        for rows in parts[:1]:
            add_table(slide, section, rows, looks, TOP)
    text = slide.shapes.add_textbox(LEFT, Length(FOOT - low), WIDE, low)
    text.name = "Base and source"
    _say(text.text_frame, [("", base)], SMALLEST, looks)


def _tables(show: Written, section: Section, looks: Looks) -> None:
    """Show a section's rows that its message does not show, over as many slides as they take."""
    parts = pages(section, ROOM) if section.figure else _foot(section)[1]
    for at, rows in enumerate(parts, 1):
        if at > 1 or section.figure:
            several = f"table {at} of {len(parts)}" if len(parts) > 1 else "table"
            slide = _slide(show, TITLE_ONLY, f"{section.title}: {several}", looks, is_short=True)
            add_table(slide, section, rows, looks, HIGHER)


def _foot(section: Section) -> tuple[str, list[list[list[str]]]]:
    """Return what stands at the foot of a message, and the table by the slides that it takes."""
    base = for_document(section.base)
    parts = pages(section, Length(FOOT - _low(base) - TOP))
    if section.figure or len(parts) < 2:  # noqa: PLR2004 - one slide shows all of it
        return base, parts
    base = f"{base} The table goes on at the end."
    return base, pages(section, Length(FOOT - _low(base) - TOP))


def _low(base: str) -> Length:
    """Return how high the base is at the foot of a slide."""
    return Length(Inches(0.38) * len(wrapped(base, ACROSS, LINES)) + Inches(0.1))


def _list(show: Written, title: str, facts: Iterable[tuple[str, str]], looks: Looks) -> None:
    """Show facts below a title, each with its name in bold, over as many slides as they take."""
    here: list[tuple[str, str]] = []
    used = 0
    for name, text in facts:
        lines = len(wrapped(f"{name}: {text}", ACROSS, LINES))
        if here and used + lines > LINES:
            _paragraphs(show, title, here, looks)
            here, used = [], 0
        here.append((for_document(name), for_document(text)))
        used += lines
    if here:
        _paragraphs(show, title, here, looks)


def _paragraphs(show: Written, title: str, facts: list[tuple[str, str]], looks: Looks) -> None:
    is_short = len(title) <= SHORT
    body = _slide(show, LIST, title, looks, is_short=is_short).placeholders[1]
    top = HIGHER if is_short else TOP
    body.left, body.top, body.width, body.height = LEFT, top, WIDE, Length(FOOT - top)
    _say(body.text_frame, facts, SMALLEST, looks)


def _slide(
    show: Written, layout: int, title: str, looks: Looks, *, is_short: bool = False
) -> Slide:
    """Return a new slide whose title stands in the title's own place, for a screen reader."""
    slide = show.slides.add_slide(show.slide_layouts[layout])
    place = slide.shapes.title
    assert place is not None, "both layouts have a title"  # noqa: S101 - for the types
    most, high = (SHORT, SHORT_TITLE) if is_short else (LONGEST, TITLE)
    place.left, place.top, place.width, place.height = LEFT, Inches(0.3), WIDE, high
    text = for_document(title)
    text = text if len(text) <= most else f"{text[: most - 1]}…"
    fitting = next((size for most, size in SIZES if len(text) <= most), 24)
    size = SHORT_SIZE if is_short else fitting
    _say(place.text_frame, [(text, "")], size, looks)
    return slide


def _say(frame: TextFrame, facts: list[tuple[str, str]], size: int, looks: Looks) -> None:
    """Write facts as paragraphs, the name of each in bold."""
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for at, (name, text) in enumerate(facts):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.space_after = Pt(6)
        for words, is_bold in ((f"{name}: " if name and text else name, True), (text, False)):
            if words:
                run = paragraph.add_run()
                run.text = words
                run.font.name, run.font.size, run.font.bold = FONT, Pt(size), is_bold
                run.font.color.rgb = colour(looks.ink)
