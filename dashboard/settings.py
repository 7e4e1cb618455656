"""The partnership's settings: where things are, how long they are kept, what is hidden."""

import os
import re
import tomllib
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePath
from secrets import token_urlsafe

import platformdirs

FILE_NAME = "settings.toml"
STORE_VARIABLE = "CONTEXT_PANEL_STORE"
SHARE_VARIABLE = "CONTEXT_PANEL_SHARE"
CACHE_VARIABLE = "CONTEXT_PANEL_CACHE"
HOSTS_VARIABLE = "CONTEXT_PANEL_HOSTS"
SECRET_VARIABLE = "CONTEXT_PANEL_COOKIE_SECRET"  # nosec B105 # noqa: S105 - where it stands, not what it is
DAY_VARIABLE = "CONTEXT_PANEL_TODAY"
NATIONS = ("england_and_wales", "scotland", "northern_ireland")
THEMES = ("light", "dark")
OTHERS = "partnerships"  # the folder of a store in which those of other partnerships lie


ADDRESS = "address"  # in the folder of a store elsewhere: where it is
_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*", re.ASCII)
_NAME_OF_HOST = "Write panel.example.org, without https:// and without a port"
_LONG_SECRET = 32
_ELSEWHERE = re.compile(r"(s3|az|gs)://[^/\s]+(/\S*)?")


class PanelError(Exception):
    """Something a person can put right; the message says what, where and what to do."""


@dataclass(frozen=True)
class Settings:
    """What a partnership may change, in `settings.toml` inside its store.

    keep_snapshots: how many snapshots are kept; older ones are deleted, since retention is a duty.
    keep_audit_months: how many months the log of who saw and did what is kept; older ones go.
    smallest_count: counts of people from 1 up to this are hidden in share mode.
    round_to: other counts of people are rounded to this in share mode.
    fewest_answers: with fewer answers to a question, nothing of it is shown.
    fewest_for_percentages: with fewer, counts only, and those in panel mode only.
    usual_answers: with fewer, every figure carries the words “small numbers”.
    share_only: whether the server shows share mode only, without a toggle.
    document_template, slides_template: files in the store, in whose looks evidence packs are
    written; “” for plain ones.
    theme: one of THEMES, shown until a browser chooses the other: dark for a dark room.
    nation: whose bank holidays are no working days: one of NATIONS; holds from the next import.
    allowed_hosts: names under which a proxy asks for the server, beside those of this machine.
    cookie_secret: what the servers of a store sign cookies with, alike on all; “” for one server,
    which draws one at every start.
    """

    keep_snapshots: int = 10
    keep_audit_months: int = 24
    smallest_count: int = 5
    round_to: int = 5
    fewest_answers: int = 5
    fewest_for_percentages: int = 10
    usual_answers: int = 30
    share_only: bool = False
    document_template: str = ""
    slides_template: str = ""
    theme: str = "light"
    nation: str = "england_and_wales"
    allowed_hosts: tuple[str, ...] = ()
    cookie_secret: str = field(default="", repr=False)


@cache
def home() -> Path:
    """Return the folder that holds queries, data and .streamlit: a checkout, or inside a wheel."""
    packaged = Path(__file__).parent / "house"
    return packaged if packaged.is_dir() else Path(__file__).parents[1]


def viewing_day() -> date:
    """Return the day on which the data is looked at and imported: $CONTEXT_PANEL_TODAY, or today.

    A demonstration or a test sets it, so that what is shown depends on no calendar.
    Raises PanelError when what is set is no day.
    """
    chosen = os.environ.get(DAY_VARIABLE)
    if not chosen:
        return date.today()  # noqa: DTZ011 - the day in the room, not an instant
    try:
        return date.fromisoformat(chosen)
    except ValueError as error:
        raise PanelError(
            f"{DAY_VARIABLE}: “{chosen}” is no day. Write it as 2025-03-31."
        ) from error


def own_store() -> Path:
    """Return the partnership's store: $CONTEXT_PANEL_STORE, or its place among the user's data."""
    chosen = os.environ.get(STORE_VARIABLE)
    if chosen:
        return folder_of_store(chosen)
    return Path(platformdirs.user_data_path("context-panel", appauthor=False)) / "store"


