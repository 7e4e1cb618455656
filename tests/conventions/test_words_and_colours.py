"""What is said on the wall, and in which colours."""

import csv

from dashboard.charts import palette
from dashboard.settings import home
from dashboard.warehouse import queries, tables
from tests.conventions.house_rules import red_or_green, words_to_avoid
from tests.conventions.python_rules import HEX, colours_of_its_own

REFERENCE = home() / "data" / "reference"
SPEAKING = (
    "pages",
    "ui",
    "charts",
    "analysis",
    "reports",
)  # floors whose words stand on the screen
PHRASES_THEMSELVES = {"phrase", "phrases_to_avoid"}
COLOURS = {
    name: value
    for name, value in vars(palette).items()
    if isinstance(value, str) and HEX.search(value) and not name.startswith("_")
}


def phrases() -> list[str]:
    with (REFERENCE / "phrase.csv").open(encoding="utf-8") as file:
        return [row["avoid"] for row in csv.DictReader(file)]


def test_no_label_page_or_header_blames_young_people_or_labels_a_place() -> None:
    labels = {path.name: path.read_text(encoding="utf-8") for path in REFERENCE.glob("*.csv")}
    modules = {
        str(path.relative_to(home())): path.read_text(encoding="utf-8")
        for floor in SPEAKING
        for path in (home() / "dashboard" / floor).rglob("*.py")
    }
    headers = {query.name: query.sql for query in queries().values()}
    headers |= {table.name: table.ddl for table in tables().values()}
    texts = {
        name: text
        for name, text in (labels | modules | headers).items()
        if name.removesuffix(".csv") not in PHRASES_THEMSELVES
    }
    assert words_to_avoid(texts, phrases()) == []


def test_whatever_is_drawn_takes_every_colour_from_the_palette() -> None:
    modules = [
        path
        for floor in ("charts", "reports", "ui")
        for path in sorted((home() / "dashboard" / floor).rglob("*.py"))
        if path.stem != "palette"
    ]
    own = {path.stem: colours_of_its_own(path.read_text(encoding="utf-8")) for path in modules}
    assert {name: colours for name, colours in own.items() if colours} == {}


def test_no_colour_of_the_palette_is_red_or_green() -> None:
    whole = {name: colour for name, colour in COLOURS.items() if colour.startswith("#")}
    assert len(whole) > 10
    assert red_or_green(whole) == []
    dark = {f"{colour} in the dark": seen for colour, seen in palette.DARK.items()}
    assert red_or_green({name: seen for name, seen in dark.items() if seen.startswith("#")}) == []
