"""The demonstration: the case study, and a made-up borough as a second partnership beside it."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from dashboard import intake, sample, settings
from dashboard.warehouse import Store

_MARK = "DEMONSTRATION"
_SEED = 1  # of the borough: the same one everywhere


def demonstrate(home: Path, say: Callable[[str], None]) -> None:
    """Fill a folder with the case study and the borough, unless they are there already.

    Raises PanelError where the folder is a partnership's own store.
    """
    own = Store(home)
    if not own.is_empty() and not (home / _MARK).exists():
        raise settings.PanelError(
            f"{home} is a partnership's own store. The demonstration needs another: --store FOLDER."
        )
    home.mkdir(parents=True, exist_ok=True)
    (home / _MARK).touch()
    publish_case_study(own, say)
    publish_borough(Store(home / settings.OTHERS / "borough"), say)


def publish_case_study(into: Store, say: Callable[[str], None]) -> None:
    """Publish the case study, unless the store holds it already."""
    say("Reading the case study")
    outcome = intake.publish_batch(intake.demonstration_sheets(), into, "Case study", say)
    say("The case study is imported." if outcome.changed else "It is there already.")


def publish_borough(into: Store, say: Callable[[str], None]) -> None:
    """Make a borough up and publish it, unless the store holds anything already."""
    if into.is_empty():
        say("Making a borough up, to try the trends on")
        with tempfile.TemporaryDirectory(prefix="context-panel-") as folder:
            for _ in sample.write(Path(folder) / "borough", 1, _SEED):
                pass
            sheets = intake.gather_sheets([Path(folder) / "borough"])
        intake.publish_batch(sheets, into, "A made-up borough")
