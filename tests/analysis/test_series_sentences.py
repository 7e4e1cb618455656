"""Every sentence of control charts, shares, areas, groups, waits and new limits at its edges."""

from collections.abc import Callable, Iterator
from itertools import combinations_with_replacement, product

import pandas as pd
import pytest

from dashboard.analysis.actions import by_agency, without_due_line
from dashboard.analysis.for_boards import waits_sentence
from dashboard.analysis.funnel.compared_areas import (
    areas_sentence,
    compared_areas,
    how_to_read,
    limits_line,
    quarters_headline,
)
from dashboard.analysis.funnel.named_areas import outside_line
from dashboard.analysis.marks import rebasing_line
from dashboard.analysis.mix import mix, name_months, too_few_line
from dashboard.analysis.outcomes import decided_headline, on_time_change
from dashboard.analysis.period import baseline_months
from dashboard.analysis.pipeline import contexts_not_listed, moving, stuck
from dashboard.analysis.referral_trend import baseline_line, parts_line, referrals_headline
from dashboard.analysis.relative_rates import (
    by_chance,
    not_clear_line,
    not_recorded,
    relative_headline,
    relative_rates,
)
from dashboard.analysis.share_headlines import range_line, share_headline, usual_range
from dashboard.analysis.share_series import Share, share_counts_line, share_sentence
from dashboard.analysis.spc.new_limits import Change, Lines, Unit, begun_line, taken_back_line
from dashboard.analysis.spc.p_chart import p_chart
from dashboard.analysis.spc.rare_events import g_chart
from dashboard.analysis.spc.signals_by_chance import chance_line
from dashboard.analysis.spc.special_causes import signal
from dashboard.analysis.spc.xmr import xmr
from dashboard.analysis.trend_headlines import (
    funnel_headline,
    rare_headline,
    so_far,
    trend_headline,
)
from dashboard.analysis.waits_by_step import (
    as_table,
    durations_by_step,
    half_line,
    timeliness_headline,
    waiting_line,
)
from dashboard.analysis.what_we_change import behaviour_by_half_year, reasons_line
from dashboard.analysis.whole_months import unfinished_line
from dashboard.charts.lettering import short_number
from dashboard.charts.meeting.strengths_and_concerns import side_title
from dashboard.text import is_or_are, month_span, out_of_all, some_or_none, within
from tests.analysis.edges import drawn_by
from tests.analysis.faults import faults_of
from tests.analysis.funnel.test_compared_areas import areas
from tests.analysis.series import breaks, monthly
from tests.analysis.test_relative_rates import counts
from tests.analysis.test_waits_by_step import waits

USUAL = [9.0, 11, 10, 12, 8, 10, 9, 11, 10, 12, 8, 10]
AFTER: tuple[list[float | None], ...] = (
    [],
    [10],
    [40],
    [40, 10],
    [40, *[10, 9] * 7],
    [14] * 7,
    [13, 14, 15, 16, 17, 18, 19],
    [0] * 8,
    [None, None],
)
NONE = breaks()
REBASED = breaks(m2025_03="Schools refer now")
FEW = (0, 1, 2, 13)
NAMES = ("Northside", "St James's", "The Docks", "A name that is far longer than most are")


def with_period(rows: pd.DataFrame, first: str | None) -> pd.DataFrame:
    return rows.assign(is_in_period=rows["month"] >= first) if first else rows


def series() -> Iterator[str]:
    for number in (0, 1, 2, 11):
        yield from told_of(xmr(monthly(USUAL[:number]), NONE), NONE)
        yield from told_of(g_chart(monthly(USUAL[:number]), NONE), NONE, is_rare=True)
        yield f"Referrals: {so_far(number)}"
    for after, first, rebased in product(
        AFTER, (None, "2025-01-01", "2026-06-01"), (NONE, REBASED)
    ):
        rows = with_period(monthly([*USUAL, *after]), first)
        yield from told_of(xmr(rows, rebased), rebased)
        known = rows[rows["value"].notna()]
        yield from told_of(g_chart(known, rebased), rebased, is_rare=True)
        shown = xmr(rows, rebased, direction="down")
        yield trend_headline(shown, "Deferrals")
        for is_whole in (True, False):
            yield unfinished_line(rows.assign(is_whole=is_whole))


