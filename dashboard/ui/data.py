"""The data a page asks for, as its viewer may see it: the only cache in the project."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import intake, settings
from dashboard.share import locks_share
from dashboard.trends import TrendChoice, TrendInputs, day_of_data
from dashboard.ui.mode import session_is_shared
from dashboard.warehouse import Outcome, Snapshot, Store, Viewer, audit_rows, query

_SHOWN = "snapshot shown"
_PAGE, _SEEN, _SEEN_BEFORE = "page shown", "views noted", "views noted by the run before"
_NOBODY = ".nobody"


def stores() -> dict[str, Store]:
    """Return the stores that this server can show, by the name in the address; its own is “”.

    Others lie in its folder `partnerships`, each under a name of its own; no link is followed.
    """
    own = settings.own_store()
    folder = own / settings.OTHERS
    others = [] if folder.is_symlink() else sorted(folder.glob("*"))
    return {"": Store(own)} | {
        path.name: Store(path) for path in others if path.is_dir() and not path.is_symlink()
    }


def store() -> Store:
    """Return the store that is shown: that of the partnership asked for, or the server's own.

    Where nobody has that name it is an empty one, and never another's; the frame says so.
    """
    return replace(_store_shown(), by=viewer())


def _store_shown() -> Store:
    nobodys = Store(settings.own_store() / settings.OTHERS / _NOBODY)
    return stores().get(_wanted_partnership(), nobodys)


def unknown_partnership() -> str:
    """Return the name that is asked for and that nobody has here; “” when somebody has it."""
    wanted = _wanted_partnership()
    return "" if wanted in stores() else wanted


def _wanted_partnership() -> str:
    asked = st.query_params.get("partnership") or st.session_state.get("partnership")
    return str(asked or "")


def pin_snapshot() -> None:
    """Fix the snapshot that this run of a page shows, so that it shows one whole state of the data.

    An import that lands while a page is drawn is seen on its next run.
    """
    if not _store_shown().is_empty():
        st.session_state[_SHOWN] = _store_shown().current()


def current_snapshot() -> Snapshot:
    """Return the snapshot that this run of a page shows; raise PanelError if there is none yet."""
    found: Snapshot = st.session_state.get(_SHOWN) or _store_shown().current()
    return found


def viewer() -> Viewer:
    """Return who is looking; the mode is share wherever anything asks for it (see `mode`)."""
    return Viewer(mode="share" if is_share_locked() or session_is_shared() else "panel")


def is_share_locked() -> bool:
    """Say whether this server, or the partnership shown, has share mode only."""
    return any(
        locks_share(settings.load(path)) for path in {settings.own_store(), _store_shown().path}
    )


def rows(name: str, **parameters: Any) -> pd.DataFrame:  # noqa: ANN401 - a parameter is of whatever type its column is
    """Return the rows of a query from the snapshot shown, as the viewer may see them.

    That a context was looked at is noted in the audit log, once while its page is open.
    """
    by = viewer()
    if context_id := parameters.get("context_id"):
        _note_view(by, str(context_id))
    return _rows(state_behind(name), by, name, parameters)


def begin_page(name: str) -> None:
    """Note in the audit log that a page was opened; name: of the page, as in its address.

    What a page showed in its last run and shows again is no new view.
    """
    st.session_state[_SEEN_BEFORE] = st.session_state.get(_SEEN, frozenset())
    st.session_state[_SEEN] = frozenset()
    st.session_state[_PAGE] = name
    if not _store_shown().is_empty():
        _note_view(viewer(), "")


def _note_view(by: Viewer, context_id: str) -> None:
    page = st.session_state.get(_PAGE, "")
    version = current_snapshot().version
    view = (page, context_id, by, _wanted_partnership(), version)
    if view in st.session_state.get(_SEEN, frozenset()):
        return
    if view not in st.session_state.get(_SEEN_BEFORE, frozenset()):
        subject = {"page": page} | ({"context": context_id} if context_id else {})
        _store_shown().audit.append(by, "view", version, **subject)
    st.session_state[_SEEN] = st.session_state.get(_SEEN, frozenset()) | {view}


def state_behind(*names: str) -> Snapshot:
    """Return the earliest version of the snapshot shown that answers queries in the same way.

    What a click records puts aside the rows of those queries alone that it can change.
    """
    return current_snapshot().as_it_concerns(" ".join(query(name).sql for name in names))


def data_as_at() -> date:
    """Return the day of the data, that of the last happening, or of viewing while there is none."""
    return day_of_data(rows("day_of_data"))


def trend_inputs(choice: TrendChoice) -> TrendInputs:
    """Return what trends are made from for a choice, as the viewer may see it."""
    return TrendInputs(
        rows=lambda name: rows(name, **choice.parameters()),
        choice=choice,
        min_base=current_snapshot().settings.fewest_for_percentages,
        as_at=data_as_at(),
    )


def shared_rows(name: str, **parameters: Any) -> pd.DataFrame:  # noqa: ANN401 - likewise
    """Return the rows of a query as share mode shows them, whatever mode the screen is in."""
    return _rows(state_behind(name), replace(viewer(), mode="share"), name, parameters)


def rows_or_empty(name: str) -> pd.DataFrame:
    """Return the rows of a query that needs no data, empty while there is no snapshot."""
    return pd.DataFrame() if store().is_empty() else rows(name)


@st.cache_data(
    max_entries=2000,
    show_spinner=False,
    hash_funcs={Snapshot: lambda one: f"{one!r} {one.version}", Viewer: repr},
)
def _rows(
    snapshot: Snapshot, viewer: Viewer, name: str, parameters: dict[str, Any]
) -> pd.DataFrame:
    """Run a query once for each snapshot, viewer, name and parameters."""
    return query(name).run(snapshot, viewer, **parameters)


def note_act(act: str) -> None:
    """Note in the audit log what was done with the data shown, while there are any."""
    acts_upon_shown()(act)


def acts_upon_shown() -> Callable[..., None]:
    """Return what notes acts upon the data as they are shown now, whenever it is called."""
    if _store_shown().is_empty():
        return lambda *_, **__: None
    log, by, version = _store_shown().audit, viewer(), current_snapshot().version

    def note(act: str, **subject: str) -> None:
        log.append(by, act, version, **subject)

    return note


def audit_entries(most: int) -> pd.DataFrame:
    """Return the latest entries of the audit log, newest first; columns of `audit_rows`."""
    return audit_rows(_store_shown().audit.latest(most))


def may_write() -> bool:
    """Say whether who is looking may change the data: with eyes outside the agreement, nobody."""
    return viewer().mode != "share"


def publish_row(table: str, row: dict[str, str], page: str, note: str = "") -> Outcome:
    """Record what was done on a page: checked like a file, confirmed at once; note: why."""
    return intake.record_row(store(), table, row, page, note)


def publish_change(
    table: str, row_key: str, cells: dict[str, str], page: str, note: str
) -> Outcome:
    """Record some cells of a row that is held, the others as they are; note: why."""
    return intake.change_row(store(), table, row_key, cells, (page, note))


def publish_removal(table: str, row_key: str, note: str) -> Outcome:
    """Remove one row from the data by a record, which keeps it; note: why."""
    return intake.remove_row(store(), table, row_key, note)


def faults_of_texts(texts: Mapping[str, str]) -> list[str]:
    """Say what keeps texts, each by its label, from being recorded: persons, and blaming words."""
    return intake.text_problems(store(), texts)
