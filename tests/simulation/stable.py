"""Series drawn at random in which nothing changes: how often some special cause is seen."""

import numpy as np
import pandas as pd

from dashboard.analysis.spc.p_chart import p_chart
from dashboard.analysis.spc.rare_events import g_chart
from dashboard.analysis.spc.signals_by_chance import Kind
from dashboard.analysis.spc.xmr import xmr
from tests.simulation.tables import SEED
from tests.simulation.xmr_rules import USUAL

BASE, SHARE = 30, 0.4  # of a month's actions, on average, and of those in time
APART = 10  # days from one rare event to the next, on average


def stable(kind: Kind, points: int, draw: np.random.Generator) -> pd.DataFrame:
    """Return the chart of a series of so many points in which nothing changes."""
    rows = pd.DataFrame({"month": pd.date_range("2015-01-01", periods=points, freq="MS")})
    if kind == "counts":
        return xmr(rows.assign(value=draw.poisson(USUAL, size=points).astype("float64")))
    if kind == "days between":
        return g_chart(rows.assign(value=draw.geometric(1 / (1 + APART), size=points) - 1))
    base = draw.poisson(BASE, size=points)
    return p_chart(rows.assign(base=base, done=draw.binomial(base, SHARE)), ("done", "base"))


def some_signal(kind: Kind, points: int, number: int, shown: int | None = None) -> float:
    """Return in what share of such series the last so many points hold a special cause."""
    draw = np.random.default_rng(SEED + points)
    charts = [stable(kind, points, draw) for _ in range(number)]
    return float(np.mean([(chart["way"].tail(shown or points) != 0).any() for chart in charts]))
