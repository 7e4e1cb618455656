"""Little packs, and what the files made of them hold."""

import io
import zipfile
from datetime import date

import pandas as pd
from docx.oxml import parse_xml

from dashboard.packs import COLOURS
from dashboard.reports import Pack, Section, native_figure

MARKS = {"[c]": "confidential", "[u]": "low reliability", "[x]": "not available"}
# What a person who means harm, or an export, may have put into any text.
HOSTILE = (
    '=HYPERLINK("http://x.example","a")',
    "{=1+1}",
    "@SUM(A1)",
    "-2+3",
    "<script>alert(1)</script> & ]]>",
    "bell \x07 null \x00 none \ufffe",
    "{{title}} ${x} %s \\n",
    "https://x.example/",
    "long" * 200,
    "العربية \u202e eman",
)
COUNTS = pd.DataFrame(
    {
        "label": ["Referred", "Assessing", "In review"],
        "contexts": [1200, 7, 0],
        "stuck": [3, None, 0],
        "told": ["3 of 1,200", "[c]", "none"],
    }
)
MONTHS = pd.DataFrame(
    {
        "month": pd.to_datetime(["2024-01-01", "2024-02-01", "2024-03-01"]),
        "told": ["Jan 2024", "Feb 2024", "Mar 2024"],
        "value": [0.25, None, 1.0],
        "usual": [0.5, 0.5, 0.5],
    }
)
BARS = Section(
    "Where contexts are now",
    "Three contexts stand longer than usual",
    "Contexts not closed, as at 31 March 2024.",
    COUNTS,
    {"label": "Stage", "contexts": "Contexts", "stuck": "Longer", "told": "In words"},
    native_figure(
        "bar", COUNTS, "label", {"contexts": ("Contexts", "main"), "stuck": ("Longer", "second")}
    ),
    {
        "How it is counted": "Contexts by their stage.",
        "What the data cannot say": "Who was not asked.",
    },
)
LINES = Section(
    "Led by police alone",
    "Led by police alone: no special cause",
    "Of actions agreed in the month.",
    MONTHS,
    {"told": "Month", "value": "Share"},
    native_figure(
        "line",
        MONTHS,
        "month",
        {"value": ("Share", "main"), "usual": ("Usual", "second")},
        is_share=True,
    ),
)


def pack(*sections: Section, partnership: str = "Riverside Partnership") -> Pack:
    return Pack(
        partnership=partnership,
        period="January 2024 to March 2024",
        choice="All areas",
        as_at=date(2024, 3, 31),
        mode="share",
        version="snapshot 7",
        notes=("In share mode.",),
        sections=sections or (BARS, LINES),
        marks=MARKS,
        colours=COLOURS,
    )


def hostile_pack() -> Pack:
    rows = pd.DataFrame({"label": HOSTILE, "number": range(len(HOSTILE))})
    chart = native_figure("bar", rows, "label", {"number": (HOSTILE[0], "main")})
    sections = [
        Section(text, text, text, rows, {"label": text, "number": "Number"}, chart, {text: text})
        for text in HOSTILE
    ]
    return pack(*sections, partnership=HOSTILE[4])


def parts(file: bytes, inside: str = "") -> dict[str, bytes]:
    """Return every part of an office file, and those of the workbooks inside it, by name."""
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            found[inside + name] = part
            if name.endswith(".xlsx"):
                found |= parts(part, f"{inside}{name}/")
    return found


def texts(file: bytes) -> str:
    """Return the whole text of every XML part, values of attributes with it."""
    told = []
    for name, part in parts(file).items():
        if name.endswith((".xml", ".rels")):
            for element in parse_xml(part).iter():
                told += [element.text or "", *map(str, element.attrib.values())]
    return "\n".join(told)
