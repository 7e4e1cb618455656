"""What the measures of trends mean."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard.reports import CANNOT_SAY

COUNTED = "How it is counted"


def measure_facts(row: dict[Any, Any]) -> dict[str, str]:
    """Return what a row of measure_defined tells, each fact by its name."""
    return {
        COUNTED: f"{row['definition']}.",
        "Among": f"{row['base']}.",
        "Direction": f"{row['direction']}.",
        CANNOT_SAY: f"{row['quality_note']}.",
    }


def definition_of(measures: pd.DataFrame, names: Sequence[str]) -> dict[str, str]:
    """Return how measures are counted, as facts by name: the first in full, then how each other is.

    measures: rows of measure_defined.
    """
    by_name = {row["measure_name"]: row for row in measures.to_dict("records")}
    own = [by_name[name] for name in names if name in by_name]
    facts = measure_facts(own[0]) if own else {}
    return facts | {
        f"How {str(row['title']).lower()} is counted": measure_facts(row)[COUNTED]
        for row in own[1:]
    }
