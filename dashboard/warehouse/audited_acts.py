"""Acts of a store that are noted in its audit log, done or refused."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from dashboard.warehouse.audit import AuditLog
from dashboard.warehouse.outcome import ImportRefused, Outcome
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.viewer import Viewer


class Audited(Protocol):
    """A store whose acts are noted: its log, and who acts."""

    @property
    def audit(self) -> AuditLog:
        """Return the log."""

    @property
    def by(self) -> Viewer:
        """Return who acts."""


S = TypeVar("S", bound=Audited)
P = ParamSpec("P")
R = TypeVar("R", bound=Outcome | Snapshot)


def note_when_done(
    act: str, *, begun: str = ""
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Note an act of a store once it is done, or that it was refused; what changed nothing is none.

    begun: noted before, of an act that could be killed half way and not be undone.
    """

    def noting(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        @wraps(method)
        def noted(store: S, /, *given: P.args, **named: P.kwargs) -> R:
            if begun:
                store.audit.append(store.by, begun)
            try:
                done = method(store, *given, **named)
            except ImportRefused as refused:
                note_refusal(store, act, refused)
                raise
            if isinstance(done, Snapshot):
                store.audit.append(store.by, act, done.version)
            elif done.changed and done.snapshot:
                store.audit.append(store.by, act, done.snapshot.version, **_counts(done))
            return done

        return noted

    return noting


def note_refusal(store: Audited, act: str, refused: ImportRefused) -> None:
    """Note that an act was refused, and for how many problems, not which."""
    store.audit.append(store.by, "refused", what=act, problems=len(refused.problems))


def _counts(done: Outcome) -> dict[str, object]:
    """Return what an import or a record did, in counts; of a record, to which table."""
    counts: dict[str, object] = {
        name: sum(getattr(effect, name) for effect in done.effects)
        for name in ("new", "changed", "removed")
    }
    counts = {name: count for name, count in counts.items() if count}
    tables = sorted({effect.part.table_name for effect in done.effects})
    return {"table": tables[0], **counts} if len(tables) == 1 else {"tables": len(tables), **counts}
