"""A trend as it is told: described once, for the screen, the evidence pack and the command line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeAlias, TypeVar

import pandas as pd

from dashboard.analysis.marks import breaks_of, events_of
from dashboard.analysis.spc.new_limits import Unit
from dashboard.charts.drawn import Drawing
from dashboard.reports import Figure
from dashboard.trends.choice import TrendChoice

Facts = TypeVar("Facts")
Words: TypeAlias = str | Callable[[Facts], str]
"""What is said: the same of every choice, or made of what the analysis found."""
Columns: TypeAlias = Mapping[str, str] | Callable[[Facts], Mapping[str, str]]
"""Columns of rows, with what each is called in a table's header."""
Measures: TypeAlias = tuple[str, ...] | Callable[[Facts], tuple[str, ...]]
"""Names of measures as measure_defined has them."""


@dataclass(frozen=True)
class TrendInputs:
    """What an analysis asks for.

    rows: the rows of a query of trends for the choice, by its name. min_base: of how many at least
    a percentage is said. as_at: the day of the data.
    """

    rows: Callable[[str], pd.DataFrame]
    choice: TrendChoice
    min_base: int
    as_at: date

    def with_rows(self, name: str, own: pd.DataFrame) -> "TrendInputs":
        """Return inputs in which a query gives other rows, such as part of them."""
        return replace(self, rows=lambda query: own if query == name else self.rows(query))

    def marks(self) -> pd.DataFrame:
        """Return what is marked on the time axis: rows of marks_on_trends."""
        return self.rows("marks_on_trends")

    def events(self) -> pd.DataFrame:
        """Return what happened to the panel within the period."""
        return events_of(self.marks())

    def breaks(self, series: str) -> pd.DataFrame:
        """Return the months from which a person re-based a series, with the reasons."""
        return breaks_of(self.marks(), series)


@dataclass(frozen=True, kw_only=True)
class ScreenPart(Generic[Facts]):
    """A figure of a trend on the screen with its heading, base line and table; or a table alone.

    key: what signs of the chart mean, said only where it is drawn.
    to_list: the rows of a list that goes further than the points of a chart, where one is too short
    to be drawn. shorthand: columns whose marks, such as [c], are explained. also: further texts
    that stand in the chart and may hold marks. note: a line under it. nothing: what is said where a
    table alone has no rows.
    """

    rows: Callable[[Facts], pd.DataFrame]
    columns: Columns[Facts]
    heading: Words[Facts] = ""
    base: Words[Facts] = ""
    key: Words[Facts] = ""
    chart: Callable[[Facts], Drawing] | None = None
    to_list: Callable[[Facts], pd.DataFrame] | None = None
    shorthand: Sequence[str] = ()
    also: Callable[[Facts], Sequence[str]] = lambda _: ()
    note: Words[Facts] = ""
    nothing: Words[Facts] = "Nothing recorded."
    is_shown: Callable[[Facts], bool] = lambda _: True


@dataclass(frozen=True, kw_only=True)
class PackPart(Generic[Facts]):
    """A trend's message in the evidence pack: what it adds to, or says otherwise than, the screen.

    title, headline: where they are not the trend's own. brief, message_figure: the line and the
    figure of a slide, which shows what the headline says; else base and figure. each: the inputs
    of every message, where a trend has several, such as one for each characteristic.
    """

    base: Words[Facts]
    rows: Callable[[Facts], pd.DataFrame]
    columns: Columns[Facts]
    figure: Callable[[Facts], Figure | None] = lambda _: None
    title: Words[Facts] = ""
    headline: Words[Facts] = ""
    brief: Words[Facts] = ""
    message_figure: Callable[[Facts], Figure | None] | None = None
    each: Callable[[TrendInputs], Sequence[TrendInputs]] = lambda inputs: [inputs]


@dataclass(frozen=True)
class LimitSeries:
    """A series whose limits a person can begin anew in a month.

    word: of the list trend_series, which the table rebase takes. recorded_on: the page that the
    history names. title: what the series is called there. chart: from inputs and breaks (month,
    reason) to rows with limits. unit: how its values are written.
    """

    word: str
    recorded_on: str
    title: str
    chart: Callable[[TrendInputs, pd.DataFrame], pd.DataFrame]
    unit: Callable[[TrendInputs], Unit]


@dataclass(frozen=True, kw_only=True)
class Trend(Generic[Facts]):
    """One trend: what is asked of the data, what is made of it, and how each reader is told.

    name: unique, that of its query where it is the only trend of it. page, step: where it stands on
    the screen; the only trend of a page has no step. queries: whose rows are counted, beside
    marks_on_trends. parameters: of area, kind, harm and agency those by which a reader can narrow
    it. analysis: what all the rest is made of. under: the line under the headline. parts, after:
    what stands above and below the definition of its measures. pack: None where no board asks.
    """

    name: str
    title: str
    page: str
    step: str = ""
    queries: tuple[str, ...]
    parameters: tuple[str, ...] = ("area", "kind", "harm", "agency")
    analysis: Callable[[TrendInputs], Facts]
    headline: Words[Facts]
    under: Words[Facts] = ""
    parts: tuple[ScreenPart[Facts], ...]
    after: tuple[ScreenPart[Facts], ...] = ()
    measures: Measures[Facts] = ()
    series: LimitSeries | None = None
    pack: PackPart[Facts] | None = None


def words_of(words: Words[Facts], facts: Facts) -> str:
    """Return what is said of what an analysis found, on one line."""
    return " ".join((words if isinstance(words, str) else words(facts)).split())


def columns_of(columns: Columns[Facts], facts: Facts) -> Mapping[str, str]:
    """Return the columns of a table of what an analysis found."""
    return columns(facts) if callable(columns) else columns


def measures_of(trend: Trend[Facts], facts: Facts) -> tuple[str, ...]:
    """Return the names of the measures that a trend tells."""
    return trend.measures(facts) if callable(trend.measures) else trend.measures
