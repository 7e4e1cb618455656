"""The stock of words that a borough is made of: the files of data/borough, and how they combine."""

import csv
import re
from functools import cache

from dashboard.sample.dice import Dice
from dashboard.settings import home

Line = dict[str, str]

_NO_PLACE = ("group", "online")
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def stock(name: str) -> tuple[Line, ...]:
    """Read a file of data/borough by its name without ending."""
    path = home() / "data" / "borough" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def fitting(name: str, fits: str) -> tuple[Line, ...]:
    """Return the lines that fit every sort of context, and those that fit this one.

    Lines for a “place” fit whatever can be walked through, which a group or a chat cannot.
    """
    sorts = ("", fits) if fits in _NO_PLACE else ("", fits, "place")
    return tuple(line for line in stock(name) if line["fits"] in sorts)


@cache
def weights(
    name: str, column: str, weight: str, fits: str | None = None
) -> list[tuple[str, float]]:
    """Return (word, weight) of each line with a weight; of one sort of place where it is given.

    A sort of place without lines of its own takes those that fit everywhere.
    """
    lines = [line for line in stock(name) if line[weight]]
    if fits is not None:
        fitting_lines = [line for line in lines if line["fits"] == fits]
        lines = fitting_lines or [line for line in lines if not line["fits"]]
    return [(line[column], float(line[weight])) for line in lines]


def say(dice: Dice, slot: str, place: str, fits: str | None = None) -> str:
    """Put a short text together for a slot, as it fits the sort of place, or another key.

    A text's own slots, such as {spot}, are filled as they fit the place. One with a capital begins
    with a capital.
    """
    return _begun(_plain(dice, slot, place, place if fits is None else fits))


def fill_wording(dice: Dice, text: str, place: str) -> str:
    """Fill the slots of a text as they fit the sort of place."""
    if "{" not in text:
        return text
    return _begun(_SLOT.sub(lambda hit: _slot(dice, hit[1], place), text))


def _plain(dice: Dice, slot: str, place: str, fits: str) -> str:
    text = dice.pick(_texts(slot, fits))
    return _SLOT.sub(lambda hit: _slot(dice, hit[1], place), text)


def _slot(dice: Dice, name: str, place: str) -> str:
    text = _plain(dice, name.lower(), place, place)
    return text if name.islower() else _begun(text)


@cache
def _texts(slot: str, fits: str) -> tuple[str, ...]:
    lines = [line for line in stock("wordings") if line["slot"] == slot]
    fitting_texts = tuple(line["text"] for line in lines if line["fits"] == fits)
    if (
        not fitting_texts and ":" in fits
    ):  # a harm as it shows in one sort of place, or else anywhere
        return _texts(slot, fits.partition(":")[2])
    return fitting_texts or tuple(line["text"] for line in lines if not line["fits"])


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
