"""Every sentence of what lies near a context, at its edges: none, one and many."""

from collections.abc import Callable, Iterator
from itertools import product

import pandas as pd
import pytest

from dashboard.analysis.area_measures import MEASURES, ShadedAreas, shading_line
from dashboard.analysis.nearby import (
    distance_said,
    nearby_headline,
    nearby_line,
    small_concerns_line,
    small_near_headline,
)
from tests.analysis.edges import drawn_by
from tests.analysis.faults import faults_of

FEW = (0, 1, 2, 13)
DAY = pd.Timestamp("2022-05-10")


def nearby() -> Iterator[str]:
    for count, referrals, others, begun, known in product(FEW, FEW, FEW, (True, False), (1, 0)):
        rows = pd.DataFrame(
            {
                "plan_began_on": pd.Series([DAY if begun else pd.NaT] * count),
                "counted_to": pd.Series([DAY + pd.Timedelta(days=90)] * count),
                "counted_from": pd.Series([DAY - pd.Timedelta(days=91 if known else 0)] * count),
                "referrals_since": pd.Series([referrals, *[0] * 12][:count], dtype="Int64"),
                "others_since": pd.Series([others, *[0] * 12][:count], dtype="Int64"),
            }
        )
        if not known:
            rows["counted_from"] = pd.NaT
        yield nearby_headline(rows, "The park")
        yield from (nearby_line(rows, metres) for metres in (None, 1, 500, 2000))


def adding_up() -> Iterator[str]:
    for count, places, agencies in product(FEW, FEW[1:], FEW[1:]):
        if places <= count and agencies <= count:
            rows = pd.DataFrame(
                {
                    "context_id": [f"C{at % places}" for at in range(count)],
                    "agency": [f"A{at % agencies}" for at in range(count)],
                }
            )
            yield small_near_headline(rows)
    yield small_near_headline(pd.DataFrame({"context_id": [], "agency": []}))
    for areas in FEW:
        yield small_concerns_line(pd.DataFrame({"area_name": ["Ward"] * areas}))


def distances() -> Iterator[str]:
    yield from (distance_said(metres) for metres in (0, 1, 640, 1000, 1650, 2000))


def shadings() -> Iterator[str]:
    nothing = pd.DataFrame()
    yield from (shading_line(ShadedAreas(nothing, one)) for one in (None, *MEASURES.values()))


SENTENCES = (nearby, adding_up, distances, shadings)


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda made: made.__name__)
def test_every_sentence_reads_as_a_person_would_say_it(
    sentences: Callable[[], Iterator[str]],
) -> None:
    said, missing = drawn_by(sentences)
    assert missing == {}
    assert len(said) >= 5
    assert {sentence: faults for sentence in said if (faults := faults_of(sentence))} == {}
