"""What is missing, and in which contexts?"""

import streamlit as st

from dashboard import ui
from dashboard.analysis.gaps import gaps_headline, gaps_line

kinds = ui.gaps_by_kind()
ui.headline(gaps_headline(kinds), gaps_line(kinds))
ui.show_rows_not_counted()
ui.words_read_safely()
left, right = st.columns([6, 7], gap="large")
with left:
    ui.show_gaps_by_kind(kinds)
with right:
    ui.show_missing_by_context(kinds, ui.choose_gap(kinds))
