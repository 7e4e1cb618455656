"""A month has the same limits, marks and verdict whatever period is shown, on page and in pack."""

import html
import re
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import intake
from dashboard.analysis.period import in_period
from dashboard.analysis.referral_trend import gaps_of_referrals, months_of_referrals
from dashboard.settings import STORE_VARIABLE
from dashboard.trends import TrendChoice, TrendInputs, limit_series
from dashboard.warehouse import Snapshot, Viewer, query
from tests.reports.test_evidence import evidence
from tests.trends.limits_form import said, window
from tests.trends.second import Borough, Choice, choices
from tests.warehouse.stores import copied

pytestmark = pytest.mark.whole

WHOLE = {"since": date(2022, 4, 1), "until": date(2025, 3, 1)}
RE_BASED = "2023-10-01"
MONTHS = [day.date() for day in pd.date_range("2022-04-01", "2025-03-01", freq="MS")]
PAGES = {
    "Referrals": ("referrals", "referrals", "Over time"),
    "Led by police alone": ("change", "police_only", "Led by police alone"),
    "Strengths among findings": ("voice", "strengths_share", "Strengths"),
    "Reviews on time": ("outcomes", "reviews_on_time", "On time"),
}


@pytest.fixture(scope="module")
def re_based(borough: Borough, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Return the borough with each of its series re-based once."""
    store = copied(borough.snapshot, tmp_path_factory.mktemp("re_based"))
    panel = borough["panel"][0]["panel_id"]
    rows = [f"{panel},{name},{RE_BASED},Counted anew,2024-01-10,Chair" for name in limit_series()]
    head = "panel_id,trend_series,from_month,reason,decided_on,decided_by_role"
    intake.publish_batch(
        [intake.read_sheet("rebase.csv", "\n".join([head, *rows]).encode())], store, "Re-based"
    )
    return store.current()


def charts(snapshot: Snapshot, choice: Choice) -> dict[str, pd.DataFrame]:
    """Return every series for a choice with its limits."""

    inputs = TrendInputs(
        rows=lambda name: query(name).run(snapshot, Viewer(), **choice),
        choice=TrendChoice(**choice),
        min_base=snapshot.settings.fewest_for_percentages,
        as_at=choice["until"],
    )
    breaks = inputs.breaks("referrals")
    shares = {
        word: series.chart(inputs, inputs.breaks(word))
        for word, series in limit_series().items()
        if word != "referrals"
    }
    return shares | {
        "months": months_of_referrals(inputs.rows("referrals_by_month"), breaks),
        "days between": gaps_of_referrals(inputs.rows("days_with_referrals"), breaks),
    }


@settings(max_examples=8)
@given(
    number=st.sampled_from([0, 2, 3, 4, 5, 6]),
    ends=st.tuples(st.sampled_from(MONTHS), st.sampled_from(MONTHS)).map(sorted),
)
def test_any_period_shows_its_months_as_all_months_do(
    borough: Borough, re_based: Snapshot, number: int, ends: list[date]
) -> None:
    choice = choices(borough)[number]
    whole = charts(re_based, choice | WHOLE)
    part = charts(re_based, choice | dict(zip(WHOLE, ends, strict=True)))
    for name, chart in whole.items():
        months = chart["month"].dt.to_period("M").dt.to_timestamp()
        inside = months.between(*map(pd.Timestamp, ends))
        expected = chart[inside].assign(is_in_period=True).reset_index(drop=True)
        pd.testing.assert_frame_equal(in_period(part[name]), expected, check_dtype=False, obj=name)


def test_a_re_basing_holds_in_every_series_and_for_every_choice(
    borough: Borough, re_based: Snapshot
) -> None:
    for choice in choices(borough):
        for name, chart in charts(re_based, choice | WHOLE).items():
            began = chart[chart["phase"] == 2]["month"]
            if name == "months" and chart["mean"].isna().all():
                continue  # rare referrals have limits by the days between
            assert len(began), name
            assert began.min() >= pd.Timestamp(RE_BASED), name


@pytest.mark.parametrize("title", PAGES)
@pytest.mark.parametrize("period", ["", "12"])
def test_page_and_pack_tell_the_same_of_a_series(
    re_based: Snapshot, monkeypatch: pytest.MonkeyPatch, title: str, period: str
) -> None:
    monkeypatch.setenv(STORE_VARIABLE, str(re_based.path.parents[1]))
    page, series, step = PAGES[title]
    told = html.unescape(" ".join(said(window(page, series, step=step, period=period))))
    pack = evidence(re_based, Viewer(), since=date(2024, 4, 1) if period else None)
    [section] = [section for section in pack.sections if section.title == title]
    assert section.sentence in told
    assert "Re-based from October 2023 for all that the panel counts here" in section.base
    assert "Re-based from October 2023 for all that the panel counts here" in told
    [limits] = re.findall(r"by the first 12 months that count any, .*?period|$", section.base)[:1]
    assert limits in told
