"""Themes: what discussions brought up before and after, in counts of discussions, never of people.

A theme is compared within one group only. That a group no longer raises something is told apart
from not having asked that group.
"""

from typing import Any

import pandas as pd

from dashboard.text import out_of_all

HEARD_IN_BOTH = "Heard in both"
NEWLY_HEARD = "Newly heard"
NO_LONGER_HEARD = "No longer heard"
NOT_ASKED_AGAIN = "Not asked again"
NOT_ASKED_BEFORE = "Not asked before"
HEARD_ONCE = "Heard in the first round"
ROUNDS = ("before", "after")


def themes_before_and_after(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each theme and group, from the rows of themes_in_rounds.

    Columns: theme_id, theme, side, respondent_group, group_label; of each round (before_…,
    after_…) discussions (held with the group), heard_in (of those) and paraphrase; became (one of
    six phrases), sentence. No percentages: a few talks are no sample.
    """
    found: dict[tuple[object, object], dict[str, Any]] = {}
    for row in rows.to_dict("records"):
        theme = found.setdefault(
            (row["theme_id"], row["respondent_group"]),
            {name: row[name] for name in _THEME}
            | {f"{when}_{name}": 0 for when in ROUNDS for name in ("discussions", "heard_in")},
        )
        when = ROUNDS[bool(row["is_after"])]
        theme |= {f"{when}_{name}": row[name] for name in _ROUND}
    is_once = not rows["is_after"].any()
    told = [theme | _became(theme, is_once=is_once) for theme in found.values()]
    columns = [*_THEME, *(f"{when}_{name}" for when in ROUNDS for name in _ROUND)]
    return pd.DataFrame(told, columns=[*columns, "became", "sentence"])


_THEME = ("theme_id", "theme", "side", "respondent_group", "group_label")
_ROUND = ("discussions", "heard_in", "paraphrase")


def _became(theme: dict[str, Any], *, is_once: bool) -> dict[str, str]:
    counts = [
        f"in {out_of_all(theme[f'{when}_heard_in'], held, 'discussion')} {when}"
        for when in ROUNDS
        if (held := theme[f"{when}_discussions"])
    ]
    if is_once:
        became = HEARD_ONCE
    elif not theme["after_discussions"]:
        became = NOT_ASKED_AGAIN
    elif not theme["before_discussions"]:
        became = NOT_ASKED_BEFORE
    elif not theme["before_heard_in"]:
        became = NEWLY_HEARD
    else:
        became = HEARD_IN_BOTH if theme["after_heard_in"] else NO_LONGER_HEARD
    return {"became": became, "sentence": f"Heard {', '.join(counts)}: {became.lower()}."}
