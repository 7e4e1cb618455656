"""Headlines: the message of rows, in one sentence a room can take in."""

from collections.abc import Collection

import pandas as pd

from dashboard.text import (
    is_or_are,
    join_words,
    month_span,
    number_of,
    out_of_all,
    some_of_them,
    within,
)

NAMED = 3  # more names than that are no headline
ASKED, NOT_ASKED, NOT_RECORDED = "none found", "not asked", "not recorded"


def strengths_and_concerns_headline(rows: pd.DataFrame, alias: str) -> str:
    """Say how many strengths and concerns were found, strengths first; rows of that query."""
    if rows.empty:
        return f"{alias}: not assessed yet"
    others = [str(place) for place in rows["display_alias"].unique() if place != alias]
    together = f"{alias} and what is linked to it"
    where = join_words([alias, *map(within, others)]) if len(others) < NAMED else together
    wishes = int(rows["is_wish"].sum())
    strengths = int((rows["side"] == "strength").sum()) - wishes
    known = [number_of(strengths, "strength")] if strengths or not wishes else []
    wanted = [number_of(wishes, "wish", "wishes")] if wishes else []
    concerns = number_of(int((rows["side"] == "concern").sum()), "concern")
    return f"{where}: {join_words(known + wanted)} to build on, {concerns} to change"


def assessment_line(methods: pd.DataFrame, rounds: Collection[int] = ()) -> str:
    """Say what the rounds shown are, by which methods and when; rows of methods_of_context.

    rounds: the rounds whose findings are shown, the first one where there are none.
    """
    if methods.empty:
        return "No assessment has begun."
    shown = sorted(rounds) or [int(methods["round"].min())]
    own = methods[methods["round"].isin(shown)]
    marked = "Each line is one finding" + (", with its round." if len(shown) > 1 else ".")
    which = (
        f"rounds {join_words([str(number) for number in shown])}"
        if len(shown) > 1
        else "the first assessment"
        if shown == [1]
        else f"round {shown[0]}"
    )
    if own.empty:
        return f"What {which} found. {marked}"
    names = join_words([str(name).lower() for name in own["assessment_method"].unique()])
    return f"What {which} found by {names}, {_months(own)}. {marked}"


def _months(methods: pd.DataFrame) -> str:
    """Write from when to when: “April 2022”, “April to June 2022”, with both years where two."""
    began, ended = methods["started_on"].min(), methods["ended_on"].max()
    return f"since {began:%B %Y}" if pd.isna(ended) else month_span(began, ended)


def nothing_found_line(rows: pd.DataFrame) -> str:
    """Say what the words beside an empty side of a theme mean, as far as they stand there.

    rows: those of strengths_and_concerns, as shown.
    """
    meanings = {
        ASKED: "it was asked about or looked for, and nothing was said of it",
        NOT_ASKED: "it is known from papers only, or on no observer's list",
        NOT_RECORDED: "nobody wrote down how it was found",
    }
    there = set(nothing_found(rows).values())
    told = [f"“{word}” means that {meaning}" for word, meaning in meanings.items() if word in there]
    if not told:
        return ""
    return (
        f"Where a side is empty, {'; '.join(told)}. Which question was about which theme is not "
        "recorded."
    )


