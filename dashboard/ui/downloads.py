"""Files to take away, each made and noted when somebody asks for it, and not before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard import visits
from dashboard.reports import FORMS, Form, Pack
from dashboard.ui.data import acts_upon_shown, viewer
from dashboard.ui.pieces import advice


def warn_of_missing_templates(pack: Pack) -> None:
    """Say before anybody asks which template the settings name that is not there."""
    for template in (pack.document_template, pack.slides_template):
        if template and not template.is_file():
            advice(
                f"{template.name}: settings.toml names it as a template, and it is not in the "
                "store. Put it there, or take the setting out."
            )


@dataclass(frozen=True)
class Download:
    """A file to take away.

    label: of its button. make: makes it. kind: what it is, a code for the audit log.
    """

    label: str
    make: Callable[[], bytes]
    name: str
    mime: str
    kind: str


def offer_download(file: Download) -> None:
    """Offer a file, made when somebody asks for it; that it was taken is in the audit log first.

    It goes to the browser that asked and to no other; one made in panel mode no longer once that
    browser is in share mode.
    """
    note = acts_upon_shown()
    visit = str(st.context.cookies.get(visits.COOKIE, ""))
    is_shared = viewer().mode == "share"

    def make_and_note() -> bytes:
        content = file.make()
        note("export", file=file.kind, form=file.name.rpartition(".")[2])
        visits.allow_file(visit, content, is_shared=is_shared)
        return content

    st.download_button(file.label, make_and_note, file.name, file.mime, on_click="ignore")


def offer_files(pack: Pack, name: str, kind: str, forms: Iterable[Form] = FORMS) -> None:
    """Offer a pack in some forms, side by side; name: of its files, without the ending."""
    for form in forms:
        offer_download(
            Download(form.label, partial(form.write, pack), f"{name}{form.suffix}", form.mime, kind)
        )
