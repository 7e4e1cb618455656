"""What every page of trends asks and says: the period and the choice, and what a measure means."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.text import for_html
from dashboard.ui.choosing import controls, in_address
from dashboard.ui.data import rows
from dashboard.ui.pieces import advice

_PERIODS = {"": "All months", "12": "The last 12 months", "24": "The last 24 months"}
_EVERY = {"area": "All areas", "kind": "All kinds", "harm": "All harms", "agency": "All agencies"}


def choose_trends(*asked: str) -> dict[str, Any]:
    """Ask for the period and for area, kind, harm and agency; the answers are in the address.

    asked: those of area, kind, harm and agency that the page can be narrowed by; the others are “”.
    Returns the parameters of every query of trends: since and until (first days of months, both
    within, the last of them as far as the data goes), area_code, context_kind, harm_kind and
    agency. Stops a page without any referral.
    """
    known = rows("trend_period").to_dict("records")
    if not known:
        advice("No referral is recorded yet: import referral.csv under Records, Import.")
        st.stop()
    first, last = (known[0][name].date() for name in ("first_month", "last_month"))
    choices = rows("trend_choices")
    with controls():
        months = in_address("Period", "period", _PERIODS, "")
        chosen = {name: _choose(choices, name) if name in asked else "" for name in _EVERY}
    return {
        "since": _earlier(last, int(months)) if months else first,
        "until": last,
        "area_code": chosen["area"],
        "context_kind": chosen["kind"],
        "harm_kind": chosen["harm"],
        "agency": chosen["agency"],
    }


def definition(measure: str) -> None:
    """Say how a measure is counted, among what, whether more is better, and what it cannot say."""
    known = rows("measure_defined")
    for row in known[known["measure_name"] == measure].to_dict("records"):
        told = " · ".join(
            f"<strong>{name}:</strong> {for_html(text)}." for name, text in facts_of(row)
        )
        st.html(f"<p class='definition'>{told}</p>")


def facts_of(row: dict[Any, Any]) -> list[tuple[str, str]]:
    """Return what a row of measure_defined tells, each fact with its name."""
    return [
        ("How it is counted", row["definition"]),
        ("Among", row["base"]),
        ("Direction", row["direction"]),
        ("What the data cannot say", row["quality_note"]),
    ]


def said_of(choice: dict[str, Any]) -> str:
    """Say what trends are narrowed to: “All areas, School, all harms, all agencies”."""
    known = rows("trend_choices")
    told: list[str] = []
    for (name, every), code in zip(
        _EVERY.items(),
        (choice[own] for own in ("area_code", "context_kind", "harm_kind", "agency")),
        strict=True,
    ):
        own = known[(known["choice"] == name) & (known["code"] == code)]
        told.append(str(own["label"].iloc[0]) if len(own) else every.lower() if told else every)
    return ", ".join(told)


def _choose(choices: pd.DataFrame, name: str) -> str:
    own = choices[choices["choice"] == name]
    words = dict(zip(own["code"], own["label"], strict=True))
    return in_address(name.capitalize(), name, {"": _EVERY[name]} | words, "")


def _earlier(last: date, months: int) -> date:
    """Return the first of so many months that end with `last`."""
    count = last.year * 12 + last.month - months
    return date(count // 12, count % 12 + 1, 1)
