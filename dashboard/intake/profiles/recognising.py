"""Knowing a source again by its headers."""

from collections.abc import Iterable

from dashboard.intake.profiles.profile import Profile
from dashboard.intake.profiles.spelling import plain


def recognised(header: Iterable[str], profiles: Iterable[Profile]) -> Profile | None:
    """Return the profile that a table belongs to, or None.

    Every column that a profile needs must be there, in any order and spelling; more of them may.
    Of several profiles that fit, the one that uses the most columns is taken; of those that use
    equally many, the one that knows the most by leaving them out. Where two are still equal none is
    taken, since a person must say which is meant.
    """
    here = {plain(column) for column in header if plain(column)}
    ranked: list[tuple[tuple[int, int], Profile]] = []
    for profile in profiles:
        needed = {plain(column) for column in profile.needed()}
        if needed and needed <= here:
            known = here & {plain(column) for column in profile.left_out}
            ranked.append(((len(needed), len(known)), profile))
    if not ranked:
        return None
    best = max(rank for rank, _ in ranked)
    first, *others = [profile for rank, profile in ranked if rank == best]
    return first if all(other == first for other in others) else None
