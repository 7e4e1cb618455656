"""A plan's actions by what each sets out to change; young people's behaviour always stated."""

from typing import Any

import pandas as pd

from dashboard.charts.drawn import NOTHING_RECORDED
from dashboard.text import for_html


def plan_by_target(rows: pd.DataFrame) -> str:
    """Write a table of targets as HTML, and in each its actions: filled when done, outlined if not.

    One that is over without having been done is grey and says so.

    rows: those of the query plan_by_target, in its order; a target without an action reads “none”.
    """
    if rows.empty:
        return NOTHING_RECORDED
    body = "".join(
        f"<tr><th scope='row'>{for_html(target)}</th>"
        f"<td>{_actions(planned[planned['action_id'].notna()].to_dict('records'))}</td></tr>"
        for target, planned in rows.groupby("target", sort=False)
    )
    return (
        "<table class='words by-target'><thead><tr><th scope='col'>Sets out to change</th>"
        f"<th scope='col'>Actions</th></tr></thead><tbody>{body}</tbody></table>"
    )


def _actions(actions: list[dict[Any, Any]]) -> str:
    lines = "".join(f"<li>{_badge(action)}<span>{_words(action)}</span></li>" for action in actions)
    return f"<ul>{lines}</ul>" if lines else "<span class='aside'>none</span>"


def _badge(action: dict[Any, Any]) -> str:
    """Say in a word how an action stands: open, done, or over another way."""
    if action["is_open"]:
        return "<span class='badge open'>open</span>"
    if action["is_done"]:
        return "<span class='badge done'>done</span>"
    return f"<span class='badge'>{'not done' if action['fell_short'] else 'ended'}</span>"


def _words(action: dict[Any, Any]) -> str:
    """Write an action's words: what, who leads, and where it stands."""
    rest = f"{action['agency']} · {str(action['status']).lower()}"
    if isinstance(action["watches"], str):
        rest += f" · surveillance: {action['watches'].lower()}"
    return f"{for_html(action['short_wording'])} <span class='aside'>· {for_html(rest)}</span>"
