"""Every function that draws rows, with no row and with one: said in words, and no empty axes.

Each gets its rows as a page makes them, by the same queries and analyses. A new function of charts
that takes rows and has no entry in DRAWN fails here.
"""

import importlib
import inspect
import json
import math
import pkgutil
import re
from collections.abc import Callable, Iterator

import folium
import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard import charts
from dashboard.analysis.actions import by_agency
from dashboard.analysis.area_measures import shade_areas
from dashboard.analysis.funnel.compared_areas import compared_areas, limits_by_people
from dashboard.analysis.headlines import nothing_found
from dashboard.analysis.marks import breaks_of, events_of
from dashboard.analysis.mix import mix
from dashboard.analysis.outcomes import referred_again, verdicts_to_show
from dashboard.analysis.referral_trend import gaps_of_referrals, months_of_referrals
from dashboard.analysis.relative_rates import not_recorded, relative_rates
from dashboard.analysis.review.change import change
from dashboard.analysis.review.observations import change_in_observations
from dashboard.analysis.review.rounds import answers_by_round
from dashboard.analysis.share_series import Share, share_series
from dashboard.analysis.voice import at_stages, of_groups
from dashboard.analysis.waits_by_step import durations_by_step
from dashboard.analysis.what_we_change import gaps
from dashboard.charts.drawn import has_points
from dashboard.charts.lettering import WORDS
from dashboard.charts.palette import DARK
from dashboard.charts.places.ground import ground_under
from dashboard.charts.places.places_map import places_map
from dashboard.charts.theme import darken_figure
from dashboard.warehouse import Snapshot, query
from tests.asked import PANEL
from tests.meeting.drawn import spec, words
from tests.meeting.written import words as written_words

Rows = pd.DataFrame
Ask = Callable[[str], Rows]
Cut = Callable[[Rows], Rows]
DUE = Share("done_on_time", "due", "actions", "of the actions due", "{} on time", ("due", "due"))
WORD = (0.0, 0.0, "A word", "middle right", "#000000")


def marks(ask: Ask) -> Rows:
    return events_of(ask("marks_on_trends"))


def months(ask: Ask) -> Rows:
    return months_of_referrals(ask("referrals_by_month"), breaks_of(ask("marks_on_trends"), ""))


def gaps_between(ask: Ask) -> Rows:
    return gaps_of_referrals(ask("days_with_referrals"), breaks_of(ask("marks_on_trends"), ""))


def shares(ask: Ask) -> Rows:
    due = ask("actions_done_on_time")
    return share_series(DUE, due, ask("marks_on_trends"), fewest=10)


def targets(ask: Ask) -> Rows:
    return mix(ask("targets_by_half_year"), "target", "actions", "of_actions", fewest=1)


def areas(ask: Ask) -> Rows:
    return compared_areas(ask("rates_by_area"), "referrals")


def many_areas(ask: Ask) -> Rows:
    """Return areas enough for a funnel, which has limits from ten of them on."""
    few = ask("rates_by_area")
    named = [few.assign(area_name=few["area_name"] + f" {number}") for number in range(12)]
    return compared_areas(pd.concat(named, ignore_index=True), "referrals")


