"""Funnel plots: areas compared by limits that allow for how many people live there."""
