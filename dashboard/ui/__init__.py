"""What pages share: rows, choosing, showing, and the frame round every page."""

from dashboard.ui.answers import choose_answers, choose_bars, choose_questions, steering
from dashboard.ui.choosing import (
    as_at,
    choose_context,
    choose_linked,
    choose_meeting,
    choose_places,
    controls,
)
from dashboard.ui.context import (
    choose_rounds,
    goals,
    linked_line,
    of_rounds,
    referrals,
    thresholds,
    wordings,
)
from dashboard.ui.data import data_as_at, rows, store, words
from dashboard.ui.dictionary import dictionary
from dashboard.ui.evidence import offer_pack, pack_contents, shared_pack
from dashboard.ui.frame import frame, the_panel
from dashboard.ui.importing import import_files
from dashboard.ui.map_view import few_enough, map_view, places_list
from dashboard.ui.past import history
from dashboard.ui.pieces import (
    advice,
    attendance,
    card,
    heading,
    headline,
    line,
    pinned,
    signs,
    small_print,
    table,
)
from dashboard.ui.quality import (
    choose_gap,
    gaps_by_kind,
    kinds_of_gaps,
    left_out,
    missing_by_context,
    words_read_safely,
)
from dashboard.ui.review import (
    comparability,
    goals_and_measures,
    reviewed,
    same_people,
    way_to_review,
)
from dashboard.ui.shorthand import marked, shorthand
from dashboard.ui.show import show
from dashboard.ui.statement import statement
from dashboard.ui.steps import STEPS, choose_step, page_file, window_title
from dashboard.ui.trends import choose_trends, show_equity, show_trends

__all__ = [
    "STEPS",
    "advice",
    "as_at",
    "attendance",
    "card",
    "choose_answers",
    "choose_bars",
    "choose_context",
    "choose_gap",
    "choose_linked",
    "choose_meeting",
    "choose_places",
    "choose_questions",
    "choose_rounds",
    "choose_step",
    "choose_trends",
    "comparability",
    "controls",
    "data_as_at",
    "dictionary",
    "few_enough",
    "frame",
    "gaps_by_kind",
    "goals",
    "goals_and_measures",
    "heading",
    "headline",
    "history",
    "import_files",
    "kinds_of_gaps",
    "left_out",
    "line",
    "linked_line",
    "map_view",
    "marked",
    "missing_by_context",
    "of_rounds",
    "offer_pack",
    "pack_contents",
    "page_file",
    "pinned",
    "places_list",
    "referrals",
    "reviewed",
    "rows",
    "same_people",
    "shared_pack",
    "shorthand",
    "show",
    "show_equity",
    "show_trends",
    "signs",
    "small_print",
    "statement",
    "steering",
    "store",
    "table",
    "the_panel",
    "thresholds",
    "way_to_review",
    "window_title",
    "wordings",
    "words",
    "words_read_safely",
]
