"""The evidence pack: what boards and inspections ask for, of one period and one choice."""

from dataclasses import replace

import pandas as pd

from dashboard.packs import Ask, empty_pack
from dashboard.reports import Pack, Section
from dashboard.text import day, day_span
from dashboard.trends.catalogue import all_trends
from dashboard.trends.choice import TrendChoice, choice_in_words, day_of_data
from dashboard.trends.description import (
    Facts,
    Trend,
    TrendInputs,
    columns_of,
    measures_of,
    words_of,
)
from dashboard.trends.measures import definition_of
from dashboard.warehouse import Mode, Snapshot

RECORDED = (
    "As recorded on {day}, snapshot {number}. What changed since a plan or an event is not said to "
    "be because of it."
)


def evidence_pack(rows: Ask, snapshot: Snapshot, choice: TrendChoice, mode: Mode = "share") -> Pack:
    """Return the pack of a snapshot for a choice."""
    as_at = day_of_data(rows("day_of_data"))
    inputs = TrendInputs(
        rows=lambda name: rows(name, **choice.parameters()),
        choice=choice,
        min_base=snapshot.settings.fewest_for_percentages,
        as_at=as_at,
    )
    pack = empty_pack(rows, snapshot, mode, as_at)
    recorded = RECORDED.format(day=day(as_at), number=snapshot.version)
    return replace(
        pack,
        period=day_span(choice.since, as_at),
        choice=choice_in_words(choice, rows("trend_choices")),
        notes=(*pack.notes, recorded),
        sections=pack_sections(inputs, rows("measure_defined")),
    )


def pack_sections(inputs: TrendInputs, measures: pd.DataFrame) -> tuple[Section, ...]:
    """Return the messages of every trend that a pack tells; measures: rows of measure_defined."""
    return tuple(
        _section(trend, own, measures)
        for trend in all_trends()
        if trend.pack
        for own in trend.pack.each(inputs)
    )


def _section(trend: Trend[Facts], inputs: TrendInputs, measures: pd.DataFrame) -> Section:
    part = trend.pack
    assert part is not None, "only trends of the pack are told"  # noqa: S101 - for the types
    facts = trend.analysis(inputs)
    return Section(
        words_of(part.title or trend.title, facts),
        words_of(part.headline or trend.headline, facts),
        words_of(part.base, facts),
        part.rows(facts),
        columns_of(part.columns, facts),
        part.figure(facts),
        definition_of(measures, measures_of(trend, facts)),
        words_of(part.brief, facts),
        part.message_figure(facts) if part.message_figure else None,
    )
