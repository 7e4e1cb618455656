"""Packs as files, each made when somebody asks for it, and not before."""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from dashboard.reports import FORMS, Form, Pack
from dashboard.ui.pieces import advice


def warn_of_missing_templates(pack: Pack) -> None:
    """Say before anybody asks which template the settings name that is not there."""
    for template in (pack.document_template, pack.slides_template):
        if template and not template.is_file():
            advice(
                f"{template.name}: settings.toml names it as a template, and it is not in the "
                "store. Put it there, or take the setting out."
            )


def offer_files(pack: Pack, name: str, forms: Iterable[Form] = FORMS) -> None:
    """Offer a pack in some forms, side by side; name: of its files, without the ending."""
    for form in forms:
        st.download_button(
            form.label,
            partial(form.write, pack),
            f"{name}{form.suffix}",
            form.mime,
            on_click="ignore",
        )
