"""The pieces a page is written with: headlines, lines, cards, tables; all text escaped."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.reports import is_missing
from dashboard.text import day, figure, for_html
from dashboard.ui.data import viewer

Side = Literal["plain", "strength", "concern", "voice"]
NOT_ASKED = "not asked yet"
MOST_ROWS = 500  # in a table: beyond it nobody reads on, and every look would send megabytes
WHOLE = 13  # letters of a word that is never broken in a table

_WITHIN = re.compile("(?<=[_.])(?=[a-z])")  # where names such as action_finding.csv may break


def headline(text: str, under: str = "") -> None:
    """Say what the page shows, in one sentence, with a quieter line under it."""
    words = " ".join(under.split())
    line = f"<p class='under'>{for_html(words)}</p>" if words else ""
    st.html(f"<h1 class='headline'>{for_html(text)}</h1>{line}")


def heading(text: str) -> None:
    """Say what the next part of a page shows."""
    st.html(f"<h2 class='heading'>{for_html(text)}</h2>")


def line(text: str, lead: str = "") -> None:
    """Write a line of body text, its first words in bold."""
    bold = f"<strong>{for_html(lead)}</strong> " if lead else ""
    st.html(f"<p class='line'>{bold}{for_html(text)}</p>")


def small_print(text: str) -> None:
    """Write a line that qualifies what stands beside it, in quieter letters; nothing for none."""
    if text:
        st.html(f"<p class='quiet'>{for_html(text)}</p>")


def pin_voice(lead: str, texts: Iterable[str], nothing: str = NOT_ASKED) -> None:
    """Pin what young people say above everything else; nothing: why there is none."""
    said = " · ".join(for_html(text) for text in texts)
    st.html(f"<p class='pinned'><strong>{for_html(lead)}</strong> {said or for_html(nothing)}</p>")


def card(title: str, entries: Mapping[str, object], side: Side = "plain") -> None:
    """Show a few facts under a title; an empty one reads “not asked yet”."""
    facts = "".join(
        f"<dt>{for_html(name)}</dt><dd>{cell(value)}</dd>" for name, value in entries.items()
    )
    st.html(f"<section class='card {side}'><h2>{for_html(title)}</h2><dl>{facts}</dl></section>")


def more_facts(title: str, entries: Mapping[str, object]) -> None:
    """Offer further facts under a title that opens them; those that nobody gave are left out."""
    facts = "".join(
        f"<dt>{for_html(name)}</dt><dd>{cell(value)}</dd>"
        for name, value in entries.items()
        if not is_missing(value)
    )
    if facts:
        _offer(title, f"<section class='card plain'><dl>{facts}</dl></section>")


def more_table(title: str, rows: pd.DataFrame, columns: Mapping[str, str]) -> None:
    """Offer the named columns of rows as a table under a title that opens it; nothing of none."""
    if not rows.empty:
        _offer(title, table_html(rows, columns))


def _offer(title: str, inside: str) -> None:
    st.html(
        f"<details class='as-table'><summary><u>{for_html(title)}</u></summary>{inside}</details>"
    )


def signs(title: str, texts: Iterable[str], side: Side) -> None:
    """List signs of one side, each with its mark: “+” for strengths, “!” for concerns."""
    mark = {"strength": "+", "concern": "!"}.get(side, "·")
    items = "".join(
        f"<li><span class='mark {side}' aria-hidden='true'>{mark}</span>{for_html(text)}</li>"
        for text in texts
    )
    inside = f"<ul>{items}</ul>" if items else "<p class='quiet'>Nothing recorded.</p>"
    st.html(f"<section class='signs {side}'><h2>{for_html(title)}</h2>{inside}</section>")


def show_table(
    rows: pd.DataFrame, columns: Mapping[str, str], nothing: str = "Nothing recorded."
) -> None:
    """Show the named columns of rows as a table that a keyboard and a screen reader can walk."""
    st.html(table_html(rows, columns, nothing))


def table_html(
    rows: pd.DataFrame, columns: Mapping[str, str], nothing: str = "Nothing recorded."
) -> str:
    """Return the named columns of rows as an HTML table, or the sentence `nothing`; all escaped.

    Where a context's name stands beside its code, it leads to the context's page. Of more than
    MOST_ROWS rows the first are shown, and it says so.
    """
    if rows.empty:
        return f"<p class='quiet'>{for_html(nothing)}</p>"
    head = "".join(f"<th scope='col'>{for_html(label)}</th>" for label in columns.values())
    body = "".join(
        "<tr>"
        + "".join(
            # One below the other on a narrow screen, each says what it is.
            f"<td data-label='{for_html(label)}'{_breaks(row[name])}>{_entry(row, name)}</td>"
            for name, label in columns.items()
        )
        + "</tr>"
        for row in rows.head(MOST_ROWS).to_dict("records")
    )
    left = f"<p class='quiet'>The first {MOST_ROWS} of {len(rows):,} rows are shown.</p>"
    return (
        f"<div class='table'><table><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>{left if len(rows) > MOST_ROWS else ''}"
    )


def _breaks(value: object) -> str:
    """Let a cell's words break anywhere where one is too long to be kept whole.

    The name of a file or a column breaks within, as `cell` writes it.
    """
    words = _WITHIN.sub(" ", str(value)).split()
    return " class='breaks'" if max(map(len, words), default=0) > WHOLE else ""


def _entry(row: dict[Any, Any], name: str) -> str:
    if name == "display_alias" and "context_id" in row:
        return context_link(row["context_id"], row[name])
    return cell(row[name])


def cell(value: object) -> str:
    """Write a value as a person would read it, escaped."""
    if is_missing(value):
        return "<span class='quiet'>–</span>"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, pd.Timestamp):
        return day(value)
    if isinstance(value, float):
        return figure(value)
    return _WITHIN.sub("<wbr>", for_html(value))


def advice(text: str) -> None:
    """Say what can be done next, where there is nothing to show."""
    st.html(f"<p class='advice'>{for_html(text)}</p>")


def _there(here: Any) -> str | None:  # noqa: ANN401 - a cell of a frame is of any type
    """Tell presence from absence, and both from what nobody recorded."""
    return None if pd.isna(here) else "here" if here else "missing"


def attendance_table(rows: pd.DataFrame) -> None:
    """Show which agency was at which meeting; rows of attendance_by_agency."""
    if rows.empty:
        advice("No attendance is recorded yet.")
        return
    days = {held: day(held) for held in sorted(rows["held_on"].unique())}
    wide = rows.pivot_table(
        index="agency", columns="held_on", values="was_present", aggfunc="max", sort=False
    )
    wide = wide.map(_there).reset_index()
    show_table(wide, {"agency": "Agency"} | days)
    every = int(rows["meeting_days"].iloc[0])
    if every > len(days):
        st.html(f"<p class='quiet'>The latest {len(days)} of {every:,} days of meetings.</p>")


def context_link(context_id: object, alias: object, page: str = "context") -> str:
    """Return a link to a context's page as HTML, escaped, with the mode and choices shown now."""
    address = for_html(context_address(context_id, page))
    return f"<a href='{address}' target='_self'>{for_html(alias)}</a>"


def context_address(context_id: object, page: str = "context") -> str:
    """Return the address of a context's page, with the mode and choices shown now.

    A link may open a tab of its own, which knows nothing but its address; one that forgot the mode
    would show to eyes outside the sharing agreement what share mode hides.
    """
    chosen = {"context": str(context_id)}
    for name in ("meeting", "partnership"):
        if name in st.query_params:
            chosen[name] = st.query_params[name]
    if viewer().mode == "share":
        chosen["share"] = "true"
    return f"/{page}?{urlencode(chosen)}"
