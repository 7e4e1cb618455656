"""Mapping profiles: how the columns of somebody's table become rows of ours."""

from dashboard.intake.profiles.applying import applied, preview
from dashboard.intake.profiles.days import Proof, proved
from dashboard.intake.profiles.likely import tables_for
from dashboard.intake.profiles.profile import From, Late, Order, Profile, Take, Target, columns_of
from dashboard.intake.profiles.proposing import Proposal, Proposed, proposed, values_proposed
from dashboard.intake.profiles.reading_toml import parse
from dashboard.intake.profiles.recognising import recognised
from dashboard.intake.profiles.shelf import at_hand, dropped, keep, kept, shipped_profiles, spoilt
from dashboard.intake.profiles.words import Words, words_of
from dashboard.intake.profiles.writing_toml import written

__all__ = [
    "From",
    "Late",
    "Order",
    "Profile",
    "Proof",
    "Proposal",
    "Proposed",
    "Take",
    "Target",
    "Words",
    "applied",
    "at_hand",
    "columns_of",
    "dropped",
    "keep",
    "kept",
    "parse",
    "preview",
    "proposed",
    "proved",
    "recognised",
    "shipped_profiles",
    "spoilt",
    "tables_for",
    "values_proposed",
    "words_of",
    "written",
]
