"""A large survey of invented people, in the shape of an export: two scales, comments, years.

Everybody leans one way a little, in every answer; nothing happens between one half of the people
and the other. Some answers are left out, and some stand between blanks.
"""

import csv
import io
import random
from functools import cache

PEOPLE = 272
AGREE = ["Strongly disagree", "Disagree", "Neither agree or disagree", "Agree", "Strongly agree"]
HOW_OFTEN = ["Never", "Sometimes", "Often", "Very often", "Always"]
AGREED = {f"place{at}": f"I like the {what} here" for at, what in enumerate(
    ["paths", "benches", "lights", "shops", "trees", "play area", "bus stop", "toilets", "pond",
     "kick-about", "shelter", "school gate", "bridge", "library"], start=1)}  # fmt: skip
ASKED_HOW_OFTEN = {f"often{at}": f"How often do you {what}?" for at, what in enumerate(
    ["come here", "meet friends here", "feel safe here", "see adults here who would help",
     "go home another way", "stay until dark"], start=1)}  # fmt: skip
BEST, WORST = "place5", "place8"  # nearly all agree on the trees, and on the toilets hardly anybody


@cache
def made_survey() -> str:
    """Return the survey as a CSV file: a number, a school year, comments, and twenty questions."""
    draw = random.Random(8)  # noqa: S311 - to be drawn again, not to be secret
    header = ["", "year1. Which year are you in?", "text1. What would you change?"]
    header += [f"{code}. {text}" for code, text in (AGREED | ASKED_HOW_OFTEN).items()]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    for number in range(PEOPLE):
        leaning = draw.gauss(0, 0.6)
        comment = draw.choice(["", "", "More lights", "Nothing, really", f"Idea {number}"])
        row = [str(number), str(draw.randint(7, 11)), comment]
        for code in (*AGREED, *ASKED_HOW_OFTEN):
            middle = {BEST: 4.6, WORST: 1.6}.get(code, 3.2)
            at = min(5, max(1, round(draw.gauss(middle + leaning, 1))))
            word = (HOW_OFTEN if code in ASKED_HOW_OFTEN else AGREE)[at - 1]
            row.append(
                "" if draw.random() < 0.04 else f" {word} " if draw.random() < 0.02 else word
            )
        writer.writerow(row)
    return text.getvalue()
