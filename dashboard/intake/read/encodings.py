"""From bytes to text: UTF-8, UTF-16 and UTF-32, and Windows-1252 where it is plausible."""

import codecs
import re
from itertools import islice

from dashboard.intake.read.file_kind import refuse_binary, refuse_markup
from dashboard.settings import PanelError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16: its mark starts with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_REMEDY = (
    "Open it in the program it comes from and save it as “CSV UTF-8”, or as a workbook (.xlsx); "
    "nothing was imported."
)
_SAMPLED = 20_000  # places with a character beyond ASCII; what is wrong shows in far fewer
_TOLERATED = 50  # one odd place among so many good ones may be the text's own

_LOWER = "a-zß-öø-ÿšœž"
_UPPER = "À-ÖØ-ÞŠŒŽŸ"  # beyond ASCII only: “iPad” is well
_LETTER = f"A-Za-z{_UPPER}{_LOWER}"
_SYMBOL = "¡¢¤¥¦§¨©«¬®¯±³µ¶¸¹»¼½¾¿÷‚ƒ„†‡ˆ‰‹›˜™€£"  # found at the edge of words, or alone
_IMPLAUSIBLE = re.compile(
    f"[{_LOWER}][{_UPPER}]"  # “donÕt”: an apostrophe of Mac Roman
    f"|([{_UPPER}ß-öø-ÿšœž])(?!\\1)[{_UPPER}ß-öø-ÿšœž]{{3}}"  # Cyrillic, Greek, Chinese
    f"|[{_LETTER}][{_SYMBOL}][{_LETTER}]"
    f"|[{_LETTER}][‚„†‡ˆ‰‹](?![{_LETTER}])"  # DOS: its é ends words as a low quotation mark
    "|œ[0-9]"  # a pound sign of DOS
    f"|[ÂÃ][\u00a0-\u00bf‚-™]"  # UTF-8 inside the file
    "|ÿÿ|þÿ|ÿþ"  # filling bytes, marks of UTF-16
    f"|[{_SYMBOL}‘’“”•–—…][¡¢¤¥¦¨ª¬®¯²³´µ¶¸¹º¿÷‚ƒ„†‡ˆ‰˜™]"  # “•¶”: Japanese
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PAIRS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode_text(name: str, content: bytes) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding.

    Raises PanelError naming the file, and the line where it can be told, when the file is empty,
    no text, or in an encoding that cannot be told.
    """
    text, encoding = _text(name, content)
    if (nul_at := text.find("\0")) >= 0:
        raise PanelError(
            f"{name}, line {_line(text[:nul_at])}: there is a NUL character, which no text holds. "
            f"The file is damaged, or it is not text. {_REMEDY}"
        )
    if not text.strip():
        raise PanelError(f"{name}: the file is empty. Its first row must name the columns.")
    refuse_markup(name, text)
    return text, encoding


def _text(name: str, content: bytes) -> tuple[str, str]:
    for mark, codec, encoding in _MARKS:
        if content.startswith(mark):
            if not content[len(mark) :].strip(b"\0 \t\r\n"):
                raise PanelError(f"{name}: the file is empty. Its first row must name the columns.")
            return _strict(name, content[len(mark) :], codec, encoding), encoding
    refuse_binary(name, content)
    if codec := _unmarked(content):
        encoding = f"{codec[:6].upper()} without a byte order mark"
        return _strict(name, content, codec, encoding), encoding
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        return _windows(name, content, error), "Windows-1252"


def _strict(name: str, content: bytes, codec: str, encoding: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(codec, errors="ignore")
        sentence = (
            "the file is cut off in the middle of a character"
            if error.reason in ("truncated data", "unexpected end of data")
            else f"the file begins as {encoding}, and here it is not"
        )
        raise PanelError(f"{name}, line {_line(before)}: {sentence}. {_REMEDY}") from error


def _unmarked(content: bytes) -> str:
    """Return the codec of UTF-16 or UTF-32 text without a mark, told by where its zeros stand."""
    start = content[:4000]
    if len(start) < 4 or not start.count(0):  # noqa: PLR2004 - one character of UTF-32
        return ""
    shares = [start[at::4].count(0) / len(start[at::4]) for at in range(4)]
    first, second, third, fourth = (share > 0.3 for share in shares)  # noqa: PLR2004 - even Greek has blanks, digits and commas
    return {
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
    }.get((first, second, third, fourth), "")


def _windows(name: str, content: bytes, error: UnicodeDecodeError) -> str:
    """Return the text as Windows-1252, when it reads like text of western Europe."""
    line = _line(content[: error.start].decode("latin-1"))
    if b"\0" in content or _CONTROL.search(content[:_SAMPLED].decode("latin-1")):
        raise PanelError(f"{name}: this is binary data, not text. {_REMEDY}") from error
    pairs = [len(pair) for pair in _PAIRS.findall(content)]
    foreign = len(content.translate(None, bytes(range(0x80)))) - sum(pairs)
    if len(pairs) > foreign:
        raise PanelError(
            f"{name}, line {line}: the file is UTF-8, but there is a character that is not. "
            f"It was cut off, or put together from two files. {_REMEDY}"
        ) from error
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as undefined:
        line = _line(content[: undefined.start].decode("latin-1"))
        raise _cannot_be_told(name, line) from undefined
    if (at := _first_implausible(text)) >= 0:
        raise _cannot_be_told(name, _line(text[:at])) from error
    return text


def _first_implausible(text: str) -> int:
    """Return where the text stops reading like western Europe, or -1; a few oddities pass."""
    places = list(islice(_BEYOND_ASCII.finditer(text), _SAMPLED))
    odd = [
        place.start()
        for place in places
        if _IMPLAUSIBLE.search(text, max(place.start() - 1, 0), place.end() + 1)
    ]
    return odd[0] if len(odd) * _TOLERATED > len(places) else -1


def _cannot_be_told(name: str, line: int) -> PanelError:
    return PanelError(
        f"{name}, line {line}: it cannot be told how the letters are encoded: "
        f"neither UTF-8 nor Windows-1252 gives words here. {_REMEDY}"
    )


def _line(before: str) -> int:
    """Return the number of the line that follows the text before it."""
    return len(re.findall(r"\r\n|\r|\n", before)) + 1