def told_of(chart: pd.DataFrame, rebased: pd.DataFrame, *, is_rare: bool = False) -> Iterator[str]:
    yield rare_headline(chart, "Referrals") if is_rare else trend_headline(chart, "Referrals")
    yield referrals_headline(chart, rare=is_rare)
    yield baseline_line(chart, rebased)
    yield chance_line(chart, "days between" if is_rare else "counts")
    yield f"From {baseline_months(chart)}" if len(chart) else ""


def shares() -> Iterator[str]:
    base = [(3, 10)] * 12
    after: tuple[list[tuple[int, int]], ...] = (
        [],
        [(3, 10)],
        [(10, 10)] * 8,
        [(0, 10)] * 8,
        [(1, 400)] * 8,
        [(399, 400)] * 8,
        [(0, 0)] * 3,
        [(9, 10), (3, 10)],
    )
    for number, more, first in product((0, 1, 11, 12), after, (None, "2025-01-01")):
        pairs = [*base[:number], *more]
        days = pd.date_range("2024-01-01", periods=len(pairs), freq="MS")
        rows = pd.DataFrame(pairs, columns=["done", "due"]).assign(month=days)
        chart = p_chart(with_period(rows, first), ("done", "due"), direction="up")
        yield share_headline(chart, "Actions done on time")
        yield range_line(chart, "actions")
        yield f"Band: {usual_range(chart, 'actions')}"
        yield chance_line(chart, "shares")


SHARES = (
    Share(
        counted="done",
        base="due",
        what="actions",
        of_what="of the actions due",
        sentence="Agencies did {} on time",
        nouns=("due action", "due actions"),
        series="police_only",
        direction="up",
    ),
    Share(
        counted="aimed",
        base="actions",
        what="actions",
        of_what="of the actions",
        sentence="Young people's behaviour is the aim of {}",
        nouns=("action", "actions"),
        direction="down",
        is_counted=True,
    ),
    Share(
        counted="strengths",
        base="findings",
        what="findings",
        of_what="of the findings",
        sentence="Strengths and wishes make up {}",
        nouns=("finding", "findings"),
    ),
)


def said_shares() -> Iterator[str]:
    marks = pd.DataFrame(
        {
            "happened_on": pd.to_datetime(["2023-06-10", "2023-07-01"]),
            "title": ["St James's: a new form", "Re-based"],
            "trend_series": [None, "police_only"],
            "panel_name": ["North", "North"],
            "is_in_period": True,
            "is_re_formed": [False, False],
            "holds_here": True,
        }
    )
    days = pd.date_range("2023-01-01", periods=16, freq="MS")
    for share, first, then in product(SHARES, ((0, 0), (1, 2), (5, 9)), ((0, 2), (9, 9))):
        rows = pd.DataFrame(
            {
                "month": days,
                share.counted: [first[0]] * 8 + [then[0]] * 8,
                share.base: [first[1]] * 8 + [then[1]] * 8,
                "is_in_period": True,
            }
        )
        for own in (marks, marks.iloc[:1], marks.iloc[:0]):
            yield share_sentence(share, rows, own, fewest=10)
            yield share_counts_line(share, rows, own, fewest=10)
            yield rebasing_line(own, "police_only")
        yield rebasing_line(marks.assign(holds_here=False), "police_only")
        own = rows.rename(columns={share.counted: "held_on_time", share.base: "due"})
        for years in (own, own.iloc[:1], pd.concat([own, own])):
            yield on_time_change(years, fewest=10)


