"""What a context's page shows in words: its referral, its level of need, its links, its goals."""

import pandas as pd
import streamlit as st

from dashboard.reports import is_missing
from dashboard.text import day, join_words, within
from dashboard.ui.choosing import ChosenContext, select_in_url
from dashboard.ui.data import rows
from dashboard.ui.pieces import advice, card, more_facts, more_table

_ADULTS = {True: "are thought to be there"}
_CHILDREN = {True: "went to the pathway for children", False: "no referral of a child was made"}


def kind_and_links_line(context: ChosenContext) -> str:
    """Say what sort of context it is, where the work stands, and what it is linked to."""
    links = rows("linked_contexts", **context.key)
    names = [within(str(name)) for name in links["display_alias"].unique()]
    linked = f" · linked with {join_words(names)}" if names else ""
    return f"{context.kind} · {context.stage.lower()}{linked}"


def show_referrals(found: pd.DataFrame, in_full: pd.DataFrame) -> None:
    """Show each referral with the strengths seen beside the worry, and what else it says.

    found: rows of referral_of_context; in_full: those of referrals_in_full, of the same context.
    """
    if found.empty:
        advice("No referral names this context: it was brought to the panel another way.")
    for row in found.to_dict("records"):
        about = "" if row["is_own"] else f", about {row['about']}"
        card(
            f"Referral from {row['source_agency'].lower()}, {day(row['received_on'])}{about}",
            {
                "What is worrying": row["worry"],
                "What is strong": row["strengths_seen"],
                "What young people say": _said(row["young_peoples_views"]),
                "Harm": row["harms"],
                "When": row["when_it_happens"],
                "Who may be affected": f"{row['affected']} young people, aged {row['ages']}",
                "From": row["referrer_role"],
            },
        )
        for more in in_full[in_full["referral_id"] == row["referral_id"]].to_dict("records"):
            more_facts(
                "What else the referral says",
                {
                    "How it is known": more["how_known"],
                    "How the harm shows": more["harm_notes"],
                    "Already tried": more["already_tried"],
                    "Hoped for": more["preferred_response"],
                    "Adults causing harm": _ADULTS.get(more["adults_of_concern"]),
                    "Told to the police": more["reported_to_police"],
                    "Worries about a child": _CHILDREN.get(more["individual_referrals_made"]),
                    "Shared because of": more["sharing_basis"],
                },
            )


_CONVERSATION = {
    "held_on": "Day",
    "assessment_method": "What",
    "respondent_group": "With",
    "people_taking_part": "People",
    "setting": "Where",
}
_HOURS = {
    "observed_on": "Day",
    "hours": "Time",
    "light": "Light",
    "weather": "Weather",
    "term": "Term or holidays",
    "observer_role": "Observed by",
}


def show_how_assessed(context: ChosenContext) -> None:
    """Offer of each round who led it, what to bear in mind, whom one spoke to and when one looked.

    Nothing of it is told in share mode.
    """
    conversations = rows("conversations_of_context", **context.key)
    hours = rows("observed_hours", **context.key)
    for row in rows("assessments_of_context", **context.key).to_dict("records"):
        more_facts(
            f"How it was done, round {row['round']}",
            {
                "Looked at": row["scope"],
                "Surroundings": row["surroundings"],
                "Shaped by young people": row["young_people_involved"],
                "To bear in mind": row["limitations"],
                "Led by": row["lead_role"],
                "Signed off by": row["signed_off_by_role"],
            },
        )
        for title, every, columns in (
            ("Conversations", conversations, _CONVERSATION),
            ("Hours of observation", hours, _HOURS),
        ):
            own = every[every["assessment_id"] == row["assessment_id"]]
            more_table(f"{title}, round {row['round']}", own, columns)


def show_thresholds(found: pd.DataFrame) -> None:
    """Show the latest level of need with the panel's reason; rows of threshold_of_context.

    A context judged by its places has a card for each of them.
    """
    for row in found.drop_duplicates("judged").to_dict("records"):
        of_place = "" if row["is_own"] else f"{row['judged']}: "
        card(
            f"{of_place}{row['decision']}, decided {day(row['decided_on'])}",
            {
                "Why": row["rationale"],
                "What the level asks for": row["expected_response"],
                "By": row["decided_by_role"],
            },
        )


def indicator_wordings(indicators: pd.DataFrame, sign: str) -> list[str]:
    """Return the indicators met of one sign as sentences; rows of indicators_of_context.

    sign: is_safety or is_harm.
    """
    return [str(wording) for wording in indicators[indicators[sign].astype(bool)]["wording"]]


def show_goals(found: pd.DataFrame) -> None:
    """Show each goal with how the panel will know; rows of goals_of_context."""
    if found.empty:
        advice("No goal is set yet. Goals come before actions.")
        return
    for place, row in zip(st.columns(len(found)), found.to_dict("records"), strict=True):
        with place:
            named = row["primary_measure"]
            known = named if isinstance(named, str) else "no measure is named yet"
            matters = {} if is_missing(row["reason"]) else {"It matters because": row["reason"]}
            card(
                f"Goal {row['goal_no']}: {row['statement']}",
                matters
                | {
                    "We will know by": known,
                    "Judged": f"{row['status']} · {row['horizon'].lower()}",
                    "Side of the assessment": row["domain"],
                },
                "strength",
            )


def _said(value: object) -> str:
    return value if isinstance(value, str) else "not recorded"


def choose_rounds(found: pd.DataFrame) -> pd.DataFrame:
    """Ask which round's findings are shown, where there are several; rows as they were chosen.

    found: rows of strengths_and_concerns.
    """
    rounds = sorted(int(number) for number in found["round"].unique())
    if len(rounds) < 2:  # noqa: PLR2004 - one round is no choice
        return found
    words = {"": "All rounds"} | {str(number): f"Round {number}" for number in rounds}
    chosen = select_in_url("Round", "round", words, "")
    return found[found["round"].astype(str) == chosen] if chosen else found


def asked_in_rounds(asked: pd.DataFrame, findings: pd.DataFrame) -> pd.DataFrame:
    """Keep who was asked in the rounds whose findings are shown; every round where none are.

    asked: rows of who_was_asked; findings: rows of strengths_and_concerns, as shown.
    """
    own = asked[asked["assessment_id"].isin(findings["assessment_id"])]
    return asked if own.empty else own
