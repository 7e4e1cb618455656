"""Making people's text safe for where it is shown: HTML, folium, scripts, Markdown, a terminal."""

import html
import json
import re
from datetime import date

_FOLIUM = str.maketrans({"`": "&#96;", "$": "&#36;", "\\": "&#92;", "{": "&#123;", "}": "&#125;"})
_SIGNS = re.compile("[<>&'{}$`%#]")  # of HTML, of a template, of a string in a script
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$:~&])")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_STARTS = ("\t", "\r", "\n", "＝", "＋", "－", "＠")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def for_html(value: object) -> str:
    """Escape a value for HTML and for plotly's labels, which read HTML but know no “&quot;”."""
    return html.escape(_CONTROLS.sub("�", str(value))).replace("&quot;", "&#34;")


def for_map(value: object) -> str:
    """Escape a value for folium, whose popups sit in HTML inside a JavaScript template literal."""
    return for_html(value).translate(_FOLIUM)


def for_script(told: object) -> str:
    """Return lists, dicts and texts as a script that folium may write: no sign of HTML in it.

    folium reads every script once more as a template, where a name with two braces would be run.
    """
    text = json.dumps(json.dumps(_without_controls(told), ensure_ascii=False))
    return f"JSON.parse({_SIGNS.sub(lambda sign: f'{chr(92)}u{ord(sign[0]):04x}', text)})"


def _without_controls(told: object) -> object:
    if isinstance(told, str):
        return _CONTROLS.sub("�", told)
    if isinstance(told, dict):
        return {name: _without_controls(value) for name, value in told.items()}
    if isinstance(told, list | tuple):
        return [_without_controls(value) for value in told]
    return told


def for_markdown(value: object) -> str:
    """Escape a value for Streamlit's labels, so that no image is fetched and nothing is styled."""
    flat = " ".join(_CONTROLS.sub("�", str(value)).split())
    return _MARKDOWN.sub(r"\\\1", flat)


def for_terminal(value: object) -> str:
    """Write a value on one line, so that no text from a file moves the cursor or rings the bell."""
    return _CONTROLS.sub("�", " ".join(str(value).split()))


def for_spreadsheet(value: object) -> str:
    """Write a value so that Excel and LibreOffice show it and never count it as a formula.

    Source: OWASP, CSV Injection. A number stays a number, whatever its sign.
    """
    text = _CONTROLS.sub("�", str(value))
    risky = text.lstrip().startswith(("=", "+", "-", "@", "|", "%")) or text.startswith(_STARTS)
    return f"'{text}" if risky and not _NUMBER.fullmatch(text) else text


def wrap_lines(value: object, width: int, lines: int) -> list[str]:
    """Break a value into at most `lines` lines of about `width` characters, ending in … if cut.

    Words longer than a line are broken too, so that no text runs out of its place. There is always
    a first line, however little width is left for it.
    """
    width = max(width, 1)
    rows: list[str] = []
    for word in _CONTROLS.sub("�", str(value)).split():
        for piece in (word[at : at + width] for at in range(0, len(word), width)):
            if rows and len(rows[-1]) + 1 + len(piece) <= width:
                rows[-1] += f" {piece}"
            else:
                rows.append(piece)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], rows[lines - 1][: width - 1] + "…"]
    return rows or [""]


def join_words(words: list[str], joint: str = "and") -> str:
    """Join words as a person would: “a”, “a and b”, “a, b and c”."""
    if len(words) < 2:  # noqa: PLR2004 - two is where a list begins
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def in_words(number: int) -> str:
    """Write a small number in words, a larger one in figures: “no”, “seven”, “13”."""
    words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    words += ["ten", "eleven", "twelve"]
    return words[number] if 0 <= number < len(words) else f"{number:,}"


def number_of(number: int, one: str, many: str | None = None) -> str:
    """Write a small number in words with its noun: “no concerns”, “one strength”, “13 actions”."""
    return f"{in_words(number)} {one if number == 1 else many or one + 's'}"


def some_of_them(number: int, whole: int | None = None) -> str:
    """Write a number of things named before: “none”, “two of them”, “both”, “all three”."""
    if number and number == whole:
        return {1: "it", 2: "both"}.get(whole, f"all {in_words(whole)}")
    return f"{in_words(number)} of them" if number else "none"


def some_of(number: int, whole: int) -> str:
    """Write a part of several: “three of five”, “none of 13”, “neither of two”."""
    none = "neither" if whole == 2 else "none"  # noqa: PLR2004 - a pair
    return f"{in_words(number) if number else none} of {in_words(whole)}"


def out_of_all(number: int, whole: int, noun: str) -> str:
    """Write how many of all: “each of two visits”, “neither of two visits”, “the one visit”."""
    if whole == 1:
        return f"the one {noun}" if number else f"no {noun}, of one"
    some = f"each of {in_words(whole)}" if number == whole else some_of(number, whole)
    return f"{some} {noun}s"


def some_or_none(number: int) -> str:
    """Write a number at the beginning of a sentence: “None”, “Two”, “13”."""
    return in_words(number).capitalize() if number else "None"


def is_or_are(number: int) -> str:
    """Return the verb of so many things; of none it is that of “none is”."""
    return "is" if number <= 1 else "are"


def figure(value: float) -> str:
    """Write a number with no more digits than a reader wants: “1,234,567”, “4.2”, “0.35”."""
    text = f"{round(value, 2) + 0.0:,.2f}"  # + 0.0: no “-0”
    return text.rstrip("0").rstrip(".")


def every_one(number: int, many: str) -> str:
    """Write all of a number of things: “both actions”, “all three actions”."""
    return f"{'both' if number == 2 else f'all {in_words(number)}'} {many}"  # noqa: PLR2004 - a pair


def month_span(first: date, last: date, *, is_short: bool = False) -> str:
    """Write from which month to which: “June 2022”, “April to June 2022”, both years where two."""
    name, month = ("%b", "%b %Y") if is_short else ("%B", "%B %Y")
    if (first.year, first.month) == (last.year, last.month):
        return f"{last:{month}}"
    return f"{first:{name if first.year == last.year else month}} to {last:{month}}"


def day_span(first: date, last: date) -> str:
    """Write from which day to which: “1 to 21 March 2022”, “1 March to 2 May 2022”."""
    if first == last:
        return day(last)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    return f"{first.day}{'' if first.month == last.month else f' {first:%B}'} to {day(last)}"


def within(name: str) -> str:
    """Write a name as it stands inside a sentence: “The park” becomes “the park”."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def day(value: date) -> str:
    """Write a date as people say it: 14 June 2022."""
    return f"{value.day} {value:%B %Y}"
