"""The command line, `context-panel`: demo, serve, import, check, history, restore, and more."""

import io
import os
import re
import sys
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Literal

import pandas as pd
import typer
from rich.progress import track

from dashboard import intake, sample, settings, terminal
from dashboard.demonstration import demonstrate
from dashboard.terminal import print_line, screen
from dashboard.text import number_of
from dashboard.warehouse import (
    NO_REMOVALS,
    ImportRefused,
    Mode,
    Store,
    audit_rows,
    fillable,
)

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
StoreName = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar=settings.STORE_VARIABLE,
        metavar="FOLDER",
        help="The folder that holds the data, or s3://BUCKET/PREFIX, az:// or gs://. "
        "[default: a folder of your own account]",
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
ShareOnly = Annotated[
    bool, typer.Option("--share-only", help="Show share mode only: there is no toggle.")
]
Hosts = Annotated[
    list[str] | None,
    typer.Option("--host", metavar="NAME", help="A name under which a proxy asks for it."),
]
CacheFolder = Annotated[Path | None, typer.Option(help="For what is fetched of a store elsewhere.")]
Files = Annotated[
    list[Path], typer.Argument(help="CSV files, workbooks, map layers, or folders of them.")
]
Values = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="COLUMN=VALUE", help="What holds for every row, e.g. landmark_kind=park."
    ),
]

Profiles = Annotated[
    list[Path] | None,
    typer.Option("--profile", help="A profile that says how their columns become ours (TOML)."),
]
Kept = Annotated[
    list[str] | None,
    typer.Option(
        "--keep",
        metavar="FILE:ROW:COLUMN=REASON",
        help="What is asked about and right, with the reason, which is recorded.",
    ),
]
Narrowed = Annotated[str, typer.Option(help="One only, by its name or its code.")]
Role = Annotated[str, typer.Option("--role", help="Who says so, as a role and not a name.")]


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    if wanted:
        screen.print(f"context-panel {version('context-panel')}")
        raise typer.Exit


@app.callback()
def command_line(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", help="Say the version.", callback=_say_version, is_eager=True),
    ] = False,
) -> None:
    """Context Panel: contexts, their strengths and concerns, and what changed."""


@app.command(epilog="Example: context-panel demo --port 8502")
def demo(
    store: DemonstrationPath = None, port: Port = 8501, *, share_only: ShareOnly = False
) -> None:
    """Import the case study, a park and a school, and show it, with a made-up borough beside it.

    They are kept in a store of their own and never in a partnership's.
    """
    home = store.absolute() if store else settings.demonstration_store()
    demonstrate(home, screen.print)
    screen.print("Starting the dashboard")
    _serve(home, port, share_only=share_only)


@app.command(epilog="Example: context-panel serve --store /data/panel --port 8501")
def serve(
    store: StoreName = None,
    port: Port = 8501,
    *,
    share_only: ShareOnly = False,
    host: Hosts = None,
    cache: CacheFolder = None,
) -> None:
    """Show the partnership's own data."""
    if host:
        os.environ[settings.HOSTS_VARIABLE] = ",".join(host)
    if cache:
        os.environ[settings.CACHE_VARIABLE] = str(cache.absolute())
    home = _chosen(store)
    if home.is_empty():
        screen.print(f"There is no data yet in {home.path}: its first page says how to begin.")
    _serve(home.path, port, share_only=share_only)


@app.command("import", epilog='Example: context-panel import finding.csv --note "June assessment"')
def import_files(  # noqa: PLR0913 - a command has an option for whatever may be said of files
    files: Files,
    *,
    store: StoreName = None,
    values: Values = None,
    profile: Profiles = None,
    keep: Kept = None,
    role: Role = "Analyst",
    note: Annotated[str, typer.Option(help="Why, for the history.")] = "",
) -> None:
    """Import files, all of them or none, as a new snapshot."""
    home = _chosen(store)
    batch = _batch(home, intake.gather_sheets(files, _told(home, values, profile)), keep, role)
    outcome = intake.publish_batch(batch, home, note or "Import", screen.print)
    terminal.print_outcome(batch, outcome, intake.suggest_batch_wording(batch, home))
    if outcome.snapshot and outcome.changed:
        screen.print(f"Snapshot {outcome.snapshot.number} is now shown.")
    else:
        screen.print("Nothing changed: every row was there already.")


