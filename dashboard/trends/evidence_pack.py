"""The evidence pack: what boards and inspections ask for, of one period and one choice."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from dashboard.charts import palette
from dashboard.reports import Pack, PackColours, Section, mark_meanings
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

COLOURS = PackColours(
    ink=palette.INK,
    quiet=palette.QUIET_INK,
    rule=palette.RULE,
    paper=palette.PAPER,
    main=palette.STRENGTH,
    second=palette.QUIET_INK,
    second_pale=palette.NEUTRAL,
)
EXAMPLE = "Demonstration data: made up, and about no real place."
IN_MODE = {
    "share": "In share mode: counts of people from 1 to {smallest} are hidden, with those beside "
    "them that would give them away; others are rounded to {step}. Contexts, actions and meetings "
    "are counted as they are.",
    "panel": "In panel mode: counts of people stand as they were counted. It is for partners of "
    "the sharing agreement only, and not to be passed on.",
}
RECORDED = (
    "As recorded on {day}, snapshot {number}. What changed since a plan or an event is not said to "
    "be because of it."
)


def evidence_pack(
    rows: Callable[..., pd.DataFrame], snapshot: Snapshot, choice: TrendChoice, mode: Mode = "share"
) -> Pack:
    """Return the pack of a snapshot for a choice.

    rows: the rows of a query by its name and parameters, as the mode shows them.
    """
    limits = snapshot.settings
    panels = rows("panel_on_the_wall").to_dict("records")
    as_at = day_of_data(rows("day_of_data"))
    inputs = TrendInputs(
        rows=lambda name: rows(name, **choice.parameters()),
        choice=choice,
        min_base=limits.fewest_for_percentages,
        as_at=as_at,
    )
    is_demonstration = any(panel["is_demonstration"] for panel in panels)
    example = (EXAMPLE,) if is_demonstration else ()
    return Pack(
        partnership=str(panels[0]["partnership_name"]) if panels else "Context Panel",
        period=day_span(choice.since, as_at),
        choice=choice_in_words(choice, rows("trend_choices")),
        as_at=as_at,
        mode=mode,
        version=f"snapshot {snapshot.version}",
        notes=(
            *example,
            IN_MODE[mode].format(smallest=limits.smallest_count, step=limits.round_to),
            RECORDED.format(day=day(as_at), number=snapshot.version),
        ),
        sections=pack_sections(inputs, rows("measure_defined")),
        marks=mark_meanings(limits),
        colours=COLOURS,
        document_template=template_in_store(snapshot, limits.document_template),
        slides_template=template_in_store(snapshot, limits.slides_template),
        is_demonstration=is_demonstration,
    )


def template_in_store(snapshot: Snapshot, name: str) -> Path | None:
    """Return where a template lies: in the store, beside settings.toml, which names it."""
    return snapshot.path.parents[1] / name if name else None


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
