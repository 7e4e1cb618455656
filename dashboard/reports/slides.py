"""A pack as slides: a cover, one slide a message with its figure, and what they cannot say.

Tables and definitions stand in the document and the CSV; the notes under a slide have the whole
base and how it is counted, for whoever is asked.
"""

import io
from collections.abc import Iterable

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Inches, Length, Pt

from dashboard.reports.cells import for_document, marks_in
from dashboard.reports.deck import Deck, describe_frame, new_deck, speak_english
from dashboard.reports.figures import add_native_chart
from dashboard.reports.pack import FONT, Pack, Section
from dashboard.reports.properties import fill_properties
from dashboard.text import wrap_lines

SMALLEST, FOOT_SIZE = 20, 14  # points
SIZES = ((42, 36), (105, 30), (170, 26), (210, 22))  # up to so many characters a title is so large
LONGEST = 260  # characters of a title; the document has all of them
MOST_LINES = 6  # under a figure
LINE = Inches(0.38)
CANNOT = "What these figures cannot say"


def slides_file(pack: Pack) -> bytes:
    """Return a .pptx with native charts and text of 20 points or more, in en-GB.

    It is 16:9 and plain, or the partnership's own template, whose letters and sizes hold then.
    """
    deck = new_deck(pack)
    fill_properties(deck.show.core_properties, pack)
    _cover(deck, pack)
    for section in pack.sections:
        _message(deck, section)
    _list(deck, CANNOT, pack.limits_of_knowledge())
    _list(deck, "Shorthand", [("", mark) for mark in _shorthand(pack)])
    for number, slide in enumerate(deck.show.slides, 1):
        box = slide.shapes.add_textbox(deck.left, deck.foot, deck.across, Inches(0.3))
        box.name = "Foot"
        _say(deck, box.text_frame, [("", f"{pack.foot()} · {number}")], FOOT_SIZE)
    speak_english(deck.show)
    file = io.BytesIO()
    deck.show.save(file)
    return file.getvalue()


def _cover(deck: Deck, pack: Pack) -> None:
    slide, top = _slide(deck, deck.cover, f"Evidence pack of {pack.partnership}", is_cover=True)
    place = next((one for one in slide.placeholders if one.placeholder_format.idx == 1), None)
    if place is None:  # our own, or a template whose cover has no place for more than a title
        bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, deck.left, top, Inches(2), Inches(0.08))
        bar.fill.solid()
        bar.fill.fore_color.rgb = deck.colour(pack.colours.main)
        bar.line.fill.background()
        top = Length(top + Inches(0.3))
        place = slide.shapes.add_textbox(deck.left, top, deck.across, Length(deck.foot - top))
    facts = [pack.period, pack.choice, f"{pack.mode.capitalize()} mode"]
    _say(deck, place.text_frame, [("", fact) for fact in facts], 28)
    for note in pack.notes[:1]:
        _add(deck, place.text_frame, "", note, SMALLEST)


def _message(deck: Deck, section: Section) -> None:
    """Show a section's message over the figure that shows it, and one line on its base."""
    slide, top = _slide(deck, deck.title_only, section.sentence)
    lines = wrap_lines(for_document(section.brief or section.base), deck.letters(), MOST_LINES)
    figure = section.message_figure or section.figure
    low = Length(LINE * len(lines) + Inches(0.15))
    at = top
    if figure:
        at = Length(deck.foot - low)
        box = (deck.left, top, deck.across, Length(at - top))
        frame = add_native_chart(figure, deck.colours, SMALLEST, slide, box)
        describe_frame(frame, section.title, f"{section.sentence}. {section.base}")
    text = slide.shapes.add_textbox(deck.left, at, deck.across, low)
    text.name = "Base and source"
    _say(deck, text.text_frame, [("", " ".join(lines))], SMALLEST)
    notes = slide.notes_slide.notes_text_frame
    if notes is not None:
        facts = [section.title, section.base]
        facts += [f"{name}: {text}" for name, text in section.definition.items()]
        notes.text = "\n".join(for_document(fact) for fact in facts if fact)


def _list(deck: Deck, title: str, facts: Iterable[tuple[str, str]]) -> None:
    """Show facts below a title, each with its name in bold, over as many slides as they take."""
    room = deck.lines()
    here: list[tuple[str, str]] = []
    used = 0.0
    for name, text in facts:
        lines = len(wrap_lines(f"{name}: {text}", deck.letters(), 99)) + 0.25
        if here and used + lines > room:
            _paragraphs(deck, title, here)
            here, used = [], 0.0
        here.append((for_document(name), for_document(text)))
        used += lines
    if here:
        _paragraphs(deck, title, here)


def _paragraphs(deck: Deck, title: str, facts: list[tuple[str, str]]) -> None:
    slide, top = _slide(deck, deck.title_only, title)
    box = slide.shapes.add_textbox(deck.left, top, deck.across, Length(deck.foot - top))
    _say(deck, box.text_frame, facts, SMALLEST)


def _slide(deck: Deck, layout: int, title: str, *, is_cover: bool = False) -> tuple[Slide, Length]:
    """Return a new slide and where its room begins.

    The title stands in the title's own place, for a screen reader.
    """
    slide = deck.show.slides.add_slide(deck.show.slide_layouts[layout])
    text = for_document(title)
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    place = slide.shapes.title
    if place is None:
        place = slide.shapes.add_textbox(deck.left, Inches(0.3), deck.across, Inches(1.3))
    if not deck.is_own:
        place.left, place.top, place.width, place.height = deck.title_box(is_cover=is_cover)
    size = next((size for most, size in SIZES if len(text) <= most), SMALLEST)
    _say(deck, place.text_frame, [(text, "")], size)
    return slide, Length(max(place.top + place.height, Inches(1.2)) + Inches(0.1))


def _shorthand(pack: Pack) -> list[str]:
    """Return an explanation of each mark that stands on a slide."""
    figures = [section.message_figure or section.figure for section in pack.sections]
    drawn = [str(name) for figure in figures if figure for name in figure.categories]
    said = [text for one in pack.sections for text in (one.sentence, one.brief or one.base)]
    used = marks_in([*drawn, *said])
    return [f"{mark} {meaning}" for mark, meaning in pack.marks.items() if mark in used]


def _say(deck: Deck, frame: TextFrame, facts: list[tuple[str, str]], size: int) -> None:
    """Write facts as paragraphs, the name of each in bold."""
    frame.clear()
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for name, text in facts:
        _add(deck, frame, name, text, size)


def _add(deck: Deck, frame: TextFrame, name: str, text: str, size: int) -> None:
    """Add a paragraph; of a partnership's own template the letters and colours hold."""
    first = frame.paragraphs[0]
    paragraph = frame.add_paragraph() if first.runs else first
    paragraph.alignment = None if deck.is_own else PP_ALIGN.LEFT
    paragraph.space_after = Pt(6)
    for words, is_bold in ((f"{name}: " if name and text else name, True), (text, False)):
        if words:
            run = paragraph.add_run()
            run.text = for_document(words) + (" " if words.endswith(" ") else "")
            run.font.size, run.font.bold = Pt(size), is_bold
            if not deck.is_own:
                run.font.name = FONT
                run.font.color.rgb = deck.colour(deck.colours.ink)
