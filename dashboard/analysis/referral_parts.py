"""What was referred, and by whom, in a sentence."""

import pandas as pd

from dashboard.text import every_one, in_words, join_words, number_of

FEW = 3  # of so many referrals or fewer each source is named


def parts_headline(parts: pd.DataFrame) -> str:
    """Say who referred most often, and how often of all; rows of referrals_by_part.

    A tie is told as one. Of a few referrals each source is named, and none is called the first.
    """
    number = int(parts["of_referrals"].max()) if len(parts) else 0
    if not number:
        return "No referral was received in this period"
    sources = parts[parts["part"] == "source"]
    most = int(sources["referrals"].max()) if len(sources) else 0
    names = [f"“{label}”" for label in sources.loc[sources["referrals"] == most, "label"]]
    came = f"{number_of(number, 'referral').capitalize()} came"
    if not most:
        return f"{number_of(number, 'referral').capitalize()}; nobody recorded where from"
    if most == number:
        every = every_one(number, "referrals").capitalize()
        return f"{f'{every} came' if number > 1 else came} from {names[0]}"
    if len(names) == len(sources) <= FEW:
        each = f", {in_words(most)} from each" if most > 1 else ""
        return f"{came} from {join_words(names)}{each}"
    if len(names) > FEW:
        return f"{came}: {in_words(most)} each from {in_words(len(names))} sources, and no more"
    each = " each" if len(names) > 1 else ""
    return f"Referrals came most often from {join_words(names)}: {most:,} of {number:,}{each}"


def most_often_line(parts: pd.DataFrame) -> str:
    """Say which kind of context and which harm were named most often; rows likewise."""
    told = []
    for part, what in (("kind", "kind of context"), ("harm", "harm named")):
        own = parts[parts["part"] == part]
        most = int(own["referrals"].max()) if len(own) else 0
        first = [f"“{label}”" for label in own.loc[own["referrals"] == most, "label"]]
        if most > 1 and len(first) <= FEW:
            told.append(
                f"{what}: {join_words(first)} ({most:,}{' each' if len(first) > 1 else ''})"
            )
    return f"Most frequent {'; '.join(told)}. " if told else ""
