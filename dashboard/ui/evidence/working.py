"""Sections on how the system works: referrals, waits, where contexts are, and actions."""

import pandas as pd

from dashboard.analysis.actions import STATES, actions_headline, by_agency, without_due_line
from dashboard.analysis.mix import in_all
from dashboard.analysis.pipeline import pipeline_headline
from dashboard.analysis.referral_trend import (
    are_rare,
    baseline_line,
    gaps_of_referrals,
    months_of_referrals,
    referrals_headline,
)
from dashboard.analysis.waits_by_step import (
    as_table,
    timeliness_headline,
    waiting_line,
    waits_by_step,
)
from dashboard.reports import Section, figure
from dashboard.text import day
from dashboard.ui.evidence.known import Known, months