def folder_of_store(chosen: str) -> Path:
    """Return the folder of a store; of s3://, az:// and gs:// that of what is fetched from there.

    It lies in $CONTEXT_PANEL_CACHE, or among what the account can do without.
    """
    if "://" not in chosen:
        return Path(chosen).absolute()
    if not _ELSEWHERE.fullmatch(chosen):
        raise PanelError(
            f"{chosen}: write a folder, or s3://BUCKET/PREFIX, az://CONTAINER/PREFIX or "
            "gs://BUCKET/PREFIX."
        )
    address = chosen.rstrip("/")
    caches = os.environ.get(CACHE_VARIABLE)
    own = Path(caches).absolute() if caches else _own_cache() / "stores"
    return keep_address(own / sha256(address.encode()).hexdigest()[:16], address)


def keep_address(folder: Path, address: str) -> Path:
    """Note in a folder, ours alone, from which address its store is fetched; return the folder."""
    if not (folder / ADDRESS).exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        spare = folder / f"{ADDRESS}.{os.getpid()}"
        spare.touch(mode=0o600)
        spare.write_text(address, encoding="utf-8")
        spare.replace(folder / ADDRESS)
    return folder


def allowed_hosts() -> tuple[str, ...]:
    """Return the names beside this machine's under which the server may be asked, in lower case.

    They are those of $CONTEXT_PANEL_HOSTS, parted by commas, or of its store's settings.
    Raises PanelError naming one that is none.
    """
    chosen = os.environ.get(HOSTS_VARIABLE)
    if chosen is None:
        return load(own_store()).allowed_hosts
    names = tuple(filter(None, (name.strip().lower() for name in chosen.split(","))))
    for name in names:
        if not _HOST.fullmatch(name):
            raise PanelError(
                f"{HOSTS_VARIABLE}: “{name}” is not the name of a host. {_NAME_OF_HOST}"
            )
    return names


def cookie_secret() -> str:
    """Return what cookies are signed with: $CONTEXT_PANEL_COOKIE_SECRET, or as the settings say.

    Without either it is this process's own, which no other server knows.
    """
    chosen = os.environ.get(SECRET_VARIABLE) or load(own_store()).cookie_secret
    return chosen or _secret_of_process()


@cache
def _secret_of_process() -> str:
    return token_urlsafe(32)


def demonstration_store() -> Path:
    """Return where the case study is kept, apart from any partnership's own store."""
    return _own_cache() / "demonstration"


def _own_cache() -> Path:
    return Path(platformdirs.user_cache_path("context-panel", appauthor=False))


def load(store: Path) -> Settings:
    """Read `settings.toml` of a store; without one the defaults hold.

    Raises PanelError naming the file and the setting, when it cannot be used.
    """
    path = store / FILE_NAME
    if not path.exists():
        return Settings()
    try:
        chosen = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PanelError(
            f"{path}: this is not TOML ({error}). Put it right or remove it."
        ) from error
    known = {one.name for one in fields(Settings)}
    for name, value in chosen.items():
        if name not in known:
            raise PanelError(
                f"{path}: there is no setting “{name}”. Use one of: {', '.join(sorted(known))}."
            )
        if wanted := _wanted_instead(name, value):
            told = "not one that can be used" if name == "cookie_secret" else repr(value)
            raise PanelError(f"{path}: “{name}” is {told}. Write {wanted}.")
    if "allowed_hosts" in chosen:
        chosen["allowed_hosts"] = tuple(name.lower() for name in chosen["allowed_hosts"])
    return Settings(**chosen)


def _is_inside(name: str) -> bool:
    """Tell whether a name is of a file in the store, and leads nowhere else."""
    return not PurePath(name).is_absolute() and ".." not in PurePath(name).parts


def _wanted_instead(name: str, value: object) -> str:
    """Say what a setting takes, where it cannot take the value; “” where it can."""
    if name == "share_only":
        return "" if isinstance(value, bool) else "true or false"
    if name.endswith("_template"):
        return "" if isinstance(value, str) and _is_inside(value) else "the name of a file"
    if name == "allowed_hosts":
        are_names = isinstance(value, list) and all(
            isinstance(one, str) and _HOST.fullmatch(one.lower()) for one in value
        )
        return "" if are_names else f"a list of names of hosts. {_NAME_OF_HOST}"
    if name == "cookie_secret":
        is_long = isinstance(value, str) and (not value or len(value) >= _LONG_SECRET)
        return "" if is_long else f"{_LONG_SECRET} characters or more that nobody could guess"
    if words := {"nation": NATIONS, "theme": THEMES}.get(name):
        return "" if value in words else f"one of: {', '.join(words)}"
    is_count = isinstance(value, int) and not isinstance(value, bool) and value >= 1
    return "" if is_count else "a whole number of 1 or more"
