"""What a word is by the lists of others: a given name, a surname, or an ordinary English word.

Faker brings the names of some thirty countries, pyspellchecker the words of English. Both are read
from disk at the first question, since most files that come in hold no word to ask about.
"""

import unicodedata
from enum import IntEnum
from functools import cache, lru_cache
from importlib import import_module

from spellchecker import SpellChecker

from dashboard.intake.guard.given_names import GIVEN_NAMES, MONTHS_AND_VERBS, NAMES_AND_WORDS, WORDS
from dashboard.intake.guard.words import NO_NAME, ORGANISATIONS, PLACES, ROLES

_ENGLISH_SPEAKING = (
    "en_GB",
    "en_IE",
    "ga_IE",
    "en_NZ",
    "en_US",
    "en_KE",
    "en_NG",
    "en_PK",
    "en_IN",
)
# Of these a name that is an English word as well (“Job”, “An”, “Said”) is left out.
_OTHERS = (
    *("ha_NG", "ig_NG", "yo_NG", "tw_GH", "zu_ZA", "sw", "fr_DZ", "tr_TR", "az_AZ", "vi_VN"),
    *("pl_PL", "ro_RO", "pt_PT", "es_ES", "hu_HU", "cs_CZ", "sk_SK", "lt_LT", "lv_LV", "hr_HR"),
    *("sl_SI", "fr_FR", "it_IT"),
)
_COMMON = 2_000  # times in the corpus of pyspellchecker: “fair” is common, “Patel” is no word
# The dictionary spells as Americans do.
_AMERICAN = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("re", "er"), ("ogue", "og"), ("ll", "l"),
             ("mme", "m"), ("nce", "nse"), ("aed", "ed"))  # fmt: skip
_SHORTEST = 3
_ACRONYM = 5
_VOWELS = frozenset("aeiouy")


class Likeness(IntEnum):
    """How much a word with a capital is like a given name, from not at all to a known one."""

    NO_NAME = 0
    MONTH_OR_VERB = 1  # May, Will
    UNKNOWN = 2  # no word of English, and in no list of names
    NAME_AND_WORD = 3  # Grace, Jordan
    KNOWN = 4


_LISTED = (
    (NO_NAME | ORGANISATIONS | ROLES | PLACES, Likeness.NO_NAME),
    (MONTHS_AND_VERBS, Likeness.MONTH_OR_VERB),
    (NAMES_AND_WORDS, Likeness.NAME_AND_WORD),
)


@lru_cache(maxsize=50_000)
def likeness(word: str) -> Likeness:
    """Tell how much a word with a capital is like a given name."""
    small = _bare(word)
    listed = next((like for names, like in _LISTED if small in names), None)
    if listed is not None:
        return listed
    if is_given_name(small):
        return Likeness.KNOWN
    if "-" in small:
        return likeness(word.split("-", maxsplit=1)[0])  # “Tia-Mae” is one as “Tia” is
    is_acronym = word.isupper() and len(word) <= _ACRONYM
    spoken = len(small) >= _SHORTEST and small.isalpha() and not _VOWELS.isdisjoint(small)
    if is_acronym or not spoken or is_english_word(small):
        return Likeness.NO_NAME
    return Likeness.UNKNOWN


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name that is no ordinary word of English as well."""
    return _bare(word) in _given_names()


def is_surname(word: str, *, common: bool = True) -> bool:
    """Tell whether a word is a surname in the lists; without common ones no frequent word is."""
    small = _bare(word)
    return small in _names("last_name") and (common or _frequency(small) < _COMMON)


@lru_cache(maxsize=50_000)
def is_english_word(word: str) -> bool:
    """Tell whether a word is one of English, as it is, as a plural, or as Americans spell it."""
    forms = {word.lower(), *(word.lower().replace(here, there) for here, there in _AMERICAN)}
    forms |= {form[:-1] for form in forms if form.endswith("s")}
    return any(map(_frequency, forms))


def _bare(word: str) -> str:
    """Return a word small and without accents, as the lists are compared."""
    small = word.lower()
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@cache
def _given_names() -> frozenset[str]:
    return (GIVEN_NAMES | _names("first_name")) - NAMES_AND_WORDS - MONTHS_AND_VERBS - WORDS


@cache
def _names(attribute: str) -> frozenset[str]:
    """Return the names of every list whose attribute begins so, as Faker keeps them by country."""
    here = {name for code in _ENGLISH_SPEAKING for name in _of_country(code, attribute)}
    abroad = {name for code in _OTHERS for name in _of_country(code, attribute)}
    return frozenset(here | {name for name in abroad if not _frequency(name)})


def _of_country(code: str, attribute: str) -> set[str]:
    provider = import_module(f"faker.providers.person.{code}").Provider
    lists = [getattr(provider, name) for name in dir(provider) if name.startswith(attribute)]
    return {_bare(name) for names in lists if not callable(names) for name in names}


@cache
def _dictionary() -> SpellChecker:
    return SpellChecker(language="en")


def _frequency(word: str) -> int:
    return int(_dictionary().word_frequency[word])
