"""Mapping profiles: how the columns of somebody's table become rows of ours."""

from dashboard.intake.days import OrderProof, infer_date_order
from dashboard.intake.profiles.kept_profiles import (
    available_profiles,
    invalid_profiles,
    load_profiles,
    remove_profile,
    save_profile,
    shipped_profiles,
)
from dashboard.intake.profiles.profile import (
    ColumnMapping,
    DateOrder,
    MergeRule,
    Profile,
    StatusOverride,
    TargetTable,
    mappable_columns,
    recognise_profile,
)
from dashboard.intake.profiles.profile_rows import apply_profile, preview_rows
from dashboard.intake.profiles.profile_toml import parse_profile, profile_toml
from dashboard.intake.profiles.rows_to_skip import SkipRule, suggest_skip_rules
from dashboard.intake.profiles.suggestion import (
    ColumnSuggestion,
    MappingSuggestion,
    may_hold_for_all,
    proposed_tables,
    rank_tables,
    suggest_mapping,
    suggest_values,
    words_for_no_day,
)
from dashboard.intake.profiles.usual_spellings import SELDOM_ASKED
from dashboard.intake.profiles.vocabulary_words import VocabularyWords, vocabulary_words

__all__ = [
    "SELDOM_ASKED",
    "ColumnMapping",
    "ColumnSuggestion",
    "DateOrder",
    "MappingSuggestion",
    "MergeRule",
    "OrderProof",
    "Profile",
    "SkipRule",
    "StatusOverride",
    "TargetTable",
    "VocabularyWords",
    "apply_profile",
    "available_profiles",
    "infer_date_order",
    "invalid_profiles",
    "load_profiles",
    "mappable_columns",
    "may_hold_for_all",
    "parse_profile",
    "preview_rows",
    "profile_toml",
    "proposed_tables",
    "rank_tables",
    "recognise_profile",
    "remove_profile",
    "save_profile",
    "shipped_profiles",
    "suggest_mapping",
    "suggest_skip_rules",
    "suggest_values",
    "vocabulary_words",
    "words_for_no_day",
]
