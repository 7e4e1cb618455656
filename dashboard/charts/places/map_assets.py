"""The scripts and styles that maps need, served by us instead of by hosts elsewhere."""

import hashlib
import posixpath
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from folium.elements import JSCSSMixin

from dashboard.charts.places.markers import SCRIPT, STYLE

_OWN = {SCRIPT.name: SCRIPT, STYLE.name: STYLE}
_OUTSIDE = "//netdna.bootstrapcdn.com"  # fonts that one style would still fetch from there


def install(folder: Path, base: str) -> None:
    """Write folium's scripts and styles under `folder`, and let every map ask for them at `base`.

    They come from folium-offline, which holds them for folium's exact version. A later start with
    the same versions writes nothing. Raises LookupError naming an address that it does not hold:
    a map never falls back to another host. Our own stand beside them, written at every start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for own in (SCRIPT, STYLE):
        _replace(folder / _name(own.name), own.read_text(encoding="utf-8"))
    whole = folder / f"whole-{version('folium')}-{version('folium-offline')}"
    held = None if whole.exists() else _held()
    for element in {JSCSSMixin, *_below(JSCSSMixin)}:
        for kind in ("default_js", "default_css"):
            links = [(name, url) for name, url in getattr(element, kind, [])]
            ours = [(name, _local(url, base)) for name, url in links]
            if held is not None:
                for _, url in links:
                    _write(folder, url, held)
            setattr(element, kind, ours)
    whole.touch()


def _held() -> dict[str, str]:
    """Return every script and style by its address; importing them takes seconds, so it is late."""
    from offlinefolium.elements import _res  # noqa: PLC0415 - two seconds that a later start saves

    return dict(_res)


def _below(element: type) -> Iterator[type]:
    one: type
    for one in element.__subclasses__():
        yield one
        yield from _below(one)


def _local(url: str, base: str) -> str:
    """Return where a script or style is served by us; one that is already ours stays."""
    return f"{base}/{_name(url)}" if url.startswith("http") or url in _OWN else url


def _name(url: str) -> str:
    """Name a file after its address, and ours after its text, so that no two are taken for one."""
    last = posixpath.basename(url).replace("@", "_")
    if url in _OWN:  # a browser that holds an older one asks anew
        url = _OWN[url].read_text(encoding="utf-8")
    ending = ".css" if "css" in last else ".js"
    whole = last if last.endswith(ending) else last + ending
    return f"{hashlib.sha256(url.encode()).hexdigest()[:8]}-{whole}"


def _write(folder: Path, url: str, held: dict[str, str]) -> None:
    if not url.startswith("http"):
        return
    if url not in held:
        raise LookupError(f"folium-offline does not hold {url}: pin versions that fit together.")
    _replace(folder / _name(url), held[url].replace(_OUTSIDE, "."))


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    spare = path.with_name(f"{path.name}.new")
    spare.write_text(text, encoding="utf-8")
    spare.replace(path)
