"""Publishing what a form on limits asks for: once, on the figures that were seen, or not at all."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.settings import PanelError
from dashboard.ui.data import current_snapshot, faults_of_texts, state_behind
from dashboard.ui.importing.import_report import show_problems
from dashboard.ui.pieces import advice
from dashboard.warehouse import ImportRefused, Outcome, queries

_TURN = "limits published"
_DONE = "limits told"
_SEEN = "limits seen"
MISSING = "{label}: still empty. Fill it in, then press “{press}” again."
MOVED = (
    "The data changed while this form was open: version {version} is shown now, and months and "
    "figures are counted from it. Nothing of yours was published: look again, then press once more."
)


def form_version() -> int:
    """Return how often this window has published: with each time its forms are empty again."""
    found: int = st.session_state.get(_TURN, 0)
    return found


def show_result_once(series: str) -> None:
    """Say once what was just published for a series."""
    done = st.session_state.get(_DONE)
    if done and done[0] == series:
        del st.session_state[_DONE]
        advice(done[1])


def snapshot_changed(series: str, *, is_open: bool) -> bool:
    """Say, and tell, whether the data changed since a form was last drawn; a folded one forgets."""
    key = f"{_SEEN} {series} {form_version()} {current_snapshot().path.parents[1]}"
    # Who records what no trend is drawn from disturbs nobody.
    now = state_behind(*(name for name, one in queries().items() if one.room == "trends"))
    seen = st.session_state.get(key, now)
    st.session_state[key] = now
    if not is_open:
        del st.session_state[key]
    elif seen != now:
        advice(MOVED.format(version=current_snapshot().version))
        return True
    return False


def is_fit(press: str, texts: Mapping[str, str], chosen: str | None = "") -> bool:
    """Say whether a form may be published; if not, tell what is missing or may not be written.

    press: what stands on its button. texts: by label. chosen: the month, None while there is none.
    """
    empty = [] if chosen is not None else ["From which month"]
    empty += [label for label, text in texts.items() if not text.strip()]
    wrong = [MISSING.format(label=label, press=press) for label in empty] + faults_of_texts(texts)
    for sentence in wrong:
        advice(sentence)
    return not wrong


def publish_and_rerun(series: str, what: str, undo: str, publish: Callable[[], Outcome]) -> None:
    """Publish and draw the page anew with what is current then; or say why nothing was published.

    series: its word. what: what is done, in a few words. undo: how it is undone, in a sentence.
    """
    try:
        with st.spinner("Publishing", show_time=True):
            outcome = publish()
    except ImportRefused as refused:
        advice(str(refused))
        show_problems(refused.problems)
    except PanelError as problem:
        advice(str(problem))
    else:
        st.session_state[_DONE] = (series, f"{done_line(what, outcome)} {undo}")
        st.session_state[_TURN] = form_version() + 1
        st.rerun()


def done_line(what: str, outcome: Outcome) -> str:
    """Say what was published, and where somebody else was faster."""
    if not outcome.changed or outcome.snapshot is None:
        return f"{what}: that was so already, and nothing was published."
    place = (
        ", in the place of what somebody else published a moment before"
        if any(effect.changed for effect in outcome.effects)
        else ""
    )
    return f"{what}{place}: recorded as version {outcome.snapshot.version}, which is now shown."
