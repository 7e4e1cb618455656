"""Which rows a viewer reaches: contexts of their areas, and whatever refers to those."""

import duckdb
from duckdb import ColumnExpression, ConstantExpression

from dashboard.warehouse.dictionary import Table, in_order, tables


def show_only(
    connection: duckdb.DuckDBPyConnection, held: set[str], areas: frozenset[str] | None
) -> None:
    """Make a view of every table of the attached snapshot, holding only what the viewer may see.

    A context outside `areas` is left out, and so is every row that refers to a row left out: the
    data dictionary says what refers to what, so a new table is protected from its first day.
    """
    limited: set[str] = set()
    done: set[str] = set()

    def show(table: Table) -> None:
        if table.name in done or table.name not in held:
            return
        done.add(table.name)
        others = [(own, other) for own, other in table.references() if other != table.name]
        for _, other in others:
            show(tables()[other])
        rows = in_order(connection.table(f"snapshot.main.{table.name}"), table).set_alias("every")
        if table.name == "context" and areas is not None:
            allowed = [ConstantExpression(code) for code in sorted(areas)] or [
                ConstantExpression("")
            ]
            rows = rows.filter(ColumnExpression("area_code").isin(*allowed))
            limited.add(table.name)
        for own, other in others:
            if other in limited:
                rows = rows.join(_left_out(connection, other, own), ", ".join(own), how="anti")
                limited.add(table.name)
        rows.create_view(table.name)

    for table in tables().values():
        show(table)


def _left_out(
    connection: duckdb.DuckDBPyConnection, name: str, own: tuple[str, ...]
) -> duckdb.DuckDBPyRelation:
    """Return the keys of a table's rows that may not be seen, named as the referring columns."""
    key = ", ".join(tables()[name].key)
    every = connection.table(f"snapshot.main.{name}").set_alias("every")
    hidden = every.join(connection.view(name), key, how="anti")
    pairs = zip(tables()[name].key, own, strict=True)
    return hidden.select(*[ColumnExpression(theirs).alias(ours) for theirs, ours in pairs])
