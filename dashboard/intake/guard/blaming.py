"""Words that blame, and kinder ones: proposals only, and nothing is ever rewritten."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dashboard.intake.guard.found import ascii_of_same_length

# A quotation mark that closes is followed by no letter, so that an apostrophe closes nothing.
_QUOTED = re.compile(
    r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^‘]*?’(?!\w)|(?<!\w)'(?=\S)(?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
)
_BETWEEN = r"[\s-]+"


class Phrase(NamedTuple):
    """A row of the table phrase: words to avoid, what to say instead, and why."""

    avoid: str
    use_instead: str
    why: str


class BlamingPhrase(NamedTuple):
    """A phrase of the list, at text[start:end].

    quoted: it stands in quotation marks, as a record of what somebody said.
    """

    start: int
    end: int
    avoid: str
    use_instead: str
    why: str
    quoted: bool


def find_blaming_phrases(text: str, phrases: Iterable[tuple[str, str, str]]) -> list[BlamingPhrase]:
    """Find the phrases of a list in a text, in the order of the text.

    phrases: (avoid, use_instead, why). Whole words in any case; a hyphen is as good as a space;
    other forms of a word (“gangs”) only where the list has them. Where two phrases overlap, the
    longer one stands.
    """
    pattern, by_words = _compiled(tuple(Phrase(*phrase) for phrase in phrases))
    if pattern is None:
        return []
    quotes: list[tuple[int, int]] | None = None
    found = []
    for hit in pattern.finditer(ascii_of_same_length(text)):
        quotes = [q.span() for q in _QUOTED.finditer(text)] if quotes is None else quotes
        start, end = hit.span()
        quoted = any(opens < start and end < closes for opens, closes in quotes)
        found.append(BlamingPhrase(start, end, *by_words[_words(hit[0])], quoted=quoted))
    return found


@lru_cache(maxsize=8)
def _compiled(
    phrases: tuple[Phrase, ...],
) -> tuple[re.Pattern[str] | None, dict[tuple[str, ...], Phrase]]:
    """Return one pattern for all phrases, the longest first, and each phrase by its words."""
    by_words = {words: phrase for phrase in reversed(phrases) if (words := _words(phrase.avoid))}
    if not by_words:
        return None, {}
    longest_first = sorted(by_words, key=lambda words: -len(" ".join(words)))
    either = "|".join(_BETWEEN.join(map(re.escape, words)) for words in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE), by_words


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(_BETWEEN, ascii_of_same_length(phrase).lower()) if word)
