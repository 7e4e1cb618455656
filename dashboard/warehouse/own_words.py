"""Words of a partnership's own, before they are imported."""

import duckdb
import pandas as pd

from dashboard.warehouse.dictionary import tables, views
from dashboard.warehouse.query import queries
from dashboard.warehouse.traits import put_shipped_traits

_TEXTS = ["list", "code", "label", "maps_to_local", "traits"]


def words_to_be_read_safely(words: pd.DataFrame) -> pd.DataFrame:
    """Return what the query words_read_safely will say of words that a file brings.

    words: rows of vocabulary as text, right or not; empty cells are empty text.
    """
    texts = words.reindex(columns=_TEXTS, fill_value="").fillna("").assign(active=True, sort=0)
    for optional in ("maps_to_local", "traits"):
        texts[optional] = texts[optional].where(texts[optional] != "", None)
    table = tables()["vocabulary"]
    with duckdb.connect() as connection:
        connection.execute(table.ddl)
        columns = [column.name for column in table.columns]
        connection.from_df(texts.reindex(columns=columns)).insert_into(table.name)
        put_shipped_traits(connection)
        for name in ("word", "word_trait"):
            connection.execute(views()[name])
        return connection.execute(queries()["words_read_safely"].sql).df()
