"""Headlines of a review: what clearly changed, what did not, and how much is not clear."""

import pandas as pd

from dashboard.text import counted, day, in_words, listed


def review_headline(answers: pd.DataFrame) -> str:
    """Say what clearly changed and how much is not clear; rows of analysis.change.change."""
    if answers.empty:
        return "Nothing has been asked twice yet"
    return _clearly(answers, "question", "answer")


def _clearly(rows: pd.DataFrame, column: str, noun: str) -> str:
    """Name what is clearly better and worse, or count it where it is much; count what is not."""
    verdicts = rows["verdict"]
    better = _named(rows[verdicts == "Clear improvement"][column], noun)
    worse = _named(rows[verdicts == "Clear worsening"][column], noun)
    unclear = int(verdicts.isin(UNCLEAR).sum())
    told = [
        f"Clearly better: {better}" if better else "Nothing clearly better",
        f"clearly worse: {worse}" if worse else "nothing clearly worse",
        f"{counted(unclear, noun)} not clear" if unclear else "",
    ]
    return "; ".join(part for part in told if part)


def _named(words: "pd.Series[str]", noun: str) -> str:
    """Quote one or two, count more, and return nothing for none."""
    if len(words) <= NAMED:
        return listed([f"“{one}”" for one in words])
    return counted(len(words), noun)


def rounds_headline(rows: pd.DataFrame) -> str:
    """Say how many rounds there are, and what of them can be said; rows of rounds.over_rounds."""
    number = rows["round"].nunique()
    if number < TREND:
        return (
            f"{counted(number, 'round').capitalize()} so far: each against the first and the last"
        )
    return f"{counted(number, 'round').capitalize()}: each against the first and the last"


def observed_headline(rows: pd.DataFrame) -> str:
    """Say what was clearly seen more or less often; rows of observations.observed_change."""
    if rows.empty:
        return "Nothing has been observed twice yet"
    return _clearly(rows, "wording", "item")


def themes_headline(rows: pd.DataFrame) -> str:
    """Say how many themes are new, gone, or were not asked for again; rows of themes."""
    if rows.empty:
        return "No discussion has been held twice yet"
    told = rows.groupby("became", sort=False).size()
    return "; ".join(
        f"{str(how).lower()}: {in_words(int(n))}" for how, n in told.items()
    ).capitalize()


def became_headline(rows: pd.DataFrame) -> str:
    """Say what became of the findings, by how many; rows of what_became_of_findings."""
    if rows.empty:
        return "No finding of a first assessment is recorded"
    told = [
        _become(str(label), len(same))
        for (code, label), same in rows.groupby(["finding_change", "change_label"], sort=False)
        if not str(code).endswith("_same")
    ]
    return "; ".join(told).capitalize() if told else "Every finding is as before"


def _become(label: str, number: int) -> str:
    """Write a change with its number: “two concerns reduced”, “one not re-checked”."""
    words = label.lower().split()
    things = [
        f"{word}s" if word in ("strength", "concern") and number > 1 else word for word in words
    ]
    return f"{in_words(number)} {' '.join(things)}"


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


TREND = 12  # rounds from which a trend could be looked for
NAMED = 2  # more quotations than that are no headline
UNCLEAR = (
    "Possible improvement, not clear",
    "Possible worsening, not clear",
    "No clear change",
    "Too few to say",
)
