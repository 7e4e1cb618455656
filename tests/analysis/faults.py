"""Faults of English that sentences made of figures fall into, each as a pattern."""

import re

_MANY = (
    "actions|reviews|goals|contexts|assessments|meetings|agencies|referrals|months|decisions|"
    "conditions|concerns|strengths|wishes|areas|days|findings|questions|rows|years|waits"
)
_ONE = (
    "action|review|goal|context|assessment|meeting|agency|referral|month|decision|condition|"
    "concern|strength|wish|area|day|finding|question|row|year|wait"
)
FAULTS = {
    "no of": r"\b[Nn]o of\b",
    "one with many": (
        rf"(?<![\d.,])(?<!and )\b([Oo]ne|1) (new |other |of them |(?:{_ONE}) |)"
        rf"(are|were|have|{_MANY})\b"
    ),
    "many with one": (
        r"(?<!of )(?<![\d.,])\b(?!(?:19|20)\d\d\b)"  # no year, as in “in 2024 is”
        r"([Tt]wo|[Tt]hree|[Tt]welve|\d\d+|[2-9]) (new |other |)"
        rf"(of them |(?:{_MANY}) |)(is|was|has|{_ONE})\b(?!-)"
    ),
    "all of them as a number": (
        r"\b(one of one|two of two|three of three|twelve of twelve|[Aa]ll (one|two)|"
        r"three of them of three|12 of 12 [a-z]+s\b(?<! since))"
    ),
    "a bare float": r"\d\.\d{3,}",
    "an exponent": r"\de[+-]?\d",
    "a word twice": r"\b(\w+) \1\b",
    "two colons": r":\s[^.;·]*:(\s|$)",
    "two spaces": r"  ",
    "a plus nought": r"[+−-]0\b",
    "not a number": r"\b(nan|None|NaT|NaN|inf)\b(?! (of|lies|still|was|is)\b)",
    "nought times": r"(?<![\d.,])0(\.0+)? times",
    "an empty quotation": r"“\s*”|\(\s*\)",
    "a year lost": (
        r"\b(Jul|Aug|Sep|Oct|Nov|Dec)\w* to (Jan|Feb|Mar|Apr|May|Jun)\w* \d{4}|"
        r"\b(\w+ \d{4}) to \3\b"
    ),
    "a stop too many": r"\.\.|[;,:]\.|\.;|,,|;;| [.,;:](?![a-z])",
    "nothing listed": r"[:;,] *$|: *;",
    "none of a pair": r"\b[Nn]one of (the )?(two|2|one|1)\b(?![.,]\d)",
    "some of all in two spellings": (
        r"\b(?:one of 1|two of 2|three of 3|four of 4|five of 5|six of 6|seven of 7|eight of 8|"
        r"nine of 9|ten of 10|eleven of 11|twelve of 12)\b(?![.,]\d)"
    ),
    "from a thing to the same": r"\b[Ff]rom (?:about )?(\S+) to \1\b(?![\d.,]*\d)",
    "a capital inside": r"(?<=[a-z,] )The [a-z]",
    "a small letter after a stop": r"(?<=\w)[?!.] (?!csv)[a-z]+ [a-z]+\b",
    "no days": r"\b(in|within) (no|0) (days|months|hours)\b",
}
"""By what is wrong. None are shown where nothing is counted: a sentence says so in words."""


def faults_of(text: str, *, is_lead: bool = False) -> list[str]:
    """Return what is wrong with a sentence; is_lead: it goes on after a lead such as “Needed:”."""
    found = [name for name, fault in FAULTS.items() if re.search(fault, text)]
    if not is_lead and text and not (text[0].isupper() or text[0].isdigit() or text[0] in "“["):
        found.append("begins with a small letter")
    return found
