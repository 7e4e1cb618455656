"""Verdicts: the nine fixed phrases for a change, and a change with its range in words."""

import math

CLEAR_IMPROVEMENT = "Clear improvement"
POSSIBLE_IMPROVEMENT = "Possible improvement, not clear"
NO_CLEAR_CHANGE = "No clear change"
POSSIBLE_WORSENING = "Possible worsening, not clear"
CLEAR_WORSENING = "Clear worsening"
CANNOT_COMPARE = "Cannot compare"
TOO_FEW = "Too few to say"
NOT_REMEASURED = "Not re-measured"
NO_DIRECTION = "No agreed direction"

CLEAR = (CLEAR_IMPROVEMENT, CLEAR_WORSENING)
NOTABLE = 0.10  # a difference of shares worth naming although its interval crosses zero
TWO_THIRDS = 0.67  # the same for a ratio of rates: two thirds as often, or half as often again
AS_WRITTEN = 2  # decimals: shares are written in whole points, ratios near 1 to a hundredth
NEAR, FAR = 2, 10  # ratios from here on need one decimal, and none


def verdict_of(difference: float, low: float, high: float, direction: str) -> str:
    """Put a difference of shares and its interval into a fixed phrase.

    It is judged as it is written, in whole points, so that “0 to 38 points” is never called clear.
    direction: up or down, whichever is better for young people; neutral when nobody agreed one.
    """
    written = [round(value, AS_WRITTEN) for value in (difference, low, high)]
    return _phrase(written[0], written[1], written[2], direction, NOTABLE)


def verdict_of_ratio(ratio: float, low: float, high: float, direction: str) -> str:
    """Put a ratio of rates and its interval into a fixed phrase likewise; 1 is no change."""
    written = [round(value, AS_WRITTEN) for value in (ratio, low, high)]
    logs = [math.log(value) if value > 0 else -math.inf for value in written]
    return _phrase(logs[0], logs[1], logs[2], direction, -math.log(TWO_THIRDS))


def points(difference: float, low: float, high: float) -> str:
    """Write a difference in percentage points with its interval: “+32 points, 9 to 50”."""
    middle = (f"{_points(difference):+d}" if _points(difference) else " 0").replace("-", "−")
    unit = "point" if middle[1:] == "1" else "points"
    ends = [f"{_points(end):d}".replace("-", "−") for end in (low, high)]
    return f"{middle.strip()} {unit}, {ends[0]} to {ends[1]}"


def points_between(low: float, high: float) -> str:
    """Write the interval of a difference that may not be told as one figure."""
    ends = [f"{_points(end):d}".replace("-", "−") for end in (low, high)]
    return f"between {ends[0]} and {ends[1]} points"


def times(ratio: float, low: float, high: float) -> str:
    """Write a ratio of rates with its interval: “2.5 times as often, 1.20 to 5.6”.

    Where no end is known, nothing is said of one; what was never seen is not “0 times as often”.
    """
    if math.isinf(ratio):
        return f"none before; at least {_multiple(low)} times as often" if low else "none before"
    if ratio == 0:
        known = math.isfinite(high)
        return f"not at all; at most {_multiple(high)} times as often" if known else "not at all"
    as_often = f"{_multiple(ratio)} times as often"
    if round(ratio, AS_WRITTEN) == 1:
        as_often = "just as often"
    if low and math.isfinite(high):
        return f"{as_often}, {_multiple(low)} to {_multiple(high)}"
    if low:
        return f"{as_often}, {_multiple(low)} or more"
    return f"{as_often}, at most {_multiple(high)}" if math.isfinite(high) else as_often


def times_between(low: float, high: float) -> str:
    """Write the interval of a ratio that may not be told as one figure."""
    if math.isinf(high):
        return f"{_multiple(low)} times as often or more"
    if round(low, AS_WRITTEN) == 0:
        return f"at most {_multiple(high)} times as often"
    return f"between {_multiple(low)} and {_multiple(high)} times as often"


def _phrase(difference: float, low: float, high: float, direction: str, notable: float) -> str:
    if direction == "neutral":
        return NO_DIRECTION
    if direction == "down":
        difference, low, high = -difference, -high, -low
    if low > 0:
        return CLEAR_IMPROVEMENT
    if high < 0:
        return CLEAR_WORSENING
    if difference >= notable:
        return POSSIBLE_IMPROVEMENT
    return POSSIBLE_WORSENING if difference <= -notable else NO_CLEAR_CHANGE


def _points(share: float) -> int:
    return round(100 * round(share, AS_WRITTEN))


def _multiple(ratio: float) -> str:
    if round(ratio, AS_WRITTEN) == 0:
        return "less than 0.01"
    decimals = 2 if ratio < NEAR else 1 if ratio < FAR else 0
    return f"{ratio:,.{decimals}f}"
