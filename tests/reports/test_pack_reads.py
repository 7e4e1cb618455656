"""Every word of an evidence pack reads as English, of much data, of little and of one month."""

from collections.abc import Iterator
from functools import partial

import pandas as pd
import pytest

from dashboard.reports import Pack
from dashboard.trends import evidence_pack
from dashboard.trends.choice import trend_choice
from dashboard.warehouse import Mode, Snapshot, Viewer, query
from tests.analysis.faults import faults_of
from tests.given import publish
from tests.once import MadeBorough

pytestmark = pytest.mark.whole

MODES: tuple[Mode, ...] = ("panel", "share")


@pytest.fixture(scope="module")
def one_context(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return publish(tmp_path_factory.mktemp("one") / "store", referral=[{}])


def packs(snapshot: Snapshot) -> Iterator[Pack]:
    """Give the packs of all months and of the last one, in both modes."""
    for mode in MODES:
        asked = partial(_rows, snapshot, mode)
        for months in (0, 1):
            choice = trend_choice(asked("trend_period"), months)
            yield evidence_pack(asked, snapshot, choice, mode)


def _rows(snapshot: Snapshot, mode: Mode, name: str, **parameters: object) -> pd.DataFrame:
    return query(name).run(snapshot, Viewer(mode=mode), **parameters)


def read(pack: Pack) -> dict[str, list[str]]:
    """Return what reads wrong in a pack."""
    whole = [pack.period, *pack.notes, *(text for _, text in pack.limits_of_knowledge())]
    parts = [*pack.shorthand(), *(title for title, _ in pack.limits_of_knowledge() if title)]
    for section in pack.sections:
        whole += [section.title, section.sentence, section.base, section.brief]
        parts += [*section.header(), *section.definition.values()]
        parts += [cell for row in section.cells() for cell in row]
    faults = {text: faults_of(text) for text in whole}
    faults |= {text: faults_of(text, is_lead=True) for text in parts}
    return {text: wrong for text, wrong in faults.items() if wrong}


def test_packs_of_the_case_study_read_as_english(case_study: Snapshot) -> None:
    assert not [wrong for pack in packs(case_study) if (wrong := read(pack))]


def test_packs_of_one_referral_read_as_english(one_context: Snapshot) -> None:
    assert not [wrong for pack in packs(one_context) if (wrong := read(pack))]


def test_packs_of_a_borough_read_as_english(made_borough: MadeBorough) -> None:
    assert not [wrong for pack in packs(made_borough.snapshot) if (wrong := read(pack))]
