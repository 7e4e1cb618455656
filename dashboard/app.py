"""Navigation: which pages there are, in which room, and in what order."""

import streamlit as st

from dashboard import ui

PAGES = {
    "Meeting": ["opening", "agenda", "context", "review"],
    "Places": ["map"],
    "Trends": ["practice"],
    "Records": ["import", "history", "dictionary"],
}
TITLES = {"practice": "Panel practice"}

st.set_page_config(page_title="Context Panel", layout="wide")
shown = {"Records": PAGES["Records"]} if ui.store().is_empty() else PAGES
page = st.navigation(
    {
        room: [
            st.Page(
                f"pages/{room.lower()}/{'import_files' if name == 'import' else name}.py",
                title=TITLES.get(name, name.capitalize()),
                url_path=name,
            )
            for name in names
        ]
        for room, names in shown.items()
    },
    position="top",
)
ui.frame()
page.run()
