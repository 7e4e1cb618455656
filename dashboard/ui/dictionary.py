"""The data dictionary on the screen: every table, column, and list of words."""

import pandas as pd
import streamlit as st

from dashboard.ui.pieces import heading, line, show_table
from dashboard.warehouse import tables, what_it_may_be

_COLUMNS = {
    "column": "Column",
    "meaning": "Meaning",
    "kind": "Type",
    "needed": "Needed",
    "words": "Words or table",
    "may_be": "May be",
    "example": "Example",
}
_KINDS = {
    "VARCHAR": "text",
    "DATE": "date",
    "INTEGER": "whole number",
    "DOUBLE": "number",
    "BOOLEAN": "true or false",
    "TIME": "time",
    "TIMESTAMP": "date and time",
}


def show_dictionary() -> None:
    """Let the reader choose a table and show what each of its columns means."""
    name = str(st.selectbox("Table", list(tables()), key="table", bind="query-params"))
    chosen = tables()[name]
    heading(f"{name}.csv")
    line(chosen.sentence)
    line(", ".join(chosen.key), "One row for each:")
    found = [
        {
            "column": column.name,
            "meaning": column.meaning,
            "kind": _KINDS[column.kind],
            "needed": column.required,
            "words": column.words or column.refers_to,
            "may_be": what_it_may_be(column.marks),
            "example": column.example,
        }
        for column in chosen.columns
    ]
    show_table(pd.DataFrame(found), _COLUMNS)
