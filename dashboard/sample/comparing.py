"""Two rounds beside each other: how far they can be compared, and what became of findings."""

from dashboard.sample.borough import Assessment, Borough
from dashboard.sample.stock import say

_ASPECTS = {
    "survey": ("questions", "groups", "mode", "season_weather_term", "numbers"),
    "structured_observation": ("days_and_hours", "place", "observers"),
    "discussion_group": ("groups", "place"),
}
_ALIKE = (("alike", 55), ("partly", 30), ("different", 10), ("not_known", 5))
_NOTES = {
    "alike": "As in the first round",
    "partly": "Nearly as in the first round",
    "different": "Not as in the first round: read with care",
    "not_known": "It was not recorded",
}
_CHANGES = {
    "strength": {
        "better": "strength_grown",
        "same": "strength_same",
        "worse": "strength_weakened",
    },
    "concern": {
        "better": "concern_reduced",
        "same": "concern_same",
        "worse": "concern_increased",
    },
}
_BECAME = {
    "yes": (("better", 6), ("same", 3), ("not_rechecked", 1)),
    "no": (("better", 2), ("same", 6), ("worse", 1), ("not_rechecked", 1)),
    "worse": (("better", 1), ("same", 4), ("worse", 4), ("not_rechecked", 1)),
}


def compare(borough: Borough, code: str, rounds: tuple[Assessment, Assessment], works: str) -> None:
    """Write how far two rounds can be compared, and what became of each finding.

    code: the review. works: whether the plan truly works: yes, no, or worse.
    """
    dice = borough.dice
    found, again = rounds
    for method in again.methods:
        for aspect in _ASPECTS.get(method, ()):
            alike = dice.weighted(_ALIKE)
            borough.files.put(
                "comparability",
                review_id=code,
                assessment_method=method,
                aspect=aspect,
                how_alike=alike,
                note=_NOTES[alike],
            )
    for finding, valence in found.findings:
        became = dice.weighted(_BECAME[works])
        sort = "concern" if valence == "concern" else "strength"
        change = _CHANGES[sort].get(became, "not_rechecked")
        if change == "concern_reduced" and dice.chance(0.25):
            change = "concern_resolved"
        borough.files.put(
            "finding_change",
            review_id=code,
            finding_id=finding,
            finding_change=change,
            evidence=say(dice, "change_evidence", "", became),
        )
    for finding, valence in again.findings:
        change = "new_concern" if valence == "concern" else "new_strength"
        evidence = "Found in the second round"
        borough.files.put(
            "finding_change",
            review_id=code,
            finding_id=finding,
            finding_change=change,
            evidence=evidence,
        )