# What a chart is given first, by its module and name: the rows that are cut, one frame each.
DRAWN: dict[str, Callable[[Ask], Rows]] = {
    "series_traces.limit_traces": months,
    "series_traces.value_trace": months,
    "series_traces.point_trace": months,
    "lettering.words_trace": lambda _: pd.DataFrame([WORD], columns=WORDS),
    "time_marks.time_marks": months,
    "meeting.before_and_after.before_and_after": lambda ask: change(ask("before_and_after")),
    "meeting.change_at_a_glance.change_at_a_glance": lambda ask: change(ask("before_and_after")),
    "meeting.observed_change.observed_change": lambda ask: change_in_observations(
        ask("observed_in_rounds")
    ),
    "meeting.over_rounds.over_rounds": lambda ask: answers_by_round(ask("before_and_after")),
    "meeting.plan_by_target.plan_by_target": lambda ask: ask("plan_by_target"),
    "meeting.strengths_and_concerns.strengths_and_concerns": lambda ask: ask(
        "strengths_and_concerns"
    ),
    "meeting.time_line.time_line": lambda ask: ask("time_line"),
    "meeting.what_became_of_findings.what_became_of_findings": lambda ask: ask(
        "what_became_of_findings"
    ),
    "places.ground.ground_under": lambda ask: ask("contexts_on_the_map"),
    "places.ground.corners": lambda ask: ask("areas_on_the_map"),
    "places.ground.share_of_width": lambda ask: ask("areas_on_the_map"),
    "places.markers.context_marks": lambda ask: ask("contexts_on_the_map"),
    "places.markers.strength_marks": lambda ask: ask("landmarks_on_the_map"),
    "places.picture.places_picture": lambda ask: ask("contexts_on_the_map"),
    "places.places_map.context_points": lambda ask: ask("contexts_on_the_map"),
    "places.places_map.places_layer": lambda ask: ask("contexts_on_the_map"),
    "places.places_map.places_map": lambda ask: ask("areas_on_the_map"),
    "trends.actions_by_agency.actions_by_agency": lambda ask: by_agency(ask("actions_by_agency")),
    "trends.areas_compared.areas_compared": areas,
    "trends.areas_over_time.areas_over_time": lambda ask: ask("referrals_by_area_and_quarter"),
    "trends.closed_and_referred_again.closed_and_referred_again": lambda ask: referred_again(
        ask("closed_and_referred_again"), fewest=1
    ),
    "trends.decisions_of_reviews.decisions_of_reviews": lambda ask: ask("decisions_of_reviews"),
    "trends.equity_by_group.equity_by_group": lambda ask: relative_rates(ask("equity_by_group")),
    "trends.funnel_plot.funnel_plot": many_areas,
    "trends.heard_of_all.heard_of_all": lambda ask: pd.concat(
        [
            at_stages(ask("voice_by_stage"), fewest=1),
            of_groups(ask("voices_in_assessments"), fewest=1),
        ]
    ),
    "trends.mix_over_time.mix_over_time": targets,
    "trends.named_and_answered.named_and_answered": lambda ask: gaps(ask("conditions_answered")),
    "trends.pipeline_by_stage.pipeline_by_stage": lambda ask: ask("pipeline_by_stage"),
    "trends.reach_of_partners.reach_of_partners": lambda ask: ask("reach_of_partners"),
    "trends.referrals_by_part.referrals_by_part": lambda ask: ask("referrals_by_part"),
    "trends.share_over_time.share_over_time": shares,
    "trends.verdicts_at_reviews.verdicts_at_reviews": lambda ask: verdicts_to_show(
        ask("verdicts_at_reviews")
    ),
    "trends.waits_by_step.waits_by_step": lambda ask: durations_by_step(ask("waits_by_step")),
    "trends.control_chart.control_chart": gaps_between,
}
# What it is given besides, where that is needed.
BESIDE: dict[str, Callable[[Ask, Rows], tuple[object, ...]]] = {
    "time_marks.time_marks": lambda ask, _: (marks(ask),),
    "meeting.strengths_and_concerns.strengths_and_concerns": lambda _, rows: (nothing_found(rows),),
    "places.ground.ground_under": lambda ask, _: (
        ask("areas_on_the_map"),
        ask("landmarks_on_the_map"),
    ),
    "places.ground.share_of_width": lambda *_: (720, 1792, 110),
    "places.picture.places_picture": lambda ask, rows: (
        ask("links_on_the_map"),
        ground_under(rows, ask("areas_on_the_map"), ask("landmarks_on_the_map")),
        shade_areas(ask("measures_of_areas"), "live", 10).areas,
        ["Contexts"],
    ),
    "places.places_map.places_layer": lambda ask, _: (ask("links_on_the_map"),),
    "trends.areas_compared.areas_compared": lambda _, rows: (
        limits_by_people(rows),
        "Rate",
        "Size",
    ),
    "trends.areas_over_time.areas_over_time": lambda ask, _: (marks(ask),),
    "trends.equity_by_group.equity_by_group": lambda ask, _: (
        not_recorded(ask("equity_by_group")),
        "affected",
    ),
    "trends.funnel_plot.funnel_plot": lambda ask, _: (
        limits_by_people(many_areas(ask)),
        "Rate",
        "Size",
    ),
    "trends.mix_over_time.mix_over_time": lambda *_: ("actions",),
    "trends.share_over_time.share_over_time": lambda ask, _: ("Done on time", marks(ask)),
    "trends.control_chart.control_chart": lambda ask, _: ("Referrals a month", marks(ask)),
}
SAID = re.compile(r"\b(none|nothing|nobody|not|no)\b", re.IGNORECASE)
NEVER = re.compile(r"\b(nan|NaN|NaT|None|inf|undefined)\b(?! (recorded|to show|of)\b)")


def functions() -> dict[str, Callable[..., object]]:
    """Return every public function of charts that takes rows or returns a figure, by its name."""
    found: dict[str, Callable[..., object]] = {}
    for module in pkgutil.walk_packages(charts.__path__, f"{charts.__name__}."):
        for name, function in inspect.getmembers(
            importlib.import_module(module.name), inspect.isfunction
        ):
            if function.__module__ != module.name or name.startswith("_"):
                continue
            types = {
                str(kind) for kind in inspect.get_annotations(function, eval_str=True).values()
            }
            if any("DataFrame" in kind or "Figure" in kind or "Map" in kind for kind in types):
                found[f"{module.name.removeprefix(f'{charts.__name__}.')}.{name}"] = function
    return found


FUNCTIONS = functions()
# Drawing itself, or none, or what was drawn in other colours.
NO_ROWS = {"drawn.has_points", "drawn.nothing_recorded", "wall.sheet", "theme.darken_figure"}


@pytest.fixture(scope="module")
def whole(case_study: Snapshot) -> Ask:
    """Answer each query with the examples of its header, from the case study."""
    known: dict[str, Rows] = {}

    def ask(name: str) -> Rows:
        if name not in known:
            asked = {field.name: field.example for field in query(name).header.parameters}
            known[name] = query(name).run(case_study, PANEL, **asked)
        return known[name].copy()

    return ask


