"""Where things are: wards with their young people, landmarks, and contexts with neutral names."""

import math
from datetime import date
from functools import cache

from dashboard.sample.borough import AREA_YEAR, Borough, Context, Ward
from dashboard.sample.dice import Dice
from dashboard.sample.outlines import WARDS, around, line_outline, outlines, point_outline
from dashboard.sample.stock import say, stock

# Two wards in twenty truly differ from what their young people would lead one to expect.
_EFFECTS = (2.2, 0.35, *[1.0] * (WARDS - 2))
_GROUPS = ("peer_group", "group_in_a_place")
_WITHOUT_A_POINT = (*_GROUPS, "online_space")
_NEAR_HOMES = 0.08
_TURNS = 9
_POINT_NOT_RECORDED = 0.06


def borough_name(number: int) -> str:
    """Return an invented name, a different one for each of the first few hundred boroughs."""
    stems, endings = _words("stem"), _words("ending", "borough")
    # 31 shares no factor with the number of stems, so that neighbours do not sound alike.
    stem = stems[(number * 31) % len(stems)]
    return stem + endings[(number // len(stems) + number) % len(endings)]


def wards(dice: Dice, number: int) -> list[Ward]:
    """Draw the wards of a borough."""
    effects = dice.some(_EFFECTS, WARDS)
    names = dice.some(_words("stem"), WARDS)
    rows = []
    for at, outline in enumerate(outlines(dice, number)):
        under_18 = round(2300 * math.exp(dice.around(0, 0.3)), -1)
        rows.append(
            Ward(
                f"X05{100_000 + number * WARDS + at + 1}",
                names[at] + dice.pick(_words("ending", "ward")),
                outline,
                int(under_18),
                round(under_18 * dice.uniform(0.41, 0.48)),
                effects[at],
            )
        )
    return rows


def write_places(borough: Borough) -> None:
    """Write the wards and a few landmarks, and how wards truly differ."""
    for ward in borough.wards:
        borough.files.put(
            "area",
            area_code=ward.code,
            area_year=AREA_YEAR,
            area_name=ward.name,
            area_kind="ward",
            people_under_18=ward.under_18,
            people_10_to_17=ward.from_10_to_17,
            label_longitude=ward.outline.label[0],
            label_latitude=ward.outline.label[1],
            outline=ward.outline.geometry,
        )
    borough.files.truth(
        "area_effect",
        "panel_id, area_code, area_year, people_10_to_17, relative_rate, differs",
        [
            (borough.code, w.code, AREA_YEAR, w.from_10_to_17, w.effect, _yes(w.effect != 1))
            for w in borough.wards
        ],
    )
    _write_landmarks(borough)


def new_context(borough: Borough, since: date) -> Context:
    """Draw a context that nobody has brought to the panel before."""
    dice = borough.dice
    kinds = [((k["context_kind"], k["fits"]), float(k["weight"])) for k in stock("kinds")]
    kind, place = dice.weighted(kinds)
    ward = dice.weighted([(w, w.from_10_to_17 * w.effect) for w in borough.wards])
    alias, local_name = _named(borough, kind, ward)
    context = Context(
        f"{borough.code}-C{len(borough.contexts) + 1:03}", alias, kind, place, ward, since
    )
    if kind not in _WITHOUT_A_POINT and not dice.chance(_POINT_NOT_RECORDED):
        context.point = ward.outline.points.pop()
    context.local_name = local_name
    borough.contexts.append(context)
    return context


def write_context(borough: Borough, context: Context) -> None:
    """Write a context as it stands at the end."""
    dice = borough.dice
    area_only = context.kind in _WITHOUT_A_POINT or (
        context.place in ("care", "open") and dice.chance(_NEAR_HOMES)
    )
    place = None if area_only else context.point
    drawn = place and context.kind == "park_or_open_space" and dice.chance(0.4)
    borough.files.put(
        "context",
        context_id=context.code,
        display_alias=context.alias,
        local_name=context.local_name,
        context_kind=context.kind,
        area_code=context.ward.code,
        area_year=AREA_YEAR,
        location_precision="area_only" if area_only else "exact",
        longitude=place and place[0],
        latitude=place and place[1],
        outline=around(*place) if place and drawn else None,
        surroundings=None if dice.chance(0.2) else say(dice, "surroundings", context.place),
        stage=context.stage,
        asked_to_see_since=context.since,
    )


def _named(borough: Borough, kind: str, ward: Ward) -> tuple[str, str | None]:
    """Return the alias and the local name; a group or an online space has a letter only."""
    dice = borough.dice
    if kind in _WITHOUT_A_POINT:
        sort = "Group" if kind in _GROUPS else "Online space"
        borough.counted[sort] += 1
        return f"{sort} {_letters(borough.counted[sort])}", None
    taken = {context.alias for context in borough.contexts}
    while True:
        street = f"{dice.pick(_words('stem'))} {dice.pick(_words('ending', 'street'))}"
        what = dice.pick(_words("place", kind))
        alias = f"{what} {dice.pick(_words('joint'))} {street}"
        if alias not in taken:
            break
    local = what.removeprefix("The ")
    return alias, f"{ward.name} {local}" if dice.chance(0.5) else None


def _letters(number: int) -> str:
    """Return A for 1, B for 2, … AA for 27."""
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)


def _write_landmarks(borough: Borough) -> None:
    """Write a river, a road and a railway across the wards, and places where safety is found."""
    dice = borough.dice
    for kind, noun in (("water", "River"), ("road", "Road"), ("railway", "Railway")):
        name = noun if kind == "railway" else f"{dice.pick(_words('stem'))} {noun}"
        _landmark(borough, name, kind, line_outline(_way(borough, goes_north=kind == "road")))
    for landmark in dice.some([n for n in stock("names") if n["part"] == "landmark"], 6):
        ward = dice.pick(borough.wards)
        _landmark(
            borough,
            f"{landmark['text']}, {ward.name}",
            landmark["fits"],
            point_outline(ward.outline.points.pop()),
            dice.pick(_words("offer", landmark["fits"])),
        )


def _way(borough: Borough, *, goes_north: bool) -> list[tuple[float, float]]:
    """Draw a way across the borough, from the west or from the south, with slight turns."""
    dice = borough.dice
    labels = [ward.outline.label for ward in borough.wards]
    west, east = min(x for x, _ in labels), max(x for x, _ in labels)
    south, north = min(y for _, y in labels), max(y for _, y in labels)
    side = dice.uniform(0.2, 0.8)
    points = []
    for step in range(_TURNS):
        along, across = step / (_TURNS - 1), min(max(side, 0.0), 1.0)
        right, up = (across, along) if goes_north else (along, across)
        x, y = west + right * (east - west), south + up * (north - south)
        points.append((round(x, 5), round(y, 5)))
        side += dice.uniform(-0.09, 0.09)
    return points


def _landmark(borough: Borough, name: str, kind: str, outline: str, offers: str = "") -> None:
    borough.files.put(
        "landmark",
        landmark_id=borough.next_code("LM"),
        landmark_name=name,
        landmark_kind=kind,
        is_strength=bool(offers),
        offers=offers,
        outline=outline,
    )


@cache
def _words(part: str, fits: str = "") -> tuple[str, ...]:
    return tuple(n["text"] for n in stock("names") if n["part"] == part and n["fits"] == fits)


def _yes(is_so: bool) -> str:  # noqa: FBT001 - a word for a yes or no
    return "yes" if is_so else "no"
