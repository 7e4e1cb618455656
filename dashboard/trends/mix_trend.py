"""Parts of a whole by half-year: what all trends of that sort have in common."""

from typing import NamedTuple

import pandas as pd

from dashboard.analysis.mix import mix, too_few_line
from dashboard.charts.drawn import Drawing
from dashboard.charts.trends.mix_over_time import mix_over_time
from dashboard.trends.description import TrendInputs


class MixFacts(NamedTuple):
    """A mix for a choice.

    counts: rows of its query. part, counted, base: columns of the part, of its number and of that
    of all. Rows may have is_marked: parts that are drawn as discouraged.
    """

    inputs: TrendInputs
    counts: pd.DataFrame
    part: str
    counted: str
    base: str

    def parts(self) -> pd.DataFrame:
        """Return each part of the latest half-years, with its share."""
        return mix(self.counts, self.part, self.counted, self.base, fewest=self.inputs.min_base)

    def chart(self) -> Drawing:
        """Draw the parts."""
        return mix_over_time(self.parts(), self.counted)

    def too_few_line(self) -> str:
        """Say which half-years have too few for percentages."""
        return too_few_line(self.parts(), self.counted, fewest=self.inputs.min_base)


MIX_OF_ACTIONS = {"column": "Half-year", "part": "What", "counted": "Actions", "base": "Of all"}
