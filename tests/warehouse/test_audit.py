"""The audit log says who saw and did what, and whatever is done to it afterwards is found."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pytest

from dashboard import intake
from dashboard.settings import PanelError
from dashboard.warehouse import (
    NO_REMOVALS,
    AuditLog,
    ImportRefused,
    Snapshot,
    Store,
    Viewer,
    audit_rows,
)
from tests.intake.command_line import run
from tests.warehouse.processes import processes
from tests.warehouse.stores import copied, every_file, phrases, recorded_phrase, recorded_row

VIEWER = Viewer(account="a.chair@north.example")
PLANTED = "Kayleigh told us"
Lines = list[bytes]


@pytest.fixture
def log(tmp_path: Path) -> AuditLog:
    """Return the log of a store that was begun, with five views in it."""
    (tmp_path / "snapshots").mkdir()
    own = AuditLog(tmp_path)
    for number in range(5):
        own.append(VIEWER, "view", "12.7", page="context", context=f"B00{number}")
    return own


def file_of(log: AuditLog) -> Path:
    [path] = (log.root / "audit").glob("*.jsonl")
    return path


def test_an_entry_says_who_when_what_mode_and_data_version(log: AuditLog) -> None:
    entry = log.latest(1)[0]
    assert (entry.number, entry.account, entry.role, entry.mode) == (
        *(5, "a.chair@north.example"),
        *("this machine", "panel"),
    )
    assert (entry.act, entry.subject, entry.version) == (
        *("view", {"page": "context", "context": "B004"}),
        "12.7",
    )
    assert [one.number for one in log.latest(3)] == [5, 4, 3]
    assert list(audit_rows(log.latest(1))["subject"]) == ["page context, context B004"]


def test_a_store_that_was_not_begun_has_no_log(tmp_path: Path) -> None:
    assert AuditLog(tmp_path / "nowhere").append(VIEWER, "view") is None
    assert list(tmp_path.iterdir()) == []
    assert AuditLog(tmp_path / "nowhere").verify().count == 0


def test_a_text_becomes_a_mark_that_tells_nothing_of_it(log: AuditLog) -> None:
    log.append(VIEWER, "view", context=PLANTED, page="a\nb", table="finding", new=3)
    subject = log.latest(1)[0].subject
    assert (subject["table"], subject["new"]) == ("finding", 3)
    assert all(str(subject[name]).startswith("mark:") for name in ("context", "page"))
    assert b"Kayleigh" not in file_of(log).read_bytes()


def _append_many(root: str, account: str) -> None:
    for _ in range(60):
        AuditLog(Path(root)).append(Viewer(account=account), "view", "1", page="map")


def test_processes_and_threads_that_write_at_once_make_one_chain(log: AuditLog) -> None:
    both = [
        processes().Process(target=_append_many, args=(str(log.root), name))
        for name in ("one", "other")
    ]
    for process in both:
        process.start()
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(_append_many, str(log.root), "thread") for _ in range(2)]:
            done.result()
    for process in both:
        process.join()
        assert process.exitcode == 0
    state = log.verify()
    assert (state.count, state.problems) == (245, [])
    assert [one.number for one in log.latest(300)] == list(range(245, 0, -1))


def _altered(lines: Lines) -> Lines:
    return [line.replace(b"B002", b"B007") for line in lines]


def _sealed_anew(lines: Lines) -> Lines:
    """Return the log with its third entry altered by somebody who knows how entries are sealed."""
    said = json.loads(lines[2])
    del said["seal"]
    said["subject"]["context"] = "B007"
    from dashboard.warehouse.audit import AuditEntry  # noqa: PLC0415 - as who tampers would

    return [*lines[:2], AuditEntry(**said).line, *lines[3:]]


@pytest.mark.parametrize(
    ("tamper", "told"),
    [
        (_altered, ["altered or cut", "does not follow entry 2"]),
        (_sealed_anew, ["entry 4 does not follow entry 3"]),
        (lambda lines: lines[:2] + lines[3:], ["entry 4 does not follow entry 2"]),
        (lambda lines: [*lines[:3], lines[1], *lines[3:]], ["entry 2 does not", "entry 4 does"]),
        (lambda lines: lines[2:], ["begins with entry 3: those before were taken away"]),
        (lambda lines: [*lines[:4], lines[4][:-9]], ["line 5: it is cut short"]),
        (lambda lines: [*lines[:1], b"\n", *lines[1:]], ["line 2: it was altered or cut"]),
    ],
    ids=["altered", "sealed anew", "taken out", "put in", "beginning", "cut short", "empty line"],
)
def test_whatever_is_done_to_it_is_found(
    log: AuditLog, tamper: Callable[[Lines], Lines], told: list[str]
) -> None:
    path = file_of(log)
    path.write_bytes(b"".join(tamper(path.read_bytes().splitlines(keepends=True))))
    problems = log.verify().problems
    assert len(problems) == len(told)
    for problem, words in zip(problems, told, strict=True):
        assert words in problem


def test_an_end_that_was_cut_off_is_found_by_what_was_noted_elsewhere(log: AuditLog) -> None:
    last = log.latest(1)[0]
    noted = f"{last.number}:{last.seal[:16]}"
    assert log.verify(noted).problems == []
    path = file_of(log)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:4]))
    assert log.verify().problems == []
    assert log.verify(noted).problems == [
        f"Entry {noted}, noted before, is not in the log as it was."
    ]


@pytest.mark.parametrize("kept", [1, 40, -2], ids=["one letter", "part of it", "but its end"])
def test_a_line_that_a_power_cut_left_short_is_closed_by_the_next_entry(
    log: AuditLog, kept: int
) -> None:
    path = file_of(log)
    *lines, last = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines, last[:kept]]))
    log.append(VIEWER, "record", "12.8", table="finding")
    assert log.verify().problems == []
    assert [one.act for one in log.latest(3)] == ["record", "mended", "view"]
    path.write_bytes(path.read_bytes().replace(last[:kept] + b"\n", b"{}\n"))
    assert len(log.verify().problems) == 1


def test_a_line_that_lacks_but_its_end_counts(log: AuditLog) -> None:
    path = file_of(log)
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))
    log.append(VIEWER, "record", "12.8", table="finding")
    assert log.verify().problems == []
    assert [(one.number, one.act) for one in log.latest(2)] == [(6, "record"), (5, "view")]


def test_months_older_than_it_is_kept_go_and_the_rest_is_still_whole(log: AuditLog) -> None:
    (log.root / "settings.toml").write_text("keep_audit_months = 2\n", encoding="utf-8")
    old = file_of(log).with_name("2020-01.jsonl")
    file_of(log).rename(old)
    log.append(VIEWER, "view", "13", page="map")
    assert not old.exists()
    state = log.verify()
    assert (state.count, state.problems) == (2, [])
    assert [one.act for one in log.latest(5)] == ["view", "expired"]
    assert log.latest(5)[1].subject["month"] == "2020-01"
    log.append(VIEWER, "view", "13", page="map")
    assert [one.number for one in log.latest(5)] == [8, 7, 6]


def test_a_view_that_cannot_be_noted_is_refused_in_words(log: AuditLog) -> None:
    path = file_of(log)
    path.unlink()
    path.mkdir()
    with pytest.raises(PanelError, match="a change that was being made may have been kept"):
        log.append(VIEWER, "view", "12", page="map")


@pytest.mark.whole
def test_every_act_of_a_store_is_noted_once_and_nothing_that_was_written(
    case_study: Snapshot, tmp_path: Path
) -> None:
    store = copied(case_study, tmp_path)
    store = Store(store.path, VIEWER)
    store.publish([phrases("June")], PLANTED)
    store.publish([phrases("June")], PLANTED)  # which changes nothing
    store.record(recorded_phrase(PLANTED), PLANTED)
    store.record_removal("phrase", PLANTED, PLANTED)
    store.restore(1)
    with pytest.raises(ImportRefused):
        store.record(recorded_row("finding", finding_id=PLANTED), PLANTED)
    with pytest.raises(ImportRefused):
        intake.record_row(store, "phrase", {"avoid": PLANTED}, "Opening", PLANTED)
    store.purge(pd.DataFrame([("phrase", "June")], columns=NO_REMOVALS.columns))
    entries = [one for one in reversed(store.audit.latest(50)) if one.account == VIEWER.account]
    assert [(one.act, one.version, one.subject) for one in entries] == [
        ("import", "2", {"table": "phrase", "new": 1}),
        ("record", "2.1", {"table": "phrase", "new": 1}),
        ("removal", "2.2", {"table": "phrase", "removed": 1}),
        ("restore", "3", {}),
        ("refused", "", {"what": "record", "problems": entries[4].subject["problems"]}),
        ("refused", "", {"what": "record", "problems": 2}),
        ("purge_begun", "", {}),
        ("purge", entries[-1].version, {}),
    ]
    assert store.audit.verify().problems == []
    held = every_file(store)
    audit = b"".join(content for name, content in held.items() if name.startswith("audit/"))
    assert audit.count(b"\n") == len(store.audit.latest(50))
    assert PLANTED.encode() not in audit


@pytest.mark.whole
def test_the_command_shows_and_verifies_the_log(case_study: Snapshot, tmp_path: Path) -> None:
    store = copied(case_study, tmp_path)
    store.publish([phrases("June")], "June")
    shown = run("audit", "show", "--store", store.path, "--latest", 1)
    last = store.audit.latest(1)[0]
    assert shown[0] == 0
    assert f"Imported table phrase, new 1 data {last.version}" in " ".join(shown[1].split())
    status, said = run("audit", "verify", "--store", store.path)
    assert status == 0
    assert f"Note {last.number}:{last.seal[:16]} " in said
    assert run("audit", "verify", "--store", store.path, "--noted", f"{last.number}:ffff")[0] == 1