def areas_beside() -> Iterator[str]:
    people = (None, 1, 500, 20_000)
    for number, referrals, inhabitants in product((0, 1, 2, 13), (0, 3), people):
        own = areas([referrals] * number, [inhabitants] * number)
        own["area_name"] = [NAMES[at % len(NAMES)] for at in range(number)]
        for step in (1, 5):
            yield from told_of_areas(compared_areas(own.assign(rounded_to=step), "referrals"))
    for high, low in product((0, 1, 3), (0, 1, 3)):
        referrals_of = [90] * high + [0] * low + [20] * 20
        own = areas(referrals_of, [4000] * len(referrals_of))
        yield from told_of_areas(compared_areas(own, "referrals"))
        yield from told_of_areas(
            compared_areas(
                areas([*referrals_of, 5], [4000] * len(referrals_of) + [None]), "referrals"
            )
        )
    for number, months, referrals in product((0, 1, 2), (1, 14), FEW):
        days = pd.date_range("2023-11-01", periods=months, freq="MS")
        yield quarters_headline(
            pd.DataFrame(
                [(f"A{at}", day, day, referrals) for at in range(number) for day in days],
                columns=["area_code", "first_month", "last_month", "referrals"],
            )
        )


def told_of_areas(chart: pd.DataFrame) -> Iterator[str]:
    yield areas_sentence(chart, "Referrals")
    yield funnel_headline(chart)
    yield how_to_read(chart)
    yield outside_line(chart)
    yield limits_line(chart)
    yield from (f"Rate: {told}" for told in chart["told"])


def groups() -> Iterator[str]:
    yield relative_headline(relative_rates(counts().reindex(columns=list(counts({})))), "asked")
    kinds: tuple[dict[str, object], ...] = (
        {},
        {"people_counted": 45},
        {"people_counted": 0},
        {"people_counted": None},
        {"base_size": "none", "is_hidden": True, "people_counted": None},
        {"residents": None},
        {"residents": 5000},
        {"people_counted": 50},
        {"base_size": "small"},
    )
    for number in (1, 2, 3):
        for chosen in combinations_with_replacement(kinds, number):
            for step in (1, 5):
                rows = counts(*chosen, rounded_to=step, people_not_recorded=number - 1 or None)
                rates = relative_rates(rows)
                yield relative_headline(rates, "affected")
                yield not_clear_line(rates)
                yield by_chance(rates)
                yield from (f"How often: {told}" for told in rates["told"])
                yield from not_recorded(rows)["told"]


def waiting() -> Iterator[str]:
    yield waits_sentence(pd.DataFrame())
    for day, wanted, number, end in product(
        (0, 1, 20), (0, 1, 28, None), (1, 10, 12), ("reached", "open")
    ):
        steps = [
            {
                "panel_step": step,
                "step": step.capitalize(),
                "days": day + later,
                "ended_as": end,
                "days_wanted": wanted,
                "target_days": day + later,
                "waits": number,
            }
            for later, step in enumerate(("decision", "assessment", "plan", "review"))
        ]
        for several in (1, 2, 4):
            rows = durations_by_step(waits(*steps[:several]))
            yield timeliness_headline(rows)
            yield half_line(rows)
            yield waiting_line(rows)
            yield waits_sentence(rows[rows["is_whole"]])
            table = as_table(rows)
            for name in ("half", "nine_in_ten", "within_target"):
                yield from (f"Half: {told}" for told in table[name].dropna())


def limits() -> Iterator[str]:
    units = (
        Unit(".1f", "referrals a month", "month"),
        Unit(".0%", "of the actions due", "month", varies=True),
    )
    nan = float("nan")
    lines = (Lines(0.0, 0.0, 0.0), Lines(5.0, 0.0, 11.25), Lines(nan, nan, nan))
    for unit, old, new, points, special in product(
        units, lines, lines, (4, 12, 13), ((0, 0), (1, 2))
    ):
        change = Change(old, new, pd.Timestamp("2025-06-01"), points, special)
        yield begun_line(change, unit)
        yield taken_back_line(change, unit)


