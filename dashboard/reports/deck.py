"""A presentation to write into: a plain one, or a partnership's template without its slides."""

from dataclasses import dataclass

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Written
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import SlideLayout
from pptx.util import Inches, Length

from dashboard.reports.cells import for_document
from dashboard.reports.pack import Pack, PackColours
from dashboard.reports.properties import LANGUAGE
from dashboard.reports.templates import template_of

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)  # 16:9
MARGIN, FOOT = Inches(0.5), Inches(0.5)
LINES_AN_INCH, LETTERS_AN_INCH = 2.7, 7.2  # of text of 20 points
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
AROUND = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


@dataclass(frozen=True)
class Deck:
    """A presentation, and where on its slides there is room.

    is_own: whether it is the partnership's template. cover, title_only: numbers of its layouts.
    """

    show: Written
    colours: PackColours
    is_own: bool
    cover: int
    title_only: int
    left: Length = MARGIN

    @property
    def across(self) -> Length:
        """Return how wide the room is."""
        return Length((self.show.slide_width or WIDTH) - 2 * MARGIN)

    @property
    def foot(self) -> Length:
        """Return where the foot begins."""
        return Length((self.show.slide_height or HEIGHT) - FOOT)

    def title_box(self, *, is_cover: bool) -> tuple[Length, Length, Length, Length]:
        """Return where a title stands on our own slides: left, top, width and height."""
        top, high = (Inches(1.6), Inches(1.5)) if is_cover else (Inches(0.35), Inches(1.35))
        return self.left, top, self.across, high

    def letters(self) -> int:
        """Return how many letters of 20 points stand side by side."""
        return int(self.across / Inches(1) * LETTERS_AN_INCH)

    def lines(self) -> float:
        """Return how many lines of text there are below a title."""
        return float((self.foot - Inches(1.9)) / Inches(1) * LINES_AN_INCH)

    @staticmethod
    def colour(code: str) -> RGBColor:
        """Return a `#RRGGBB` as the library wants it."""
        return RGBColor.from_string(code.removeprefix("#"))


def new_deck(pack: Pack) -> Deck:
    """Return an empty presentation; raise PanelError where the template set cannot be used."""
    template = template_of(pack.slides_template, Presentation)
    show = template or Presentation()
    if template:
        _forget_slides(show)
    else:
        _widen(show)
    _forget_leavings(show)
    layouts = list(show.slide_layouts)
    title_only = _fewest_places(layouts, None)
    cover = _fewest_places(layouts, PP_PLACEHOLDER.SUBTITLE) if template else title_only
    return Deck(show, pack.colours, template is not None, cover, title_only)


def _fewest_places(layouts: list[SlideLayout], wanted: PP_PLACEHOLDER | None) -> int:
    """Return the layout with a title, what is wanted, and as little else as can be."""

    def missing(layout: SlideLayout) -> tuple[bool, bool, int]:
        kinds = [place.placeholder_format.type for place in layout.placeholders]
        others = [kind for kind in kinds if kind not in (*TITLES, *AROUND, wanted)]
        has_title = any(kind in TITLES for kind in kinds)
        return (not has_title, wanted is not None and wanted not in kinds, len(others))

    return min(range(len(layouts)), key=lambda at: missing(layouts[at]))


def _forget_slides(show: Written) -> None:
    """Leave out a template's own slides; its layouts stay."""
    listed = show.slides._sldIdLst  # noqa: SLF001 - the library removes no slide
    for one in list(listed):
        show.part.drop_rel(one.rId)
        listed.remove(one)


def _widen(show: Written) -> None:
    """Make slides of the library's own template 16:9, and its places as wide."""
    old = show.slide_width or WIDTH
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    for layout in (show.slide_master, *show.slide_layouts):
        for place in layout.placeholders:
            place.left, place.width = (
                Length(int(size * WIDTH / old)) for size in (place.left, place.width)
            )


def _forget_leavings(show: Written) -> None:
    """Leave out a thumbnail, which shows another presentation, and somebody's printer."""
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
    """Give a chart its name and its alt text."""
    frame.name = for_document(name)
    own = frame._element.nvGraphicFramePr.cNvPr  # noqa: SLF001 - the library has no alt text
    own.set("descr", for_document(text))
