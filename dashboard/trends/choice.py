"""The choice for which trends are told: a period, and what they are narrowed to."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import pandas as pd

EVERY = {"area": "All areas", "kind": "All kinds", "harm": "All harms", "agency": "All agencies"}
"""What trends can be narrowed by, with the words for no narrowing."""


@dataclass(frozen=True)
class TrendChoice:
    """The parameters of every query of trends; “” is every area, kind, harm or agency.

    since, until: first days of months, both within.
    """

    since: date
    until: date
    area_code: str = ""
    context_kind: str = ""
    harm_kind: str = ""
    agency: str = ""

    def parameters(self) -> dict[str, Any]:
        """Return what every query of trends asks for by name."""
        return asdict(self)

    def codes(self) -> dict[str, str]:
        """Return what is chosen of each thing that trends can be narrowed by."""
        chosen = (self.area_code, self.context_kind, self.harm_kind, self.agency)
        return dict(zip(EVERY, chosen, strict=True))


def trend_choice(
    period: pd.DataFrame, months: int = 0, codes: Mapping[str, str] | None = None
) -> TrendChoice:
    """Return a choice of so many months up to the last, 0 for all of them.

    period: the row of trend_period. codes: by what trends are narrowed by, “” for every one.
    """
    first, last = (period[name].iloc[0].date() for name in ("first_month", "last_month"))
    since = _months_up_to(last, months) if months else first
    chosen = codes or {}
    return TrendChoice(since, last, *(chosen.get(name, "") for name in EVERY))


def day_of_data(days: pd.DataFrame) -> date:
    """Return the day of the last happening, or of viewing while there is none.

    days: rows of day_of_data.
    """
    row = days.iloc[0]
    day: date = (row["seen_on"] if pd.isna(row["as_at"]) else row["as_at"]).date()
    return day


def choice_in_words(choice: TrendChoice, choices: pd.DataFrame) -> str:
    """Say what trends are narrowed to: “All areas, School, all harms, all agencies”.

    choices: rows of trend_choices.
    """
    said: list[str] = []
    for name, code in choice.codes().items():
        own = choices[(choices["choice"] == name) & (choices["code"] == code)]
        every = EVERY[name].lower() if said else EVERY[name]
        said.append(str(own["label"].iloc[0]) if len(own) else every)
    return ", ".join(said)


def _months_up_to(last: date, months: int) -> date:
    """Return the first of so many months that end with `last`."""
    count = last.year * 12 + last.month - months
    return date(count // 12, count % 12 + 1, 1)