def counted_by_half_year() -> Iterator[str]:
    for number, base, named in product((1, 2, 7), FEW, FEW):
        if named <= base:
            firsts = pd.date_range("2023-07-01", periods=number, freq="6MS")
            rows = pd.DataFrame(
                {
                    "half_year": range(number),
                    "first_month": firsts,
                    "last_month": [first + pd.DateOffset(months=5) for first in firsts],
                    "is_discouraged": True,
                    "watches": "young_people",
                    "target": "Behaviour",
                    "actions": named,
                    "of_actions": base,
                    "with_reason": named // 2,
                }
            )
            yield behaviour_by_half_year(rows, fewest=2)
            yield reasons_line(rows, rows)
            yield reasons_line(rows.assign(actions=0), rows)
            yield too_few_line(mix(rows, "target", "actions", "of_actions", fewest=10), "actions")
    for decisions in product(FEW, repeat=3):
        yield decided_headline(
            pd.DataFrame(
                {"decision_label": ["Close", "Carry on", "Escalate"], "reviews": decisions}
            )
        )
    for number in (*FEW, 1_234_567):
        yield without_due_line(pd.DataFrame({"without_due": [number]}))
        yield parts_line(pd.DataFrame({"of_referrals": [number]}))
        yield f"{some_or_none(number)} of the contexts {is_or_are(number)} open"
    states = ("done_on_time", "done_late", "under_way", "overdue", "no_longer_possible", "not_done")
    rows = pd.DataFrame(dict.fromkeys(states, FEW))
    yield from by_agency(rows.assign(actions=rows.sum(axis="columns")))["sentence"]


def pipelines() -> Iterator[str]:
    yield contexts_not_listed(pd.DataFrame(columns=["stage", "of_stage"]))
    for listed, whole in ((1, 1), (2, 41), (40, 1_234)):
        yield contexts_not_listed(pd.DataFrame({"stage": ["Plan"] * listed, "of_stage": whole}))
    for target, usual, over, longer in product(
        (None, 1, 20), (None, 1, 90), (True, False), (True, False)
    ):
        if (target or not over) and (usual or not longer):
            rows = pd.DataFrame(
                [
                    {
                        "days_wanted": target,
                        "day_kind": "working",
                        "usual_days": usual,
                        "is_over_target": over,
                        "is_over_usual": longer,
                    }
                ]
            ).astype({"days_wanted": "Int64", "usual_days": "Int64"})
            for own in (stuck(rows), moving(rows)):
                yield from own["why"]


def spans() -> Iterator[str]:
    months = [
        pd.Timestamp(f"{year}-{month:02}-01") for year in (2023, 2024) for month in (1, 6, 12)
    ]
    for first, last in combinations_with_replacement(months, 2):
        yield f"From {month_span(first, last)}"
        yield f"From {month_span(first, last, is_short=True)}"
        yield f"From {name_months(first, last)}"
    yield from (f"In {within(name)}" for name in NAMES)
    for number, whole in combinations_with_replacement((*FEW, 1_234_567), 2):
        yield f"Seen in {out_of_all(number, whole, 'visit')}" if whole else ""
    for value in (0.0, 1 / 3, 5 / 6, 1.0, 12.25, 123.4, 1_234_567.0):
        yield f"Latest: {short_number(value)}"
    for found, wishes in product(FEW, FEW):
        yield side_title("Strengths", [{"is_wish": at < wishes} for at in range(found + wishes)])
    for way, direction in product((-1, 0, 1), ("up", "down", "neutral")):
        yield signal(way, direction).capitalize()


SENTENCES = (
    series,
    shares,
    said_shares,
    areas_beside,
    groups,
    waiting,
    limits,
    counted_by_half_year,
    pipelines,
    spans,
)


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda made: made.__name__)
def test_no_sentence_has_a_fault_of_english(sentences: Callable[[], Iterator[str]]) -> None:
    said, missing = drawn_by(sentences)
    assert len(said) > 8
    assert not missing
    assert not {text: wrong for text in said if (wrong := faults_of(text))}
