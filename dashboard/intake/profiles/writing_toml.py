"""Profiles written as TOML, so that they travel as files and a person can mend them."""

from typing import Any

import tomli_w

from dashboard.intake.profiles.profile import From, Profile, Target


def written(profile: Profile) -> str:
    """Return a profile as TOML text; `parse` makes the same profile of it."""
    told = {
        "name": profile.name,
        "about": profile.about,
        "headers": list(profile.headers),
        "left_out": list(profile.left_out),
        "skip_where_empty": list(profile.skip_where_empty),
        "skip_where": _lists(profile.skip_where),
        "table": [_target(target) for target in profile.targets],
    }
    return str(tomli_w.dumps(_filled(told)))


def _target(target: Target) -> dict[str, Any]:
    told = {
        "name": target.table,
        "only_where": list(target.only_where),
        "columns": {ours: _column(one) for ours, one in target.columns.items()},
    }
    return _filled(told)


def _column(one: From) -> str | dict[str, Any]:
    """Write a column as its name alone where nothing more is said of it."""
    if not one.columns:
        return {"always": one.always}
    if one == From(one.columns) and len(one.columns) == 1:
        return one.columns[0]
    source = "made_of" if one.made else "column" if len(one.columns) == 1 else "columns"
    told = {
        source: one.columns[0] if source == "column" else list(one.columns),
        "prefix": one.prefix,
        "order": one.order or "",
        "if_empty": one.if_empty,
        "nothing": list(one.nothing),
        "split_by": list(one.split_by),
        "of_several": one.of_several or "",
        "values": _lists(one.values),
        "late": dict(vars(one.late)) if one.late else {},
    }
    joined = {} if one.joined_by == " " else {"joined_by": one.joined_by}
    return {**_filled(told), **joined}


def _lists(texts: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {name: list(some) for name, some in texts.items()}


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing."""
    return {key: value for key, value in told.items() if value not in ("", [], {})}
