"""The command line, `context-panel`: demo, serve, import, check, history, restore, templates."""

import io
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from dashboard import intake, settings
from dashboard.text import for_terminal
from dashboard.warehouse import ImportRefused, Outcome, Store

app = typer.Typer(
    help="Context Panel: contexts, their strengths and concerns, and what changed.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
screen = Console(soft_wrap=True, highlight=False, markup=False)

StorePath = Annotated[
    Path | None,
    typer.Option(
        "--store",
        envvar=settings.STORE_VARIABLE,
        help="The folder that holds the data. [default: a folder of your own account]",
        show_default=False,
    ),
]
# Not from the environment: where that names a partnership's store, still empty, it stays theirs.
DemonstrationPath = Annotated[
    Path | None,
    typer.Option(
        "--store",
        help="The folder for the case study. [default: one apart, of your own account]",
        show_default=False,
    ),
]
Port = Annotated[int, typer.Option(help="The port on this machine.", min=1, max=65535)]
Files = Annotated[
    list[Path], typer.Argument(help="CSV or GeoJSON files, workbooks, or folders of them.")
]

_MARK = "DEMONSTRATION"
_WIDE = 1000  # characters: into a file or a pipe every row goes on one line


@app.command(epilog="Example: context-panel demo --port 8502")
def demo(store: DemonstrationPath = None, port: Port = 8501) -> None:
    """Import the case study, a park and a school, and show it.

    It is kept in a store of its own and never in a partnership's.
    """
    home = store.absolute() if store else settings.demonstration_store()
    own = Store(home)
    if not own.is_empty() and not (home / _MARK).exists():
        raise settings.PanelError(
            f"{home} is a partnership's own store. The demonstration needs another: --store FOLDER."
        )
    home.mkdir(parents=True, exist_ok=True)
    (home / _MARK).touch()
    screen.print("Reading the case study")
    outcome = intake.publish(intake.demonstration(), own, "Case study", screen.print)
    screen.print("The case study is imported." if outcome.changed else "It is there already.")
    screen.print("Starting the dashboard")
    _serve(home, port)


@app.command(epilog="Example: context-panel serve --store /data/panel --port 8501")
def serve(store: StorePath = None, port: Port = 8501) -> None:
    """Show the partnership's own data."""
    home = _chosen(store)
    if home.is_empty():
        screen.print(f"There is no data yet in {home.path}: open Records, Import to begin.")
    _serve(home.path, port)


@app.command("import", epilog='Example: context-panel import finding.csv --note "June assessment"')
def import_files(
    files: Files,
    store: StorePath = None,
    note: Annotated[str, typer.Option(help="Why, for the history.")] = "",
) -> None:
    """Import files, all of them or none, as a new snapshot."""
    outcome = intake.publish(intake.gathered(files), _chosen(store), note or "Import", screen.print)
    _tell(outcome)
    if outcome.snapshot and outcome.changed:
        screen.print(f"Snapshot {outcome.snapshot.number} is now shown.")
    else:
        screen.print("Nothing changed: every row was there already.")


@app.command("check", epilog="Example: context-panel check finding.csv action.csv")
def check_files(files: Files, store: StorePath = None) -> None:
    """Say what an import would do, and change nothing (a dry run)."""
    _tell(intake.check(intake.gathered(files), _chosen(store)))
    screen.print("The files can be imported. Nothing was changed.")


@app.command(epilog="Example: context-panel history")
def history(store: StorePath = None) -> None:
    """List the snapshots and what came in with each, newest first."""
    table = Table(box=None)
    for name in ("Snapshot", "When (UTC)", "By", "File", "New", "Changed", "Note"):
        table.add_column(name, overflow="fold")
    for row in _chosen(store).history().itertuples():
        state = " (now)" if row.is_current else "" if row.is_kept else " (no longer kept)"
        table.add_row(
            f"{row.snapshot_no}{state}",
            f"{row.imported_at:%Y-%m-%d %H:%M}",
            for_terminal(row.imported_by),
            for_terminal(row.file_name),
            str(row.rows_new),
            str(row.rows_changed),
            for_terminal(row.note),
        )
    width = None if screen.is_terminal else _WIDE
    Console(highlight=False, markup=False, width=width).print(table)


@app.command(epilog="Example: context-panel restore 3")
def restore(
    number: Annotated[int, typer.Argument(metavar="ID", help="The snapshot's number.")],
    store: StorePath = None,
) -> None:
    """Bring the data back to an earlier snapshot; later ones are kept too."""
    snapshot = _chosen(store).restore(number)
    screen.print(f"Snapshot {snapshot.number} is now shown: the data as it was in {number}.")


@app.command(epilog="Example: context-panel templates my-files")
def templates(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write them.")],
) -> None:
    """Write an empty CSV file for each table, with the data dictionary."""
    written = intake.write_templates(folder)
    screen.print(f"{len(written)} files were written to {folder}. Files already there were left.")


def _chosen(store: Path | None) -> Store:
    return Store(store.absolute() if store else settings.own_store())


def _serve(store: Path, port: int) -> None:
    from dashboard import server  # noqa: PLC0415 - the screen doubles the time a command needs

    server.serve(store=store, port=port)


def _tell(outcome: Outcome) -> None:
    for effect in outcome.effects:
        _say(
            f"{effect.part.file_name}: {effect.new:,} new, {effect.changed:,} changed, "
            f"{effect.same:,} as before"
        )


def main() -> None:
    """Run the command line; a problem becomes a sentence and exit status 1, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may lack a letter that a file holds
    try:
        app()
    except ImportRefused as refused:
        for row in refused.problems.to_dict("records"):
            value = f" “{row['value']}”" if row["value"] else ""
            _say(
                f"{row['file_name']}, row {row['row_no']}, {row['column_name']}{value}: "
                f"{row['problem']} {row['remedy']}"
            )
        _say(refused)
    except settings.PanelError as problem:
        _say(problem)
    except OSError as problem:
        if problem.filename is None:
            raise
        where, what = problem.filename, problem.strerror
        _say(f"{where}: {what}. Check the path, and that it is yours to use.")
    else:
        return
    raise SystemExit(1)


def _say(what: object) -> None:
    screen.print(for_terminal(what))


if __name__ == "__main__":
    main()
