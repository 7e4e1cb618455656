"""An evidence pack written to a file, of a period and a choice as they are typed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from dashboard.reports import FORMS, Pack
from dashboard.settings import PanelError
from dashboard.share import locks_share
from dashboard.trends.choice import TrendChoice, trend_choice
from dashboard.trends.evidence_pack import evidence_pack
from dashboard.warehouse import Mode, Snapshot, Viewer, query

_NAMED = 12  # choices named in a sentence
_MOST_MONTHS = 1200


def write_pack(
    snapshot: Snapshot, path: Path, period: str, narrowed: Mapping[str, str], mode: Mode
) -> Pack:
    """Write a pack in the form that a file's suffix names, and return it.

    period: “all”, so many months up to the last, or a first month such as 2024-04. narrowed: by
    area, kind, harm and agency, each by its name or its code, “” for every one. Raises PanelError
    where one of them is not known, or where the store shows share mode only.
    """
    form = next((form for form in FORMS if form.suffix == path.suffix.lower()), None)
    if form is None:
        forms = ", ".join(f"{form.suffix} ({form.label})" for form in FORMS)
        raise PanelError(f"{path}: end the name of the file with one of {forms}.")
    if mode != "share" and locks_share(snapshot.settings):
        raise PanelError("This store shows share mode only: leave out --panel.")

    def rows(name: str, **parameters: object) -> pd.DataFrame:
        return query(name).run(snapshot, Viewer(mode=mode), **parameters)

    months = rows("trend_period")
    if months.empty:
        raise PanelError("No referral is recorded yet: import referral.csv first.")
    choices = rows("trend_choices")
    codes = {name: _code_of(choices, name, text) for name, text in narrowed.items() if text}
    pack = evidence_pack(rows, snapshot, _choice(period, months, codes), mode)
    path.write_bytes(form.write(pack))
    return pack


def _choice(period: str, months: pd.DataFrame, codes: Mapping[str, str]) -> TrendChoice:
    """Return the choice of a period as it is typed; months: rows of trend_period."""
    whole = trend_choice(months, codes=codes)
    if period == "all":
        return whole
    if period.isdecimal() and 0 < int(period) <= _MOST_MONTHS:
        return trend_choice(months, int(period), codes)
    try:
        since = date.fromisoformat(f"{period}-01")
    except ValueError as error:
        raise PanelError(
            f"--period {period}: write all, a number of months such as 12, or the first month as "
            f"{whole.since:%Y-%m}."
        ) from error
    if not whole.since <= since <= whole.until:
        raise PanelError(
            f"--period {period}: the data go from {whole.since:%Y-%m} to {whole.until:%Y-%m}."
        )
    return replace(whole, since=since)


def _code_of(choices: pd.DataFrame, name: str, text: str) -> str:
    """Return the code of what was typed, a name or a code, however its letters are written."""
    own = choices[choices["choice"] == name]
    for column in ("code", "label"):
        named = own[own[column].str.casefold() == text.strip().casefold()]
        if len(named) == 1:
            return str(named["code"].iloc[0])
    labels = list(own["label"])
    listed = ", ".join(labels[:_NAMED]) or "none"
    more = f", and {len(labels) - _NAMED} more" if len(labels) > _NAMED else ""
    raise PanelError(f"--{name} {text}: none of that name is recorded. There are {listed}{more}.")
