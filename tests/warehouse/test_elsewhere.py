"""Several servers share one store, in a folder or in object storage, and lose nothing."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from obstore.store import ObjectStore

from dashboard import settings
from dashboard.intake.profiles import remove_profile, save_profile
from dashboard.intake.references import load_answers, save_answers
from dashboard.settings import PanelError
from dashboard.warehouse import NO_REMOVALS, SnapshotDamaged, Store, bucket, bucket_listing
from dashboard.warehouse.bucket_client import OutOfReach
from dashboard.warehouse.bucket_listing import Look, Names
from tests.intake.command_line import run
from tests.profiles.little import PLAIN, profile
from tests.warehouse.object_storage import S3, inside, names_inside
from tests.warehouse.stores import avoided, every_file, phrases, recorded_phrase

pytestmark = pytest.mark.whole
SEEN_WITHIN = 5  # seconds


@pytest.fixture(scope="module")
def s3() -> Iterator[S3]:
    found = S3()
    yield found
    found.away()


@dataclass(frozen=True)
class Servers:
    """Two servers of one store; address: as a person writes it; caches: by server."""

    address: str
    caches: tuple[Path, Path]

    @property
    def stores(self) -> tuple[Store, Store]:
        return self.of(0), self.of(1)

    def of(self, number: int) -> Store:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(settings.CACHE_VARIABLE, str(self.caches[number]))
            return Store(settings.folder_of_store(self.address))

    @property
    def inside(self) -> ObjectStore:
        """Return what lies in the bucket, past the store."""
        return inside(self.address)


def _servers(tmp_path: Path, address: str) -> Servers:
    return Servers(address, (tmp_path / "one", tmp_path / "other"))


@pytest.fixture
def servers(s3: S3, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Servers:
    """Return two servers of one store in a bucket."""
    for variable, value in s3.variables.items():
        monkeypatch.setenv(variable, value)
    return _servers(tmp_path, f"{s3.new_bucket()}/panel")


@pytest.fixture(params=["folder", "S3"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Servers:
    """Return two servers of one store: in a folder, and in a bucket."""
    if request.param == "folder":
        return _servers(tmp_path, str(tmp_path / "store"))
    found: Servers = request.getfixturevalue("servers")
    return found


def wait_for(version: str, store: Store) -> list[str]:
    """Return the phrases of a store once it shows a version, however slow the machine is."""
    while store.is_empty() or store.current().version != version:
        time.sleep(0.1)
    return avoided(store.current())


def test_a_listing_is_asked_for_again_early_enough_for_others_to_see_it_in_time() -> None:
    assert bucket_listing.FRESH + bucket_listing.PATIENCE < SEEN_WITHIN


def test_what_one_server_imports_and_records_the_other_sees(either: Servers) -> None:
    one, other = either.stores
    assert other.is_empty()
    one.publish([phrases("first")], "June")
    assert wait_for("1", other) == ["first"]
    other.record(recorded_phrase("second"), "Why")
    assert wait_for("1.1", one) == ["first", "second"]
    other.publish([phrases("third")], "July")
    assert wait_for("2", one) == ["first", "second", "third"]
    assert one.restore("1.0").number == 3
    assert wait_for("3", other) == ["first"]
    assert list(other.history()["version"]) == ["3", "2", "1.1", "1"]
    assert one.verify() == other.verify() == ([1, 2, 3], [])


def test_two_who_publish_at_once_both_have_what_they_brought(either: Servers) -> None:
    one, other = either.stores
    one.publish([phrases("first")], "June")
    wait_for("1", other)
    with ThreadPoolExecutor(2) as pool:
        done = pool.map(lambda at: either.of(at).publish([phrases(f"of {at}")], "July"), range(2))
        assert [outcome.changed for outcome in done] == [True, True]
    assert wait_for("3", one) == wait_for("3", other) == ["first", "of 0", "of 1"]
    assert one.verify() == other.verify() == ([1, 2, 3], [])


def test_of_two_publishers_the_second_builds_upon_the_first(servers: Servers) -> None:
    """No lock holds between servers: one publishes while the other has built and not yet done."""
    one, other = servers.stores
    one.publish([phrases("first")], "June")
    wait_for("1", other)
    steps = iter(["Checking the files", "Writing the new snapshot"])

    def publish_meanwhile(_: str) -> None:
        if next(steps, "") == "Writing the new snapshot":
            other.publish([phrases("other")], "Meanwhile")

    assert one.publish([phrases("one")], "July", publish_meanwhile).changed
    assert wait_for("3", other) == ["first", "one", "other"]
    assert other.verify() == ([1, 2, 3], [])


def test_all_that_many_record_at_once_on_two_servers_is_kept(either: Servers) -> None:
    one, other = either.stores
    one.publish([phrases("first")], "June")
    wait_for("1", other)
    words = [f"word {number}" for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        for done in pool.map(
            lambda at: either.of(at % 2).record(recorded_phrase(words[at]), "Why").changed, range(8)
        ):
            assert done
    assert wait_for("1.8", one) == wait_for("1.8", other) == ["first", *words]


def test_what_is_purged_is_in_no_bucket_and_on_no_server(servers: Servers) -> None:
    one, other = servers.stores
    one.publish([phrases("PLANTED")], "June")
    one.publish([phrases("kept")], "July")
    other.record(recorded_phrase("PLANTED LATER"), "Why")
    wait_for("2.1", one)
    rows = pd.DataFrame(
        [("phrase", "PLANTED"), ("phrase", "PLANTED LATER")], columns=NO_REMOVALS.columns
    )
    one.purge(rows)
    assert wait_for("3", other) == ["kept"]
    for held in (every_file(one), every_file(other), objects(servers)):
        assert held
        assert [name for name, content in held.items() if b"PLANTED" in content] == []
    assert len(objects(servers)) == 3  # a file, its manifest, and what closes its parent


def objects(servers: Servers) -> dict[str, bytes]:
    """Return the name and content of every object in the bucket."""
    names = names_inside(servers.address)
    return {name: bytes(servers.inside.get(name).bytes()) for name in names}


def test_an_altered_file_is_named_and_the_last_sound_one_offered(servers: Servers) -> None:
    one, other = servers.stores
    one.publish([phrases("first")], "June")
    one.publish([phrases("second")], "July")
    (name,) = [name for name in objects(servers) if name.startswith("snapshots/000002-")]
    servers.inside.put(name, objects(servers)[name][:-9] + b"altered!!")
    with pytest.raises(SnapshotDamaged, match=r"000002\.duckdb: it was altered") as damaged:
        other.current()
    assert damaged.value.last_sound == 1
    assert servers.address in str(damaged.value)
    assert one.verify()[0] == [1]  # which reads the bucket, and not what was fetched before
    other.restore(1)
    assert wait_for("3", one) == ["first"]


def test_out_of_reach_the_last_state_is_shown_and_nothing_recorded(
    s3: S3, servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bucket_listing, "AGAIN", 0)
    one, other = servers.stores
    one.publish([phrases("first")], "June")
    wait_for("1", other)
    save_answers(one.files("names"), {"context": {"park": "PARK"}})
    assert one.out_of_reach_since is None
    s3.away()
    try:
        bucket._listing_of.cache_clear()  # noqa: SLF001 - as in a process that begins now
        assert avoided(one.current()) == ["first"]
        assert one.out_of_reach_since is not None
        assert load_answers(one.files("names"))[0] == {"context": {"park": "PARK"}}
        for change in (
            lambda: one.record(recorded_phrase("second"), "Why"),
            lambda: one.publish([phrases("second")], "July"),
            lambda: save_answers(one.files("names"), {"context": {"hall": "PARK"}}),
            one.verify,
        ):
            with pytest.raises(
                PanelError, match=r"^The store s3://.* is out of reach: storage did not answer"
            ):
                change()
        status, said = run("history", "--store", "s3://nobodys/panel")
        assert (status, said[:41]) == (1, "The store s3://nobodys/panel is out of re")
    finally:
        s3.back()
    assert one.record(recorded_phrase("second"), "Why").changed
    assert wait_for("1.1", other) == ["first", "second"]
    assert one.out_of_reach_since is None


def test_storage_that_hangs_freezes_no_page_and_refuses_what_is_recorded(
    s3: S3, servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = servers.stores
    one.publish([phrases("first")], "June")
    wait_for("1", other)
    save_answers(one.files("names"), {"context": {"park": "PARK"}})
    monkeypatch.setattr(bucket, "_ANSWER", 3600)  # whoever waited for it would wait for ever
    for name, seconds in {"FRESH": 0, "PATIENCE": 0.1, "SILENCE": 1}.items():
        monkeypatch.setattr(bucket_listing, name, seconds)
    with s3.hanging():
        while one.out_of_reach_since is None:
            assert avoided(one.current()) == ["first"]
        bucket._listing_of.cache_clear()  # noqa: SLF001 - as in a process that begins now
        assert avoided(one.current()) == ["first"]
        assert load_answers(one.files("names"))[0] == {"context": {"park": "PARK"}}
        assert one.out_of_reach_since is not None
        monkeypatch.setattr(bucket, "_ANSWER", 1)
        for change in (
            lambda: one.record(recorded_phrase("second"), "Why"),
            lambda: one.publish([phrases("second")], "July"),
            lambda: save_answers(one.files("names"), {"context": {"hall": "PARK"}}),
        ):
            with pytest.raises(
                PanelError, match=r"^The store s3://.* is out of reach: storage did not answer"
            ):
                change()
    assert one.record(recorded_phrase("second"), "Why").changed
    assert wait_for("1.1", one) == wait_for("1.1", other) == ["first", "second"]
    assert one.out_of_reach_since is None


def test_a_look_into_a_bucket_takes_away_nothing_that_came_since_it_began(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server has several processes, whose looks know nothing of each other."""
    one, _ = servers.stores
    one.publish([phrases("first")], "June")
    drop = bucket.BucketFolder._drop_what_is_gone  # noqa: SLF001 - the end of a look

    def drop_after_an_import(folder: bucket.BucketFolder, listed: Names, began_at: float) -> None:
        monkeypatch.setattr(bucket.BucketFolder, "_drop_what_is_gone", drop)
        one.publish([phrases("second")], "July")
        drop(folder, listed, began_at)

    monkeypatch.setattr(bucket.BucketFolder, "_drop_what_is_gone", drop_after_an_import)
    bucket.BucketFolder(one.path, servers.address)._look_into(Look())  # noqa: SLF001 - as a look does
    held = [path.stem[:6] for path in sorted((one.path / "snapshots").iterdir())]
    assert held == ["000001", "000001", "000002", "000002"]


