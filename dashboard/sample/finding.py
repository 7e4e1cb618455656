"""Findings: strengths and wishes as often as the borough truly records them, and concerns."""

from dashboard.sample.borough import Assessment, Borough
from dashboard.sample.stock import Line, fill_wording, fitting

_CONFIDENCE = (
    ("single_source", 30),
    ("more_than_one_source", 40),
    ("more_than_one_method", 30),
)
_WISHES = 0.25
_OF_YOUNG_PEOPLE = ("young_people", "pupils")
_SMALL_GROUPS = ("racism", "cultural_or_language_misunderstanding")
_SHOWS = {
    "strength": "What adults and friends here already do.",
    "concern": "It shows in what adults do here, or leave undone.",
}


def find(borough: Borough, assessment: Assessment, number: int) -> None:
    """Write what a round found, none of it twice in a context, and remember it for the review."""
    dice = borough.dice
    context = assessment.context
    heard_from_them = assessment.young_people in assessment.groups
    day = borough.meetings[assessment.reported or 0]
    for _ in range(number):
        valence = "concern"
        if dice.chance(borough.level("strengths_share", day)):
            wish = heard_from_them and dice.chance(_WISHES)
            valence = "young_peoples_wish" if wish else "strength"
        left = [
            line
            for line in fitting("findings", context.place)
            if line["valence"] == valence and line["short_summary"] not in context.found
        ]
        if left:
            _write(borough, assessment, dice.pick(left))


def _write(borough: Borough, assessment: Assessment, line: Line) -> None:
    dice, context = borough.dice, assessment.context
    context.found.add(line["short_summary"])
    code = f"{context.code}-F{len(context.found):02}"
    condition = line["social_condition"]
    small = condition in _SMALL_GROUPS or (context.place == "group" and dice.chance(0.4))
    assessment.findings.append((code, line["valence"]))
    borough.files.put(
        "finding",
        finding_id=code,
        assessment_id=assessment.code,
        context_id=context.code,
        valence=line["valence"],
        summary=fill_wording(dice, line["summary"], context.place),
        short_summary=fill_wording(dice, line["short_summary"], context.place),
        indicator_domain=line["indicator_domain"],
        indicator_category=line["indicator_category"],
        confidence=dice.weighted(_CONFIDENCE),
        is_restricted=small and dice.chance(0.5),
    )
    for method in dice.some(assessment.methods, dice.between(1, 2)):
        borough.files.put("finding_method", finding_id=code, assessment_method=method)
    voices = [g for g in assessment.groups if g in _OF_YOUNG_PEOPLE]
    if line["valence"] != "young_peoples_wish":
        voices = dice.some(assessment.groups, dice.between(1, 2))
    for group in voices:
        borough.files.put("finding_voice", finding_id=code, respondent_group=group)
    if condition:
        borough.files.put(
            "finding_social_condition",
            finding_id=code,
            social_condition=condition,
            explanation=_SHOWS[line["valence"]],
        )
