"""The scripts and styles that maps need, served by us instead of by hosts elsewhere."""

import hashlib
import posixpath
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from folium.elements import JSCSSMixin

_OUTSIDE = "//netdna.bootstrapcdn.com"  # fonts that one style would still fetch from there


def install(folder: Path, base: str) -> None:
    """Write folium's scripts and styles under `folder`, and let every map ask for them at `base`.

    They come from folium-offline, which holds them for folium's exact version. A later start with
    the same versions writes nothing. Raises LookupError naming an address that it does not hold:
    a map never falls back to another host.
    """
    folder.mkdir(parents=True, exist_ok=True)
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
    return f"{base}/{_name(url)}" if url.startswith("http") else url


def _name(url: str) -> str:
    """Name a file after its address, so that two with the same ending stay apart."""
    last = posixpath.basename(url).replace("@", "_")
    ending = ".css" if "css" in last else ".js"
    whole = last if last.endswith(ending) else last + ending
    return f"{hashlib.sha256(url.encode()).hexdigest()[:8]}-{whole}"


def _write(folder: Path, url: str, held: dict[str, str]) -> None:
    if not url.startswith("http"):
        return
    if url not in held:
        raise LookupError(f"folium-offline does not hold {url}: pin versions that fit together.")
    spare = folder / f"{_name(url)}.new"
    spare.write_text(held[url].replace(_OUTSIDE, "."), encoding="utf-8")
    spare.replace(folder / _name(url))
