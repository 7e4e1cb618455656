"""Every trend is described once and whole, and one more is a file and a line."""

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

import dashboard.trends
from dashboard.settings import STORE_VARIABLE, home
from dashboard.trends import (
    Trend,
    TrendInputs,
    all_trends,
    catalogue,
    limit_series,
    measures_of,
    trend_choice,
    trends_of_page,
    words_of,
)
from dashboard.trends.share_trend import ShareFacts
from dashboard.warehouse import Snapshot, Viewer, query
from tests.intake.command_line import run
from tests.once import MadeBorough
from tests.reports.test_evidence import evidence
from tests.reports.test_sheets import unpacked
from tests.trends.limits_form import said
from tests.trends.second import Borough

pytestmark = pytest.mark.whole

TRENDS = all_trends()
ADDED = '''
"""Whose own words nobody has counted before."""

from dashboard.charts.trends.heard_of_all import heard_of_all
from dashboard.analysis.voice import at_stages
from dashboard.trends.description import PackPart, ScreenPart, Trend

TREND = Trend(
    name="added_by_somebody",
    title="Added by somebody",
    page="outcomes",
    step="One more",
    queries=("voice_by_stage",),
    analysis=lambda inputs: at_stages(inputs.rows("voice_by_stage"), fewest=inputs.min_base),
    headline=lambda stages: f"One more message: {len(stages)} stages",
    parts=(
        ScreenPart(
            heading="Stage by stage once more",
            base="Of the contexts that reached it.",
            chart=heard_of_all,
            rows=lambda stages: stages,
            columns={"label": "Stage", "heard": "Heard in", "contexts": "Of contexts"},
        ),
    ),
    measures=("voice",),
    pack=PackPart(
        base="Of the contexts that reached it.",
        rows=lambda stages: stages,
        columns={"label": "Stage", "heard": "Heard in"},
    ),
)
'''


def inputs_of(snapshot: Snapshot, asked: list[str]) -> TrendInputs:
    """Return inputs of all months in panel mode that note which queries are asked."""
    choice = trend_choice(query("trend_period").run(snapshot, Viewer()))

    def rows(name: str) -> pd.DataFrame:
        asked.append(name)
        return query(name).run(snapshot, Viewer(), **choice.parameters())

    return TrendInputs(rows, choice, snapshot.settings.fewest_for_percentages, choice.until)


def test_names_titles_and_steps_are_unique() -> None:
    for names in (
        [trend.name for trend in TRENDS],
        [trend.title for trend in TRENDS],
        [(trend.page, trend.step) for trend in TRENDS],
    ):
        assert len(set(names)) == len(names)


def test_a_page_offers_for_each_of_its_steps_what_all_of_them_can_be_narrowed_by() -> None:
    for page in {trend.page for trend in TRENDS}:
        assert len({trend.parameters for trend in trends_of_page(page)}) == 1
        assert all(trend.step for trend in trends_of_page(page)) or len(trends_of_page(page)) == 1


@pytest.mark.parametrize("trend", TRENDS, ids=lambda trend: trend.name)
def test_a_trend_asks_the_queries_and_names_the_measures_that_it_says(
    borough: Borough, trend: Trend[object]
) -> None:
    asked: list[str] = []
    inputs = inputs_of(borough.snapshot, asked)
    for own in trend.pack.each(inputs) if trend.pack else [inputs]:
        facts = trend.analysis(own)
        said = [words_of(trend.headline, facts), words_of(trend.under, facts)]
        for part in (*trend.parts, *trend.after):
            part.rows(facts)
            said += [words_of(words, facts) for words in (part.heading, part.base, part.note)]
            if part.chart:
                part.chart(facts)
        if trend.pack:
            said.append(words_of(trend.pack.base, facts))
            trend.pack.rows(facts)
            trend.pack.figure(facts)
        if trend.series:
            trend.series.chart(inputs, inputs.breaks(trend.series.word))
        assert said[0]
        known = set(query("measure_defined").run(borough.snapshot, Viewer())["measure_name"])
        assert set(measures_of(trend, facts)) <= known
    assert set(asked) - {"marks_on_trends"} == set(trend.queries)


def test_every_word_for_a_series_is_one_whose_limits_can_begin_anew() -> None:
    text = (home() / "data" / "reference" / "vocabulary.csv").read_text(encoding="utf-8")
    words = {
        row["code"] for row in csv.DictReader(io.StringIO(text)) if row["list"] == "trend_series"
    }
    assert words == set(limit_series())


def test_each_share_is_a_sentence_with_its_verb(borough: Borough) -> None:
    shares = [
        facts.share
        for trend in TRENDS
        if trend.series
        and isinstance(facts := trend.analysis(inputs_of(borough.snapshot, [])), ShareFacts)
    ]
    assert {share.series for share in shares} == set(limit_series()) - {"referrals"}
    for share in shares:
        assert share.sentence.count("{}") == 1
        assert len(share.sentence.replace("{}", "").split()) >= 2


def test_the_figure_of_a_slide_shows_what_its_headline_says(made_borough: MadeBorough) -> None:
    sections = {section.title: section for section in evidence(made_borough.snapshot).sections}
    for title in ("Referrals", "Led by police alone", "Strengths among findings"):
        section = sections[title]
        assert section.message_figure is not None
        before, since = (one.name for one in section.message_figure.series if one.mark == "second")
        assert before.startswith("Before: ")
        assert since.startswith("Since: ")
        now, was = section.sentence.split("; ")
        assert since.removeprefix("Since: ").removeprefix("about ").split(" ")[0] in now
        assert before.removeprefix("Before: ").removeprefix("about ").split(" ")[0] in was
    reviews = sections["Reviews on time"]
    assert reviews.message_figure is not None
    numbers = [int(value or 0) for value in reviews.message_figure.series[0].values]  # noqa: PD011 - of a series of ours
    assert reviews.sentence.startswith(f"{numbers[0]} of {sum(numbers)} reviews due")
    for title in ("Referrals by area", "Live contexts by area"):
        dots = sections[title].message_figure
        assert dots is not None
        assert list(dots.categories) == [row[0] for row in sections[title].cells()]


def test_a_trend_added_is_one_file_and_one_line(
    case_study: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "added_by_somebody.py").write_text(ADDED.lstrip(), encoding="utf-8")
    monkeypatch.setattr(dashboard.trends, "__path__", [*dashboard.trends.__path__, str(tmp_path)])
    monkeypatch.setattr(catalogue, "ORDER", [*catalogue.ORDER, "added_by_somebody"])
    monkeypatch.setenv(STORE_VARIABLE, str(case_study.path.parents[1]))
    set_log_level("ERROR")  # it warns that no server runs
    page = AppTest.from_file(
        home() / "dashboard" / "pages" / "trends" / "outcomes.py", default_timeout=600
    )
    page.query_params["step"] = "One more"
    page.run()
    assert not page.exception
    told = " ".join(said(page))
    assert "One more message: 5 stages" in told
    assert "How it is counted" in told
    assert evidence(case_study).sections[-1].sentence == "One more message: 5 stages"
    status, _ = run("pack", tmp_path / "all.zip")
    assert status == 0
    tables = unpacked((tmp_path / "all.zip").read_bytes())
    assert next(reversed(tables)).endswith("-added-by-somebody.csv")