def test_a_state_is_shown_once_all_of_it_is_here(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Storage that answers and then hangs while a snapshot comes leaves the last one on screen."""
    one, other = servers.stores
    one.publish([phrases("first")], "June")
    wait_for("1", other)
    cut = OutOfReach(servers.address)
    fetch = bucket.BucketFolder._fetch  # noqa: SLF001 - what a look brings files with

    def fetch_but_the_second(self: Any, name: str, hear: Any) -> Path:  # noqa: ANN401 - as it is
        if name == "snapshots/000002.duckdb" and self.root == other.path:
            raise cut
        return fetch(self, name, hear)

    monkeypatch.setattr(bucket.BucketFolder, "_fetch", fetch_but_the_second)
    one.publish([phrases("second")], "July")
    monkeypatch.setattr(bucket_listing, "FRESH", 0)
    while other.out_of_reach_since is None:
        assert avoided(other.current()) == ["first"]
    monkeypatch.setattr(bucket.BucketFolder, "_fetch", fetch)
    monkeypatch.setattr(bucket_listing, "AGAIN", 0)
    assert wait_for("2", other) == ["first", "second"]


def test_a_bucket_that_is_not_there_is_said(servers: Servers) -> None:
    missing = Servers("s3://there-is-none/panel", servers.caches)
    with pytest.raises(PanelError, match="there is no such bucket"):
        missing.of(0).is_empty()


def test_few_files_are_kept_here_and_they_are_ours_alone(servers: Servers) -> None:
    one, other = servers.stores
    for number in range(5):
        one.publish([phrases(f"word {number}")], "June")
    assert other.verify() == ([1, 2, 3, 4, 5], [])
    for store in (one, other):
        assert len(list((store.path / "snapshots").glob("*.duckdb"))) == 3
        rights = {path.is_dir(): path.stat().st_mode & 0o777 for path in store.path.rglob("*")}
        assert rights == {True: 0o700, False: 0o600}
        assert list((store.path / "unfinished").iterdir()) == []
    assert avoided(other.at_version("1")) == ["word 0"]


def test_settings_and_partnerships_lie_in_the_bucket(servers: Servers) -> None:
    one, other = servers.stores
    north = Servers(f"{servers.address}/partnerships/north", servers.caches)
    servers.inside.put("settings.toml", b"keep_snapshots = 1\n")
    one.publish([phrases("first")], "June")
    one.publish([phrases("second")], "July")
    north.of(0).publish([phrases("of the north")], "June")
    assert wait_for("2", other) == ["first", "second"]
    assert other.verify() == ([2], [])
    beside = Store(other.path / "partnerships" / "north")
    assert avoided(beside.current()) == ["of the north"]
    servers.inside.delete("settings.toml")
    while other.current().settings.keep_snapshots != 10:
        time.sleep(0.1)


def test_what_people_keep_beside_the_data_is_the_same_on_every_server(servers: Servers) -> None:
    one, other = servers.stores
    save_profile(one.files("profiles"), profile(PLAIN))
    servers.inside.put("settings.toml", b'document_template = "looks/ours.docx"\n')
    servers.inside.put("looks/ours.docx", b"looks")
    while names_kept(other, "profiles") != ["log.toml"]:
        time.sleep(0.1)
    assert (other.path / "looks" / "ours.docx").read_bytes() == b"looks"
    remove_profile(other.files("profiles"), "Log")
    assert names_kept(other, "profiles") == []
    while names_kept(one, "profiles"):
        time.sleep(0.1)
    rights = {path.is_dir(): path.stat().st_mode & 0o777 for path in one.path.rglob("*")}
    assert rights == {True: 0o700, False: 0o600}


def test_names_that_two_servers_tie_at_once_are_all_remembered(either: Servers) -> None:
    """Each asks for the file before the other has written it."""
    one, other = either.stores

    def said(name: str) -> dict[str, dict[str, str]]:
        return {"context": {name: "PARK"}}

    save_answers(one.files("names"), said("park"))
    with ThreadPoolExecutor(4) as pool:
        list(
            pool.map(
                lambda at: save_answers(either.of(at % 2).files("names"), said(f"park {at}")),
                range(8),
            )
        )
    kept = said("park")["context"] | {f"park {at}": "PARK" for at in range(8)}
    for store in (one, other):
        while load_answers(store.files("names")) != ({"context": kept}, []):
            time.sleep(0.1)


def test_what_a_former_program_kept_on_one_server_is_handed_to_all(servers: Servers) -> None:
    one, other = servers.stores
    servers.inside.put("names/panel.toml", b"[codes]\n")
    for name, content in {
        "profiles/log.toml": PLAIN,
        "names/panel.toml": "[codes]\na = 'B'",
    }.items():
        (one.path / name).parent.mkdir()
        (one.path / name).write_text(content, encoding="utf-8")
    assert one.is_empty()
    assert names_kept(other, "profiles") == names_kept(one, "profiles") == ["log.toml"]
    assert load_answers(other.files("names")) == ({"panel": {}}, [])
    assert [path.name for path in one.path.glob("*/*.toml")] == ["panel.toml"]  # not harmed


def names_kept(store: Store, folder: str) -> list[str]:
    """List what people keep in a folder of a store, as a server sees it now."""
    return sorted(path.name for path in store.files(folder).path.glob("*"))


def test_the_command_line_takes_an_address(
    servers: Servers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.CACHE_VARIABLE, str(servers.caches[0]))
    servers.of(0).publish([phrases("first")], "June")
    status, said = run("verify", "--store", servers.address)
    assert (status, said) == (0, "All is sound: snapshots 1, and every record.\n")
    status, said = run("history", "--store", "ftp://somewhere")
    assert (status, said.splitlines()[0][:40]) == (1, "ftp://somewhere: write a folder, or s3:/")
