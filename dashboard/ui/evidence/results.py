"""Sections on what came of it: verdicts, reviews, contexts referred again, areas and equity."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.compared_areas import (
    areas_sentence,
    compared_areas,
    limits_line,
    listed_areas,
    years_of,
)
from dashboard.analysis.named_areas import outside_line
from dashboard.analysis.outcomes import (
    again_headline,
    again_line,
    on_time_change,
    on_time_headline,
    referred_again,
    reviewed_headline,
    reviewed_line,
    verdicts_to_show,
)
from dashboard.analysis.period import in_period
from dashboard.analysis.relative_rates import (
    by_chance,
    not_recorded,
    relative_headline,
    relative_rates,
)
from dashboard.reports import Section, figure
from dashboard.ui.evidence.known import Known, share_section

MEASURES = {"affected": "disproportionality", "asked": "who_is_asked"}


def results(known: Known) -> list[Section]:
    """Return the sections on reviews and outcomes, areas, and equity where it is counted."""
    period = years_of(known.choice["since"], known.as_at)
    return [
        _verdicts(known),
        _on_time(known),
        _again(known),
        _areas(known, "referrals", "Referrals", "referral_rate", period),
        _areas(known, "live_contexts", "Live contexts", "live_contexts", 1.0),
        *_equity(known),
    ]


def _verdicts(known: Known) -> Section:
    verdicts = verdicts_to_show(known.rows("verdicts_at_reviews"))
    contexts = verdicts[verdicts["subject"] == "contexts"]
    return Section(
        "Verdicts at reviews",
        reviewed_headline(verdicts),
        f"{reviewed_line(verdicts)} The latest review of each in the period. The figure: contexts; "
        "the table has goals and findings too.",
        verdicts.assign(subject=verdicts["subject"].str.capitalize()),
        {
            "subject": "What was judged",
            "verdict_label": "Verdict",
            "cases": "Number",
            "of_all": "Of all",
        },
        figure("bar", contexts, "verdict_label", {"cases": ("Contexts", "main")}),
        known.definition("goal_progress"),
    )


def _on_time(known: Known) -> Section:
    section = share_section(
        known,
        "Reviews on time",
        "reviews_on_time",
        ("Held on time", "Reviews due"),
        subject="Reviews on time",
    )
    reviews = in_period(known.rows("reviews_on_time"))
    return replace(
        section,
        sentence=on_time_headline(reviews, fewest=known.fewest),
        base=f"{on_time_change(reviews, fewest=known.fewest)} {section.base}",
    )


def _again(known: Known) -> Section:
    again = referred_again(known.rows("closed_and_referred_again"), fewest=known.fewest)
    years = again.assign(not_again=again["followed"] - again["again"])
    return Section(
        "Closed and referred again",
        again_headline(again),
        f"{again_line(again)} By the financial year of closing. Ranges: 95%, Wilson.",
        years,
        {
            "label": "Closed in",
            "closings": "Closed",
            "followed": "Followed for 12 months",
            "again": "Referred again",
            "told": "In words",
        },
        figure(
            "stacked",
            years,
            "label",
            {
                "not_again": ("Not referred again within 12 months", "main"),
                "again": ("Referred again", "second"),
            },
        ),
        known.definition("repeat_concern"),
    )


def _areas(known: Known, count: str, subject: str, measure: str, years: float) -> Section:
    chart = compared_areas(known.rows("rates_by_area"), count, years)
    listed = listed_areas(chart)
    hidden = listed["people"].isna() & listed["is_hidden"].astype(bool)
    people = listed["people"].astype("object").mask(hidden, "[c]")
    each = " and year" if count == "referrals" else ""
    return Section(
        f"{subject} by area",
        areas_sentence(chart, subject),
        f"For each 1,000 young people aged 10 to 17{each}; areas in the order of their names. "
        f"{limits_line(chart)} {outside_line(chart)}".strip(),
        listed.assign(people=people),
        {
            "area": "Area",
            "count": subject,
            "people": "Young people aged 10 to 17",
            "told": "Rate (95% range)",
            "place": "Beside the limits",
        },
        None,
        known.definition(measure),
    )


def _equity(known: Known) -> list[Section]:
    """Return a section for each characteristic of the latest year that was counted."""
    counts = known.rows("equity_by_group")
    latest = counts[counts["counted_from"] == counts["counted_from"].max()]
    return [
        _group(known, own.reset_index(drop=True), str(done))
        for (done, _), own in latest.groupby(["equity_base", "equity_characteristic"], sort=False)
    ]


def _group(known: Known, counts: pd.DataFrame, done: str) -> Section:
    rates = relative_rates(counts)
    hidden = rates["told"].str.contains("[c]", regex=False)
    labels = rates["group_label"].where(~hidden, rates["group_label"] + " [c]")
    first = counts.iloc[0]
    name = str(first["characteristic_label"])
    year = first["counted_from"].year
    headline = relative_headline(rates, done)
    missing = ". ".join(not_recorded(counts)["told"])
    return Section(
        f"Who is {done}, by {name.lower()}",
        f"{name}: {headline[0].lower()}{headline[1:]}",
        f"The whole area, {year} to {year + 1}; shares of those whose group is known. {missing}. "
        f"Ranges: 95%, exact, for chance alone. {by_chance(rates)}",
        rates,
        {
            "group_label": "Group",
            "people_told": f"People {done}",
            "residents": "Residents",
            "verdict": "Beside all others",
            "told": "How often (95% range)",
        },
        figure(
            "bar",
            rates.assign(group=labels),
            "group",
            {
                "share_least": (f"Share of those {done}, at least", "main"),
                "share_most": (f"Share of those {done}, at most", "few"),
                "residents_share": ("Share of residents", "second"),
            },
            is_share=True,
        ),
        known.definition(MEASURES[done]),
    )
