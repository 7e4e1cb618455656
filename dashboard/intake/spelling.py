"""How words of others are compared, and what ids and file names are made of them."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

_LONGEST = 60  # characters of an id made of words
_KEPT = 48  # of them, where the words are longer
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_QUOTES = str.maketrans("‘’‐‑–—", "''----")
_SHOWN = 8  # names in one sentence


def normalise_for_match(text: str) -> str:
    """Return a text as it is compared: small, one blank between words, none at its ends.

    Curly quotation marks and long dashes, which word processors put in, are as good as plain ones.
    """
    normalised = unicodedata.normalize("NFKC", text).translate(_UNSEEN).translate(_QUOTES)
    return " ".join(normalised.casefold().split())


def slug(text: str) -> str:
    """Return the letters and digits of a text, small, with “-” between them.

    Accents are left out. A long one is cut, and ends in a fingerprint of the whole text, so that it
    stays apart from others that begin alike.
    """
    parted = unicodedata.normalize("NFKD", normalise_for_match(text).replace("'", ""))
    bare = "".join(letter for letter in parted if not unicodedata.combining(letter))
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", bare)).strip("-")
    if len(words) <= _LONGEST:
        return words
    fingerprint = sha256(normalise_for_match(text).encode("utf-8", "replace")).hexdigest()
    return f"{words[:_KEPT].rstrip('-')}-{fingerprint[:8]}"


def list_names(names: Iterable[str]) -> str:
    """Return names in a row for a sentence, the first eight and how many more there are."""
    distinct = list(dict.fromkeys(names))
    more = len(distinct) - _SHOWN
    return ", ".join(distinct[:_SHOWN]) + (f" and {more:,} more" if more > 0 else "")