def made(name: str, ask: Ask, cut: Cut, beside: Ask | None = None) -> object:
    """Call a function of charts with the rows that a page would hand it, cut."""
    rows = DRAWN[name](ask)
    cut_rows = cut(rows)
    others = BESIDE[name](beside or ask, cut_rows) if name in BESIDE else ()
    if name == "places.places_map.places_map":
        ground = ground_under(ask("contexts_on_the_map"), cut_rows, ask("landmarks_on_the_map"))
        return places_map(ground)
    return FUNCTIONS[name](cut_rows, *others)


def faults_of_figure(figure: go.Figure, *, is_empty: bool) -> Iterator[str]:
    """Say what a room would see wrong with a figure of hardly any rows."""
    said, drawing = words(figure), spec(figure)
    axes = [drawing["layout"][axis] for axis in ("xaxis", "yaxis")]
    if not drawing["layout"]["height"] > 0:
        yield "no height"
    for axis in axes:
        first, last = (pd.Timestamp(end) if isinstance(end, str) else end for end in axis["range"])
        if pd.isna(first) or pd.isna(last) or first == last:
            yield f"an axis from {first} to {last}"
    if any(NEVER.search(text) for text in said):
        yield f"a figure for a programmer: {said}"
    if not json.dumps(numbers(drawing), allow_nan=False):
        yield "a number that is none"
    if not has_points(figure) and any(axis.get("visible", True) for axis in axes):
        yield "an axis without a point"
    if is_empty and not any(SAID.search(text) for text in said):
        yield f"nothing says that there is nothing: {said}"
    if is_empty and drawing["layout"].get("shapes"):
        yield "lines of a scale without a row"


def faults_of_words(written: str, *, is_empty: bool) -> Iterator[str]:
    """Say what a room would read wrong in a figure made of words of hardly any rows."""
    said = written_words(written)
    if any(NEVER.search(text) for text in said):
        yield f"words for a programmer: {said}"
    if is_empty and not any(SAID.search(text) for text in said):
        yield f"nothing says that there is nothing: {said}"


def numbers(drawing: dict[str, object]) -> list[float]:
    """Return every number of a drawing's places and sizes; a gap in a line is none."""
    found: list[float] = []

    def walk(part: object) -> None:
        if isinstance(part, float) and math.isnan(part):
            raise AssertionError("A place that is no number.")
        if isinstance(part, float | int):
            found.append(float(part))
        elif isinstance(part, dict):
            for inner in part.values():
                walk(inner)
        elif hasattr(part, "tolist"):
            walk(part.tolist())
        elif isinstance(part, list | tuple):
            for inner in part:
                walk(inner)

    walk(drawing)
    return found


def test_every_function_that_draws_rows_has_an_entry() -> None:
    assert set(DRAWN) | NO_ROWS == set(FUNCTIONS)


@pytest.mark.parametrize("name", DRAWN)
def test_without_a_row_it_is_said_and_no_axis_drawn(name: str, whole: Ask) -> None:
    def nothing(query_name: str) -> Rows:
        return whole(query_name).iloc[:0]

    for figure in (
        made(name, whole, lambda rows: rows.iloc[:0]),
        made(name, whole, lambda rows: pd.DataFrame(columns=rows.columns)),
        made(name, nothing, lambda rows: rows),
        made(name, nothing, lambda rows: rows, whole),
    ):
        if isinstance(figure, go.Figure):
            assert not list(faults_of_figure(figure, is_empty=True))
        elif isinstance(figure, str):
            assert not list(faults_of_words(figure, is_empty=True))
        elif isinstance(figure, folium.Map):
            assert figure.get_root().render()


@pytest.mark.parametrize("name", DRAWN)
def test_each_row_alone_is_drawn_or_said(name: str, whole: Ask) -> None:
    for number in range(len(DRAWN[name](whole))):
        figure = made(name, whole, lambda rows, at=number: rows.iloc[[at]])  # type: ignore[misc]
        if isinstance(figure, go.Figure):
            assert not list(faults_of_figure(figure, is_empty=False))
            assert words(figure)
        if isinstance(figure, str):
            assert not list(faults_of_words(figure, is_empty=False))
            assert written_words(figure)


@pytest.mark.parametrize("name", DRAWN)
def test_in_the_dark_no_colour_of_the_light_stays(name: str, whole: Ask) -> None:
    figure = made(name, whole, lambda rows: rows)
    if isinstance(figure, go.Figure):
        dark = darken_figure(figure)
        assert words(dark) == words(figure)
        assert not [colour for colour in DARK if colour in json.dumps(spec(dark))]
    elif isinstance(figure, str):  # its colours are the style's
        assert not re.findall("#[0-9A-F]{6}", figure)


@pytest.mark.parametrize("name", DRAWN)
def test_one_row_of_each_query_is_enough(name: str, whole: Ask) -> None:
    figure = made(name, lambda asked: whole(asked).iloc[:1], lambda rows: rows)
    if isinstance(figure, go.Figure):
        assert not list(faults_of_figure(figure, is_empty=False))