@app.command("check", epilog="Example: context-panel check finding.csv action.csv")
def check_files(  # noqa: PLR0913 - a command has an option for whatever may be said of files
    files: Files,
    *,
    store: StoreName = None,
    values: Values = None,
    profile: Profiles = None,
    keep: Kept = None,
    role: Role = "Analyst",
) -> None:
    """Say what an import would do, and change nothing (a dry run)."""
    home = _chosen(store)
    batch = _batch(home, intake.gather_sheets(files, _told(home, values, profile)), keep, role)
    outcome, changes = intake.rehearse_batch(batch, home)
    terminal.print_outcome(batch, outcome, intake.suggest_batch_wording(batch, home))
    for sentence in changes:
        terminal.print_line(f"On the wall: {sentence}")
    screen.print("The files can be imported. Nothing was changed.")


@app.command(epilog="Example: context-panel history")
def history(store: StoreName = None) -> None:
    """List the snapshots and what came in with each, newest first."""
    terminal.print_history(_chosen(store).history())


def _version_or_usage(text: str) -> str:
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise typer.BadParameter(f"“{text}” is no version. Write 12 or 12.7.")
    return text


@app.command(epilog="Example: context-panel restore 3")
def restore(
    version: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A snapshot's number, or a version such as 12.7.",
            callback=_version_or_usage,
        ),
    ],
    store: StoreName = None,
) -> None:
    """Bring the data back to an earlier snapshot or version; later ones are kept too."""
    snapshot = _chosen(store).restore(version)
    print_line(f"Snapshot {snapshot.number} is now shown: the data as it was in {version}.")


@app.command(epilog="Example: context-panel verify")
def verify(store: StoreName = None) -> None:
    """Read every snapshot and record, and say which are sound and what is wrong."""
    sound, wrong = _chosen(store).verify()
    for one in wrong:
        print_line(one)
    numbers = ", ".join(map(str, sound)) or "none"
    if wrong:
        raise settings.PanelError(f"Not all is sound. Snapshots that are: {numbers}.")
    print_line(f"All is sound: snapshots {numbers}, and every record.")


@app.command(epilog="Example: context-panel audit verify --noted 1234:ab12cd34ff56")
def audit(
    what: Annotated[
        Literal["verify", "show"],
        typer.Argument(help="Read the whole log for what was altered, or show its end."),
    ],
    store: StoreName = None,
    noted: Annotated[
        str, typer.Option(metavar="NUMBER:SEAL", help="An entry as it was noted elsewhere.")
    ] = "",
    latest: Annotated[int, typer.Option(help="How many entries are shown.", min=1)] = 50,
) -> None:
    """Show or verify the log of who looked at what, took it away or changed it."""
    log = _chosen(store).audit
    if what == "show":
        terminal.print_audit(audit_rows(log.latest(latest)))
    else:
        terminal.print_audit_state(log.verify(noted))


@app.command(epilog="Example: context-panel purge --row finding:F12")
def purge(
    row: Annotated[
        list[str] | None,
        typer.Option("--row", metavar="TABLE:KEY", help="A row that goes; “, ” within its key."),
    ] = None,
    store: StoreName = None,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before.")] = False,
) -> None:
    """Remove rows for good, with every older snapshot and record that could still tell them."""
    chosen = _chosen(store)
    rows = pd.DataFrame([_row_named(one) for one in row or []], columns=NO_REMOVALS.columns)
    terminal.print_purge_plan(chosen.plan_purge(rows))
    if not yes:
        typer.confirm("Nothing brings it back. Go on?", abort=True)
    snapshot = chosen.purge(rows)
    print_line(
        f"Purged: snapshot {snapshot.number} is the only one now. Restart the server, which until "
        "then holds what it has opened."
    )


def _row_named(text: str) -> tuple[str, str]:
    table, sign, key = text.partition(":")
    if not sign or table not in fillable():
        raise settings.PanelError(
            f"--row {text}: write a table and a key, as in finding:F12. Tables: "
            f"{', '.join(sorted(fillable()))}."
        )
    return table, key


@app.command(epilog="Example: context-panel templates my-files")
def templates(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write them.")],
) -> None:
    """Write a workbook and a CSV file for each table to fill in, with the data dictionary."""
    written = intake.write_templates(folder)
    was = "1 file was" if len(written) == 1 else f"{len(written)} files were"
    screen.print(f"{was} written to {folder}. Files already there were left.")


