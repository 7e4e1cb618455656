"""What lies near a context, what was reported there since its plan began, and what adds up.

Counts and no claim: harm that moved, and people who tell more because somebody listens, look alike.
"""

from typing import Any

import pandas as pd

from dashboard.text import day, day_span, in_words, is_or_are, join_words, number_of, within

SEVERAL = 3  # small concerns in one place, from which the panel may want to look at them together
NO_CLAIM = "Changed since is not caused by."


def nearest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Sort rows of nearby_contexts by their distance; those without one come last, by name."""
    return rows.sort_values("metres", na_position="last", kind="stable")


def nearby_headline(rows: pd.DataFrame, alias: str) -> str:
    """Say how much happened near a context since its plan began.

    rows: of nearby_contexts; alias: what the screen calls the context itself.
    """
    where = within(alias)
    if rows.empty:
        return f"No other context is near {where}"
    if rows["plan_began_on"].isna().all():
        near = f"{number_of(len(rows), 'context').capitalize()} {is_or_are(len(rows))} near {where}"
        return f"{near}; no plan has begun here yet"
    counts = {
        "referral": int(rows["referrals_since"].sum()),
        "other event": int(rows["others_since"].sum()),
    }
    told = [number_of(number, noun) for noun, number in counts.items() if number]
    return f"Near {where} since the plan began: {join_words(told) or 'nothing is recorded'}"


def nearby_line(rows: pd.DataFrame, metres: int | None) -> str:
    """Say how many are near, what near means and which days are counted; rows of nearby_contexts.

    metres: the distance asked for; None in share mode, where no distance is told.
    """
    far = f"within {distance_said(metres)}, " if metres else ""
    near = f"{far}in the same area, or linked by the panel"
    if rows.empty:
        return f"Near is {near}."
    number = f"{number_of(len(rows), 'context').capitalize()} {is_or_are(len(rows))} near: {near}"
    if rows["plan_began_on"].isna().all():
        return f"{number}."
    row = rows.iloc[0]
    counted = f"Since is {day_span(row['plan_began_on'], row['counted_to'])}"
    if pd.isna(row["counted_from"]):
        return f"{number}. {counted}; records begin too late to count as long before. {NO_CLAIM}"
    before = f"before as long again, from {day(row['counted_from'])}"
    return f"{number}. {counted}, {before}. {NO_CLAIM}"


def distance_said(metres: int) -> str:
    """Write a distance as people say it: “640 m”, “1.6 km”."""
    return f"{metres} m" if metres < 1000 else f"{metres / 1000:.1f} km".replace(".0 ", " ")  # noqa: PLR2004 - a kilometre


def nearby_told(rows: pd.DataFrame) -> pd.DataFrame:
    """Write rows of nearby_contexts as a table says them: how_near, level, referrals, others."""
    told = rows.assign(
        how_near=[_how_near(row) for row in rows.to_dict("records")],
        level=[_level(row) for row in rows.to_dict("records")],
    )
    for name in ("referrals", "others"):
        pairs = zip(rows[f"{name}_before"], rows[f"{name}_since"], strict=True)
        told[name] = pd.Series([_since_and_before(*pair) for pair in pairs], rows.index, "object")
    return told


def small_near_headline(rows: pd.DataFrame) -> str:
    """Say how many small concerns there are in and near a context; rows of small_concerns_near."""
    count = len(rows)
    if not count:
        return "No small concerns to look at together in the last twelve months"
    places, agencies = rows["context_id"].nunique(), rows["agency"].nunique()
    told = (
        f"{number_of(count, 'referral').capitalize()} of the last twelve months, here or near, "
        f"led to no assessment {'by itself' if count == 1 else 'by themselves'}"
    )
    if count < SEVERAL:
        return told
    return (
        f"{told}: {number_of(places, 'context')}, {number_of(agencies, 'agency', 'agencies')}. "
        "Together they may say more than each"
    )


def small_concerns_line(rows: pd.DataFrame) -> str:
    """Say in how many areas small concerns add up; rows of small_concerns, asked for SEVERAL."""
    each = f"{in_words(SEVERAL)} or more referrals of the last twelve months"
    if rows.empty:
        return f"In no area {each} led to no assessment."
    return (
        f"In {number_of(len(rows), 'area')} {each} each led to no assessment; "
        "together they may say more than each. Areas are in the order of their names."
    )


def _how_near(row: dict[Any, Any]) -> str:
    """Say all by which a context is near."""
    near = [] if pd.isna(row["metres"]) else [distance_said(int(row["metres"]))]
    near += ["same area"] if row["is_same_area"] else []
    near += ["linked"] if row["is_linked"] else []
    return " · ".join(near)


def _level(row: dict[Any, Any]) -> str:
    """Write a level of need, and what it was when the plan began where that is another."""
    before, now = (
        "not decided" if pd.isna(row[name]) else str(int(row[name]))
        for name in ("level_before", "level_now")
    )
    if pd.isna(row["plan_began_on"]) or before == now:
        return now
    if row["came_since"]:
        return f"{now}; new to the panel since"
    return f"{now}; {before} when the plan began"


def _since_and_before(before: int | None, since: int | None) -> str | None:
    """Write two counts of stretches as long as each other."""
    if pd.isna(since):
        return None
    return f"{since} since" if pd.isna(before) else f"{since} since, {before} before"