def nothing_found(rows: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Say for each theme and side without a finding whether it was asked about, by both names.

    rows: those of strengths_and_concerns. What any finding of the theme could have brought up was
    asked about.
    """
    said = {}
    for theme, found in rows.groupby("theme", sort=False):
        for side in {"strength", "concern"} - set(found["side"]):
            states = set(found["other_side"])
            order = (("asked", ASKED), ("not_asked", NOT_ASKED))
            said[str(theme), side] = next(
                (w for state, w in order if state in states), NOT_RECORDED
            )
    return said


def wish_line(heard: pd.DataFrame) -> str:
    """Say why no wish of young people stands there; rows of young_people_heard."""
    told = {
        "heard": "they were heard, and no wish of theirs is recorded",
        "not_recorded": "whether they were asked is not recorded",
    }
    return next((told[state] for state in heard["heard"] if state in told), "not asked yet")


def conditions_sentence(rows: pd.DataFrame) -> str:
    """Name the social conditions under the findings; rows of social_conditions_and_actions."""
    if rows.empty:
        return "none named yet."
    named = [str(label) for label in rows[~rows["is_protective"]]["condition_label"]]
    return " · ".join(named) if named else "none named yet."


def unanswered_conditions(rows: pd.DataFrame) -> str:
    """Name the social conditions that no action answers yet; one that protects needs no answer."""
    named = rows[~rows["is_protective"].astype(bool)]
    if named.empty:
        return "none is named yet."
    missing = [str(label).lower() for label in named[named["actions"] == 0]["condition_label"]]
    return f"{join_words(missing)}." if missing else "none; each has an action."


def protective_conditions(rows: pd.DataFrame) -> str:
    """Name the social conditions that protect young people; rows likewise."""
    known = [str(label).lower() for label in rows[rows["is_protective"]]["condition_label"]]
    return f"{join_words(known)}." if known else "none named yet."


def plan_headline(rows: pd.DataFrame, alias: str) -> str:
    """Say how many actions there are and how many aim at young people's behaviour."""
    actions = rows[rows["action_id"].notna()]
    if actions.empty:
        return f"{alias}: no action is planned yet"
    aimed = int(actions["is_discouraged"].astype(bool).sum())
    planned = f"{number_of(len(actions), 'action').capitalize()} {is_or_are(len(actions))} planned"
    own = some_of_them(aimed, len(actions))
    return f"{planned}; {own} {is_or_are(aimed)} aimed at young people's behaviour"


def agenda_headline(contexts: pd.DataFrame, reviews: pd.DataFrame, actions: pd.DataFrame) -> str:
    """Say what the meeting has before it: contexts, and what is overdue."""
    late_reviews = int((reviews["state"] == "Overdue").sum())
    late_actions = int((actions["state"] == "Overdue").sum())
    overdue = [
        number_of(late_reviews, "review") if late_reviews else "",
        number_of(late_actions, "action") if late_actions else "",
    ]
    late = join_words([text for text in overdue if text]) or "nothing"
    told = f"{late} {is_or_are(late_reviews + late_actions)} overdue"
    number = contexts["context_id"].nunique()
    if not number:
        return f"No context is on the agenda; {told}"
    return f"{number_of(number, 'context').capitalize()} {is_or_are(number)} on the agenda; {told}"


def threshold_headline(rows: pd.DataFrame, alias: str) -> str:
    """Say what level of need the panel agreed, in the words of its thresholds policy."""
    if rows.empty:
        return f"{alias}: the panel has not decided a level yet"
    latest = rows.iloc[0]
    if latest["is_own"]:
        return (
            f"{alias}: level {latest['level_no']} of {latest['levels']}, {latest['level'].lower()}"
        )
    places = [
        f"{within(str(place['judged']))} at level {place['level_no']} of {place['levels']}"
        for place in rows.drop_duplicates("judged").to_dict("records")
    ]
    return f"{alias} is judged by its places: {join_words(places)}"


def practice_headline(rows: pd.DataFrame) -> str:
    """Say how often the statement was read and decisions were put off; rows by meeting.

    Of the meetings since the panel was re-formed, where there are some.
    """
    if rows.empty:
        return "No meeting is recorded yet"
    since = rows[_is_since(rows)]
    own = since if len(since) else rows
    when = " since the panel was re-formed" if len(since) else ""
    put_off = number_of(int(own["deferred"].sum()), "decision was", "decisions were")
    return f"{_read_at(own)}{when}; {put_off} put off"


def practice_line(rows: pd.DataFrame) -> str:
    """Say how the meetings before the panel was re-formed were held, or nothing without any."""
    since = _is_since(rows)
    if not since.any() or since.all():
        return ""
    earlier = rows[~since]
    put_off = number_of(int(earlier["deferred"].sum()), "decision was", "decisions were")
    return f"Before: {_read_at(earlier).replace('The', 'the', 1)}; {put_off} put off."


def _is_since(meetings: pd.DataFrame) -> "pd.Series[bool]":
    """Say of each meeting whether the panel was re-formed by then; nobody may have said when."""
    return meetings["since_reformed"].eq(other=True)


def _read_at(meetings: pd.DataFrame) -> str:
    """Say at how many meetings the statement was read."""
    read, held = int(meetings["statement_read"].sum()), len(meetings)
    if held == 1:
        return f"The statement was {'read' if read else 'not read'} at the one meeting held"
    return f"The statement was read at {out_of_all(read, held, 'meeting')}"


def places_headline(rows: pd.DataFrame) -> str:
    """Say how many contexts are worked on and in how many strengths are known."""
    if rows.empty:
        return "No context is on the map yet"
    with_strengths = int((rows["strengths"].fillna(0) > rows["wishes"].fillna(0)).sum())
    return (
        f"We are building safety in {number_of(len(rows), 'context')}; "
        f"strengths are known in {some_of_them(with_strengths, len(rows))}"
    )


def places_line(rows: pd.DataFrame) -> str:
    """Say how exactly contexts stand on the map; rows of contexts_on_the_map."""
    if rows["is_exact"].any():
        return "Public places stand where they are, groups and online spaces at their area only."
    return "Every context stands at its area only."


def agencies_here(rows: pd.DataFrame) -> list[str]:
    """Name the agencies that are at a meeting; rows of who_is_here."""
    return [str(name) for name in rows[rows["was_present"].eq(other=True)]["agency"].unique()]


def attendance_headline(rows: pd.DataFrame) -> str:
    """Say how many agencies are here, and which are missing; rows of who_is_here."""
    if rows.empty:
        return "Who is here is not recorded yet"
    here = agencies_here(rows)
    missing = [str(name) for name in rows["agency"].unique() if name not in here]
    absent = f"; {join_words(missing)} {is_or_are(len(missing))} missing" if missing else ""
    some = number_of(len(here), "agency", "agencies") if len(here) else "no agency"
    return f"{some.capitalize()} {is_or_are(len(here))} here{absent}"
