"""What pages share: rows, choosing, showing, and the frame round every page."""

from dashboard.ui.choosing import (
    as_at,
    choose_context,
    choose_linked,
    choose_meeting,
    controls,
)
from dashboard.ui.choosing_places import choose_places
from dashboard.ui.context import (
    asked_in_rounds,
    choose_rounds,
    indicator_wordings,
    kind_and_links_line,
    show_goals,
    show_how_assessed,
    show_referrals,
    show_thresholds,
)
from dashboard.ui.data import data_as_at, rows, rows_or_empty, store
from dashboard.ui.dictionary import show_dictionary
from dashboard.ui.evidence import offer_pack, pack_contents, shared_pack
from dashboard.ui.frame import panel_names, show_frame
from dashboard.ui.guide import show_guides, show_ways_in
from dashboard.ui.history import list_snapshots
from dashboard.ui.importing import show_import
from dashboard.ui.map_view import choose_order, map_columns, map_view, places_list
from dashboard.ui.meeting import (
    beside_form,
    lead_through_meeting,
    offer_presenting,
    record_action,
    record_attendance,
    record_decision,
    record_finding_change,
    record_goal,
    record_goal_judgement,
    record_judgement,
    record_next_meeting,
    show_presenting_bar,
)
from dashboard.ui.paper import end_sheets
from dashboard.ui.pieces import (
    advice,
    attendance_table,
    card,
    heading,
    headline,
    line,
    pin_voice,
    show_table,
    signs,
    small_print,
)
from dashboard.ui.quality import (
    choose_gap,
    gaps_by_kind,
    show_gaps_by_kind,
    show_missing_by_context,
    show_rows_not_counted,
    words_read_safely,
)
from dashboard.ui.review import (
    choose_answers,
    choose_bars,
    choose_questions,
    figure_controls,
    show_comparability,
    show_goals_and_measures,
    show_judgement,
    show_review_link,
    show_same_people,
)
from dashboard.ui.shorthand import explain_marks, with_hidden_marks
from dashboard.ui.show import show_figure, show_words
from dashboard.ui.statement import show_statement
from dashboard.ui.steps import STEPS, choose_step, page_file, window_title
from dashboard.ui.trends import choose_trends, show_equity, show_trends

__all__ = [
    "STEPS",
    "advice",
    "as_at",
    "asked_in_rounds",
    "attendance_table",
    "beside_form",
    "card",
    "choose_answers",
    "choose_bars",
    "choose_context",
    "choose_gap",
    "choose_linked",
    "choose_meeting",
    "choose_order",
    "choose_places",
    "choose_questions",
    "choose_rounds",
    "choose_step",
    "choose_trends",
    "controls",
    "data_as_at",
    "end_sheets",
    "explain_marks",
    "figure_controls",
    "gaps_by_kind",
    "heading",
    "headline",
    "indicator_wordings",
    "kind_and_links_line",
    "lead_through_meeting",
    "line",
    "list_snapshots",
    "map_columns",
    "map_view",
    "offer_pack",
    "offer_presenting",
    "pack_contents",
    "page_file",
    "panel_names",
    "pin_voice",
    "places_list",
    "record_action",
    "record_attendance",
    "record_decision",
    "record_finding_change",
    "record_goal",
    "record_goal_judgement",
    "record_judgement",
    "record_next_meeting",
    "rows",
    "rows_or_empty",
    "shared_pack",
    "show_comparability",
    "show_dictionary",
    "show_equity",
    "show_figure",
    "show_frame",
    "show_gaps_by_kind",
    "show_goals",
    "show_goals_and_measures",
    "show_guides",
    "show_how_assessed",
    "show_import",
    "show_judgement",
    "show_missing_by_context",
    "show_presenting_bar",
    "show_referrals",
    "show_review_link",
    "show_rows_not_counted",
    "show_same_people",
    "show_statement",
    "show_table",
    "show_thresholds",
    "show_trends",
    "show_ways_in",
    "show_words",
    "signs",
    "small_print",
    "store",
    "window_title",
    "with_hidden_marks",
    "words_read_safely",
]
