"""Headlines of a review: what clearly changed, what did not, and how much is not clear.

The measures that the goals named beforehand come first, judged together; of everything else it is
said how many look clear, and how many would by chance alone. Nothing is left uncounted: whatever a
headline does not tell, the tally under it does.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from dashboard.analysis.intervals import HEADLINE_TAIL, TAIL
from dashboard.analysis.review.themes import (
    HEARD_IN_BOTH,
    HEARD_ONCE,
    NOT_ASKED_AGAIN,
    NOT_ASKED_BEFORE,
)
from dashboard.analysis.verdicts import (
    CANNOT_COMPARE,
    CLEAR,
    CLEAR_IMPROVEMENT,
    CLEAR_WORSENING,
    NO_CLEAR_CHANGE,
    NO_DIRECTION,
    NOT_REMEASURED,
    POSSIBLE_IMPROVEMENT,
    POSSIBLE_WORSENING,
    TOO_FEW,
)
from dashboard.text import day, every_one, in_words, join_words, number_of

Row = dict[Any, Any]


def review_headline(answers: pd.DataFrame) -> str:
    """Say what the named measures tell, then of the other questions how many changed clearly.

    answers: rows of analysis.review.change. A question is counted once for each group that was
    asked, and young people's answers come first.
    """
    if answers.empty:
        return "No question has been asked here yet"
    rows = answers.to_dict("records")
    if all(row["verdict"] == NOT_REMEASURED for row in rows):
        if answers["before_wording"].isna().any():
            return "No question was asked twice, so there is nothing to compare yet"
        return ASKED_ONCE
    named = [row for row in rows if row["is_named"]]
    others = [row for row in rows if not row["is_named"]]
    told = _named_measures(named) if named else ["No question was named as a goal's measure"]
    rest = _others(others, *(OTHER_QUESTION if named else QUESTION))
    if not named and not rest:
        rest = (
            f"of {number_of(len(others), *QUESTION)}, {_tally([_outcome(row) for row in others])}"
        )
    return _sentence("; ".join(filter(None, [*told, rest])))


def answers_line(answers: pd.DataFrame) -> str:
    """Count every question once for each group that was asked, by what can be said of it."""
    if answers.empty:
        return ""
    whole = _sentence(number_of(len(answers), "question"))
    if len(answers["respondent_group"].unique()) > 1:
        whole += ", counted for each group asked"
    if answers["after_wording"].isna().all():
        return f"{whole}: asked in one round only."
    return f"{whole}: {_tally([_outcome(row) for row in answers.to_dict('records')])}."


def _named_measures(rows: Sequence[Row]) -> list[str]:
    """Tell the named measures by what can be said of them, in the order of the first of each."""
    told: dict[str, list[Row]] = {}
    for row in rows:
        outcome = "not clear" if row["verdict"] in UNCLEAR else _outcome(row)
        if row["verdict"] in CLEAR and not row["is_clear_together"]:
            outcome = ALONE if len(rows) > 1 else "on the edge of clear"
        told.setdefault(outcome, []).append(row)
    return [f"{outcome}: {_quoted(own, of=len(rows))}" for outcome, own in told.items()]


def _quoted(measures: Sequence[Row], of: int) -> str:
    """Quote one or two of so many measures with whom they were asked, and count more."""
    if len(measures) > QUOTED:
        number = in_words(len(measures))
        whole = f"all {number}" if len(measures) == of else f"{number} of the {in_words(of)}"
        return f"{whole} measures named beforehand"
    return join_words([_quotation(row) for row in measures])


def _quotation(row: Row) -> str:
    """Write a question as its change reads: “fewer pupils say “…””, where it is clear."""
    if row["is_clear_together"]:
        is_better = row["verdict"] == CLEAR_IMPROVEMENT
        more = "fewer" if is_better == (row["good_direction"] == "down") else "more"
        return f"{more} {_group(row)} say “{row['question']}”"
    return f"“{row['question']}” ({_group(row)})"


def _group(row: Row) -> str:
    label = str(row["group_label"])
    return "other people" if label == "Other" else label[:1].lower() + label[1:]


def _others(rows: Sequence[Row], one: str, many: str) -> str:
    """Say of how many questions how many look clear, and how many would by chance alone."""
    tested = [row for row in rows if row["verdict"] in (*CLEAR, *UNCLEAR)]
    if not tested:
        return ""
    if len(tested) == 1:
        told = {CLEAR_IMPROVEMENT: "stands out as better", CLEAR_WORSENING: "stands out as worse"}
        how = told.get(tested[0]["verdict"])
        chance = f"{how}, as chance alone would show now and then"
        shows = chance if how else "shows no clear change"
        return f"the one {one} that can be compared {shows}"
    counts = [sum(row["verdict"] == verdict for row in tested) for verdict in CLEAR]
    looks = [
        f"{_all_or(number, len(tested))} {'stands' if number == 1 else 'stand'} out as {side}"
        for number, side in zip(counts, ("better", "worse"), strict=True)
        if number
    ]
    whole = f"of {number_of(len(tested), one, many)}"
    if not looks:
        return f"{whole}, none changed clearly"
    return f"{whole}, {join_words(looks)}, where {_by_chance(len(tested))}"


def _all_or(number: int, whole: int) -> str:
    """Write a number of things of which the whole was said: “two”, “both”, “all three”."""
    if number < whole:
        return in_words(number)
    return "both" if whole == 2 else f"all {in_words(whole)}"  # noqa: PLR2004 - a pair


def _by_chance(number: int) -> str:
    """Say how many of so many comparisons look clear where nothing changed."""
    expected = 2 * TAIL * number
    if expected <= 0.5:  # noqa: PLR2004 - half of one rounds to none
        return "chance alone would now and then give one"
    return f"chance alone would give about {in_words(round(expected))}"


def _outcome(row: Row) -> str:
    if row["verdict"] == NOT_REMEASURED and pd.isna(row["before_wording"]):
        return "asked for the first time"
    return OUTCOMES[row["verdict"]]


def _tally(outcomes: Sequence[str]) -> str:
    """Count outcomes, better ones first, so that the numbers add up to all of them."""
    order = [*OUTCOMES.values(), "asked for the first time", "observed in one round only"]
    known = sorted(dict.fromkeys(outcomes), key=order.index)
    if len(known) == 1:
        return f"{'all ' if len(outcomes) > 1 else ''}{known[0]}"
    return join_words([f"{in_words(outcomes.count(one))} {one}" for one in known])


def rounds_headline(rows: pd.DataFrame) -> str:
    """Say how many rounds there are, and what the latest tells since the first.

    rows: those of rounds.over_rounds.
    """
    if rows.empty:
        return "No question has been asked here yet"
    number = rows["round"].nunique()
    if number == 1:
        return ASKED_ONCE
    latest = rows[rows["round"] == rows["round"].max()]
    since = latest.assign(verdict=latest["since_baseline_verdict"]).to_dict("records")
    said = _others(since, *QUESTION) or "no question can be compared"
    few = ", too few to speak of a trend" if number < TREND else ""
    return f"{number_of(number, 'round').capitalize()}{few}; since the first: {said}"


def observed_headline(rows: pd.DataFrame) -> str:
    """Say what was clearly seen more or less often, all that was looked for judged together.

    rows: those of observations.observed_change.
    """
    if rows.empty:
        return "No visit is recorded yet"
    items = rows.to_dict("records")
    if all(item["verdict"] == NOT_REMEASURED for item in items):
        return "Observed once only, so there is nothing to compare yet"
    tested = [item for item in items if item["verdict"] in (*CLEAR, *UNCLEAR)]
    if not tested:
        return "Too little was seen, or in too few visits, to say what changed"
    surest = 2 * HEADLINE_TAIL / len(tested)
    sure = [i for i in tested if i["verdict"] in CLEAR and i["p_value"] <= surest]
    told = [
        f"{OUTCOMES[verdict]}: {_seen([item for item in sure if item['verdict'] == verdict])}"
        for verdict in CLEAR
        if any(item["verdict"] == verdict for item in sure)
    ]
    rest = [item for item in tested if item not in sure]
    told.append(_others(rest, *(OTHER_THING if sure else THING)))
    return _sentence("; ".join(filter(None, told)))


def _seen(items: Sequence[Row]) -> str:
    if len(items) > QUOTED:
        return f"{in_words(len(items))} things looked for"
    return join_words(
        [f"“{i['wording']}”, seen {'more' if i['ratio'] > 1 else 'less'} often" for i in items]
    )


def observed_line(rows: pd.DataFrame) -> str:
    """Count everything looked for once, by what can be said of it."""
    if rows.empty:
        return ""
    outcomes = [
        "observed in one round only" if verdict == NOT_REMEASURED else OUTCOMES[verdict]
        for verdict in rows["verdict"]
    ]
    return f"{_sentence(number_of(len(rows), 'thing'))} looked for: {_tally(outcomes)}."


def themes_headline(rows: pd.DataFrame) -> str:
    """Say how many themes are new, gone, or were not asked for again; rows of themes."""
    if rows.empty:
        return "No discussion is recorded yet"
    if (rows["became"] == HEARD_ONCE).all():
        heard = _sentence(number_of(len(rows), "theme"))
        return f"{heard} heard in one round, so there is nothing to compare yet"
    counts = rows.groupby("became", sort=False).size()
    told = [
        f"{in_words(int(n))} {BECAME.get(str(how), str(how).lower())}" for how, n in counts.items()
    ]
    first, _, more = told[0].partition(" ")
    noun = "theme" if counts.iloc[0] == 1 else "themes"
    return _sentence("; ".join([f"{first} {noun} {more}", *told[1:]]))


def became_headline(rows: pd.DataFrame) -> str:
    """Say what became of the findings, by how many; rows of what_became_of_findings."""
    if rows.empty:
        return "No finding of a first assessment is recorded"
    if rows["finding_change"].str.endswith("_same").all():
        return "Every finding is as before" if len(rows) > 1 else "The one finding is as before"
    kinds = [(str(label), len(same)) for label, same in rows.groupby("change_label", sort=False)]
    if len(kinds) == 1 and not _NOUNS & set(kinds[0][0].lower().split()):
        return f"{_every(len(rows), 'finding')}: {kinds[0][0].lower()}"
    return _sentence("; ".join(_become(label, number) for label, number in kinds))


def _become(label: str, number: int) -> str:
    """Write a change with its number: “two concerns reduced”, “two new strengths”."""
    words = [
        f"{word}s" if number != 1 and word in _NOUNS else word for word in label.lower().split()
    ]
    return f"{in_words(number)} {' '.join(words)}"


def goals_headline(rows: pd.DataFrame) -> str:
    """Say how the panel judged its goals; rows of measures.evidence."""
    goals = rows.drop_duplicates("goal_id")["judgement"].fillna("not judged yet").str.lower()
    if goals.empty:
        return "No goal with a measure is set yet"
    counts = goals.value_counts(sort=False)
    if len(counts) == 1:
        return f"{_every(len(goals), 'goal')}: {counts.index[0]}"
    told = [f"{in_words(int(number))} {how}" for how, number in counts.items()]
    return f"{_sentence(number_of(len(goals), 'goal'))}: {join_words(told)}"


def _every(number: int, noun: str) -> str:
    """Write that all of some things are meant: “The one goal”, “Both goals”, “All three goals”."""
    return f"The one {noun}" if number == 1 else _sentence(every_one(number, f"{noun}s"))


def between_headline(rows: pd.DataFrame, alias: str) -> str:
    """Say how much was done and happened between the rounds; rows of between_rounds."""
    if rows.empty:
        return "Nothing is recorded between the rounds"
    here = rows["display_alias"] == alias
    kinds = {"response": "part of the response", "around": "other event"}
    many = {"response": "parts of the response", "around": "other events"}
    told = [
        number_of(number, one, many[lane])
        for lane, one in kinds.items()
        if (number := int((here & (rows["lane"] == lane)).sum()))
    ]
    near = int((~here).sum())
    if near:
        told.append(f"{number_of(near, 'event')} in linked contexts")
    return f"Between the rounds: {join_words(told) or 'meetings and assessments only'}"


def people_line(answers: pd.DataFrame) -> str:
    """Say of which groups the same people answered both times, and what that does to the ranges.

    Empty where no group was asked twice.
    """
    twice = answers[answers["before_wording"].notna() & answers["after_wording"].notna()]
    if twice.empty:
        return ""
    groups = twice.drop_duplicates("respondent_group").to_dict("records")
    same = [_group(row) for row in groups if row["same_people"] == "same"]
    unknown = [_group(row) for row in groups if row["same_people"] not in ("same", "others")]
    told = []
    if same:
        told.append(
            f"{_sentence(join_words(same))}: all or most of them answered both times, so ranges, "
            "made as if others had been asked, are wider than need be."
        )
        if unknown:
            told.append(f"{_sentence(join_words(unknown))}: not recorded.")
    elif unknown:
        whose = f" among {join_words(unknown)}" if len(unknown) < len(groups) else ""
        told.append(
            f"Not recorded{whose}; if they were, ranges, made as if others had been asked, are "
            "wider than need be."
        )
    return " ".join(told)


def judgement_headline(rows: pd.DataFrame, alias: str) -> str:
    """Say how the panel judged at the last review held, and whether the next is overdue.

    rows: those of review_of_context.
    """
    if rows.empty:
        return f"{alias}: no review is planned yet"
    latest = rows.iloc[0]
    if pd.isna(latest["held_on"]):
        return f"{alias}: the review of {day(latest['due_on'])} is not held yet"
    judged = f"{alias}: the panel judged “{str(latest['outcome']).lower()}”"
    if not latest["is_next_overdue"]:
        return judged
    return f"{judged}; the next review is overdue since {day(latest['next_review_on'])}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


_NOUNS = {"strength", "concern"}  # what the words for a change of a finding are said of
TREND = 12  # rounds from which a trend could be looked for
QUESTION, OTHER_QUESTION = ("question", "questions"), ("other question", "other questions")
THING, OTHER_THING = ("thing looked for", "things looked for"), ("other thing", "other things")
QUOTED = 2  # more quotations than that are no headline
ALONE = "clear only if looked at alone"
ASKED_ONCE = "Asked once only, so there is nothing to compare yet"
UNCLEAR = (POSSIBLE_IMPROVEMENT, NO_CLEAR_CHANGE, POSSIBLE_WORSENING)  # compared, and not sure
OUTCOMES = {
    CLEAR_IMPROVEMENT: "clearly better",
    CLEAR_WORSENING: "clearly worse",
    POSSIBLE_IMPROVEMENT: "maybe better",
    POSSIBLE_WORSENING: "maybe worse",
    NO_CLEAR_CHANGE: "without a clear change",
    NO_DIRECTION: "without an agreed direction",
    TOO_FEW: "too few to say",
    CANNOT_COMPARE: "not to be compared",
    NOT_REMEASURED: "not asked again",
}
BECAME = {
    HEARD_IN_BOTH: "heard in both rounds",
    NOT_ASKED_AGAIN: "from groups not asked again",
    NOT_ASKED_BEFORE: "from groups not asked before",
}
