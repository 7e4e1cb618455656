"""The words of questions and answers, without what form tools put into and around them."""

import html
import re
from collections.abc import Iterable

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_SPOKEN = re.compile(r"[^\w+]+|_+")
# Marks of Windows-1252 that were read as ISO 8859-1: dashes and quotation marks.
_MISREAD = {code: bytes([code]).decode("cp1252") for code in (0x85, *range(0x91, 0x95), 0x96, 0x97)}
_SHOWN = 8  # names of columns in one sentence


def clean_text(text: str) -> str:
    """Return a text in one line without HTML, hard blanks, and blanks at its ends."""
    unescaped = html.unescape(_TAG.sub(" ", text)) if "<" in text or "&" in text else text
    return " ".join(
        unescaped.translate(_MISREAD).replace("\u200b", "").replace("\ufeff", "").split()
    )


def normalise_answer(text: str) -> str:
    """Return what a text says, for comparing: small, without punctuation; “4.0” is “4”.

    A text of marks only (“++”) says those.
    """
    cleaned = clean_text(text).casefold()
    if _NUMBER.fullmatch(cleaned):
        return shortest_number(cleaned)
    spoken = _SPOKEN.sub(" ", cleaned.replace("’", "").replace("'", "")).strip()
    return spoken or cleaned


def shortest_number(text: str) -> str:
    """Return a number as it is written shortest: “4.0” and “+4” are “4”."""
    value = float(text.replace(",", "."))
    return str(int(value)) if value.is_integer() else str(value)


def first_names(names: Iterable[str]) -> str:
    """Return names in a row, the first eight and how many more there are."""
    distinct = list(dict.fromkeys(names))
    more = len(distinct) - _SHOWN
    return ", ".join(distinct[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def count_of(number: int, noun: str, several: str = "") -> str:
    """Return a number with its noun: “1 answer”, “1,200 answers”."""
    return f"{number:,} {noun if number == 1 else several or f'{noun}s'}"
