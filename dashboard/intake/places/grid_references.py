"""Grid references: TQ 335 845 in Great Britain, J 338 740 in Ireland."""

import re
from dataclasses import dataclass

from dashboard.intake.places import systems

_LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ"  # without I: the squares of a five by five grid
_REFERENCE = re.compile(r"([A-HJ-Z]{1,2})\s*(?:(\d{1,5})[\s,]+(\d{1,5})|(\d{2,10}))", re.IGNORECASE)
_SQUARE = 100_000  # metres, the side of a square named by letters
_FIGURES = 5  # of an easting or northing in metres within such a square
_WIDTH, _HEIGHT = 7, 13  # squares of the National Grid, from the south-west


@dataclass(frozen=True)
class GridSquare:
    """The square that a grid reference names.

    system: the National Grid or the Irish Grid, as `systems` knows it.
    east, north: metres to its south-western corner.
    side: metres; 100 for six figures, 1 for ten.
    """

    system: str
    east: int
    north: int
    side: int


def parse_grid_reference(text: str) -> GridSquare | None:
    """Return the square that a reference of two to ten figures names, or None if it is none.

    Letters may be small, and spaces may stand between letters, easting and northing or nowhere.
    Easting and northing must have equally many figures.
    """
    reference = _REFERENCE.fullmatch(text.strip())
    if not reference:
        return None
    letters, east, north, together = reference.groups()
    if together:
        half, odd = divmod(len(together), 2)
        east, north = together[:half], together[half:]
        if odd:
            return None
    if len(east) != len(north):
        return None
    corner = _corner(letters.upper())
    if corner is None:
        return None
    side = 10 ** (_FIGURES - len(east))
    system = systems.NATIONAL_GRID if len(letters) == len("TQ") else systems.IRISH_GRID
    return GridSquare(system, corner[0] + int(east) * side, corner[1] + int(north) * side, side)


def _corner(letters: str) -> tuple[int, int] | None:
    """Return metres to the south-western corner of the square that the letters name.

    In Great Britain the first letter names a square of 500 km, counted so that S begins the grid;
    each grid runs from A in the north-west to Z in the south-east.
    """
    numbers = [_LETTERS.index(letter) for letter in letters]
    if len(numbers) == 1:
        east, north = numbers[0] % 5, 4 - numbers[0] // 5
        return east * _SQUARE, north * _SQUARE
    first, second = numbers
    east = ((first - 2) % 5) * 5 + second % 5
    north = 19 - (first // 5) * 5 - second // 5
    if 0 <= east < _WIDTH and 0 <= north < _HEIGHT:
        return east * _SQUARE, north * _SQUARE
    return None
