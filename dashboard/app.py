"""Navigation: which pages there are, in which room, and in what order."""

import streamlit as st

from dashboard import ui

PAGES = {
    "Meeting": ["opening", "agenda", "context", "review", "closing"],
    "Places": ["map"],
    "Trends": [
        "referrals",
        "timeliness",
        "pipeline",
        "actions",
        "change",
        "voice",
        "outcomes",
        "areas",
        "equity",
        "practice",
        "evidence",
    ],
    "Records": ["import", "quality", "dictionary", "history", "audit", "guide"],
}
FILES = {"import": "import_files"}  # a module cannot be called import
TITLES = {
    "pipeline": "The pipeline",
    "practice": "Panel practice",
    "outcomes": "Reviews and outcomes",
    "change": "What we try to change",
    "voice": "Balance and voice",
    "evidence": "Evidence pack",
    "audit": "Audit log",
}

empty = {"Records": ["guide", "import", "quality", "dictionary", "history"]}  # how to begin, first
shown = empty if ui.store().is_empty() else PAGES
rooms = {
    room: [
        st.Page(
            ui.page_file(room.lower(), FILES.get(name, name)),
            title=TITLES.get(name, name.capitalize()),
            url_path=name,
        )
        for name in names
    ]
    for room, names in shown.items()
}
first = next(iter(rooms.values()))[0]


def door() -> None:
    """Lead from the bare address to the first page: every page has an address of its own."""
    st.switch_page(first)


rooms[""] = [st.Page(door, default=True, visibility="hidden")]
page = st.navigation(rooms, position="top")
st.set_page_config(page_title=ui.window_title(page.url_path, page.title), layout="wide")
ui.begin_page(page.url_path)
ui.show_frame(is_trend=page.url_path in PAGES["Trends"])
ui.lead_through_meeting(page.url_path, {one.url_path: one for one in rooms.get("Meeting", [])})
page.run()
ui.show_presenting_bar(page.url_path)
ui.end_sheets()