@app.command("sample", epilog="Example: context-panel sample a-borough --scale 1 --seed 1")
def write_sample(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or an empty folder.")],
    scale: Annotated[
        int, typer.Option(help="1: a borough; 150: England.", min=1, max=sample.MOST)
    ] = 1,
    seed: Annotated[int, typer.Option(help="Another number, other boroughs.", min=0)] = 1,
) -> None:
    """Write made-up boroughs as files to import, with what is true of them in DIR/truth."""
    rows = 0
    for rows in track(sample.write(folder, scale, seed), "Writing", scale, console=screen):  # noqa: B007 - the last one is told
        pass
    screen.print(f"Rows written: {rows:,}.")
    screen.print(f"To see them: context-panel import {folder}")


@app.command(epilog="Example: context-panel pack --period 12 --area Northside board.pptx")
def pack(  # noqa: PLR0913 - a pack can be narrowed by whatever the trends can
    file: Annotated[
        Path,
        typer.Argument(metavar="OUT", help="A new file: .docx, .pptx, or .zip for CSV tables."),
    ],
    *,
    store: StoreName = None,
    period: Annotated[
        str, typer.Option(help="all, the last so many months, or a first month such as 2024-04.")
    ] = "all",
    area: Narrowed = "",
    kind: Narrowed = "",
    harm: Narrowed = "",
    agency: Narrowed = "",
    share: Annotated[
        bool,
        typer.Option(
            "--share/--panel",
            help="For whom: eyes outside the sharing agreement, or its partners only.",
        ),
    ] = True,
) -> None:
    """Write the evidence pack, what the trends say for boards and inspections, as one file."""
    from dashboard.trends.pack_file import write_pack  # noqa: PLC0415 - charts take long to load

    narrowed = {"area": area, "kind": kind, "harm": harm, "agency": agency}
    mode: Mode = "share" if share else "panel"
    home = _chosen(store)
    snapshot = home.current()
    made = write_pack(snapshot, file, period, narrowed, mode)
    form = file.suffix.removeprefix(".")
    home.audit.append(
        replace(home.by, mode=mode), "export", snapshot.version, file="evidence_pack", form=form
    )
    messages = number_of(len(made.sections), "message")
    print_line(f"The pack of {made.period}, in {made.mode} mode, is in {file}: {messages}.")


def _batch(
    home: Store, sheets: list[intake.Sheet], keep: list[str] | None, role: str
) -> intake.ImportBatch:
    """Make sheets ready, with what was said of them to be right."""
    batch = intake.prepare_batch(sheets, home)
    if not keep:
        return batch
    return intake.prepare_batch(sheets, home, intake.parse_kept_cells(batch.found, keep, role))


def _chosen(store: str | None) -> Store:
    return Store(settings.folder_of_store(store) if store else settings.own_store())


def _serve(store: Path, port: int, *, share_only: bool) -> None:
    from dashboard import server  # noqa: PLC0415 - the screen doubles the time a command needs

    if share_only:
        os.environ[settings.SHARE_VARIABLE] = "true"
    Store(store).clear_leftovers()
    server.serve_store(store=store, port=port)


def _told(home: Store, values: list[str] | None, files: list[Path] | None) -> intake.ImportOptions:
    """Read what was said of all rows (landmark_kind=park), and the profiles at hand."""
    pairs = [value.partition("=") for value in values or []]
    for name, sign, _ in pairs:
        if not sign or not name.strip():
            raise settings.PanelError(f"--set {name}: write it as column=value.")
    said = {name.strip(): value.strip() for name, _, value in pairs}
    for one in intake.invalid_files(home):
        print_line(one)
    return intake.import_options(home, said, files or [])


def main() -> None:
    """Run the command line; a problem becomes a sentence and exit status 1, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may lack a letter that a file holds
    os.umask(0o077)  # what is written, DuckDB's own files too, is for this account alone
    try:
        app()
    except ImportRefused as refused:
        terminal.print_refusal(refused)
    except settings.PanelError as problem:
        print_line(problem)
    except OSError as problem:
        if problem.filename is None:
            raise
        where, what = problem.filename, problem.strerror
        print_line(f"{where}: {what}. Check the path, and that it is yours to use.")
    else:
        return
    raise SystemExit(1)


if __name__ == "__main__":
    main()
