"""What does each table, column and word mean?"""

import streamlit as st

from dashboard import ui

ui.headline("Dictionary", "What the files hold, and the words the panel works with.")
tables, words, levels, phrases = st.tabs(
    ["Tables", "Words", "Thresholds", "Words to avoid"],
    key="part",
    on_change="rerun",
    bind="query-params",
)
with tables:
    ui.show_dictionary()
with words:
    ui.show_table(
        ui.rows_or_empty("words_of_vocabulary"),
        {"list": "List", "label": "On screen", "code": "In files", "help": "When to use it"},
    )
with levels:
    ui.show_table(
        ui.rows_or_empty("threshold_guide"),
        {
            "level_no": "Level",
            "title": "Name",
            "meaning": "Such a context",
            "expected_response": "Services",
        },
    )
    ui.show_table(
        ui.rows_or_empty("indicator_guide"),
        {"domain": "Side", "theme": "Theme", "sign_of": "Sign of", "wording": "Indicator"},
    )
with phrases:
    ui.show_table(
        ui.rows_or_empty("phrases_to_avoid"),
        {"avoid": "Instead of", "use_instead": "Say", "why": "Because"},
    )
