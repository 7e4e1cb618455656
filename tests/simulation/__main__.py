"""Write the tables of docs/statistics.md anew: `uv run python -m tests.simulation`, minutes."""

from pathlib import Path

from tests.simulation import areas, rounded, tables, trends, visits

PAGE = Path(__file__).parents[2] / "docs" / "statistics.md"
QUICK = (
    tables.coverage,
    tables.coverage_of_rates,
    tables.false_alarms,
    tables.what_is_called,
    tables.called_with_twenty,
    trends.false_alarms_of_trends,
    trends.shifts_found,
    rounded.share_mode_figures,
)
TABLES = (
    *QUICK,
    tables.false_alarms_of_unequal_rounds,
    tables.whole_reviews,
    trends.signals_by_chance,
    areas.areas_named,
    areas.groups_named,
    tables.headlines_of_reviews,
    tables.coverage_of_same_people,
    visits.false_alarms_of_visits,
    visits.changes_found_by_visits,
)


def written(page: str, name: str, table: str) -> str:
    """Return a page with a table put between its marks, `<!-- name -->` and `<!-- end -->`."""
    start = f"<!-- {name} -->\n"
    before, _, rest = page.partition(start)
    _, end, after = rest.partition("<!-- end -->")
    return f"{before}{start}\n{table}\n\n{end}{after}"


def main() -> None:
    """Write every table into the page anew."""
    page = PAGE.read_text(encoding="utf-8")
    for table in TABLES:
        page = written(page, table.__name__, table())
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
