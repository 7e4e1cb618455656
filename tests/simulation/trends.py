"""The tables of docs/statistics.md about trends, each in Markdown."""

import numpy as np

from dashboard.analysis.spc.signals_by_chance import POINTS, SOME_SIGNAL
from dashboard.analysis.spc.special_causes import RULES
from dashboard.analysis.spc.xmr import Method
from tests.simulation.stable import BASE, some_signal
from tests.simulation.tables import SEED, table
from tests.simulation.xmr_rules import (
    ANY,
    MONTHS,
    SHIFTS,
    USUAL,
    alarms,
    counts,
    marked,
    seen_by,
    series,
)

NUMBER = 4000
STABLE = 1000
AFTER = (6, 12)  # months after a rise
ALL = Method(baseline=MONTHS)
METHODS = {"limits of all months": ALL, "not screened": Method(screened=False)}


def false_alarms_of_trends() -> str:
    """Say how often each rule marks a month of a series by chance alone."""
    draw = np.random.default_rng(SEED)
    stable = (series(NUMBER, draw), counts(NUMBER, draw))
    charts = [marked(drawn) for drawn in stable]
    found = {rule: [chart[rule] for chart in charts] for rule in (*RULES, ANY)}
    for name, method in METHODS.items():
        found[f"{ANY}, {name}"] = [marked(drawn, method)[ANY] for drawn in stable]
    rows = []
    for rule, both in found.items():
        row: list[object] = [rule]
        for marks in both:
            months, some = alarms(marks)
            row += [f"{months:.2f}", f"{some:.0%}"]
        rows.append(row)
    head = [f"months marked of {MONTHS}", "series with one or more"]
    kinds = ("Normal", f"Counts of about {USUAL:g}")
    return table(["Rule", *(f"{kind}: {word}" for kind in kinds for word in head)], rows)


def signals_by_chance() -> str:
    """Say in what share of stable series some special cause is seen, by how many are shown."""
    kinds = [*SOME_SIGNAL]
    rows = [
        [points, *(f"{some_signal(kind, points, STABLE):.0%}" for kind in kinds)]
        for points in POINTS
    ]
    return table(
        [
            "Points",
            f"Counts of about {USUAL:g} a month",
            f"Shares of about {BASE} a month",
            "Days between rare events",
        ],
        rows,
    )


def shifts_found() -> str:
    """Say how often each rule shows a rise that is there, by its size in standard deviations."""
    draw = np.random.default_rng(SEED)
    risen = [series(NUMBER, draw, shift) for shift in SHIFTS]
    seen = [seen_by(drawn, months) for drawn in risen for months in AFTER]
    moving = [seen_by(drawn, months, ALL)[ANY] for drawn in risen for months in AFTER]
    found = {rule: [each[rule] for each in seen] for rule in (*RULES, ANY)}
    found[f"{ANY}, limits of all months"] = moving
    return table(
        ["Rule", *(f"{shift} SD, {months} months" for shift in SHIFTS for months in AFTER)],
        ([rule, *(f"{share:.0%}" for share in shares)] for rule, shares in found.items()),
    )
