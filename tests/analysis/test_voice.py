"""Whose voice is recorded, in words and shares."""

import pandas as pd

from dashboard.analysis.voice import (
    at_stages,
    groups_headline,
    measures_heading,
    of_groups,
    reach_heading,
    voice_headline,
    without_strength_line,
)


def stages(**reached: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "voice_stage": stage,
                "stage_label": stage.capitalize(),
                "contexts": contexts,
                "heard": heard,
            }
            for stage, (heard, contexts) in reached.items()
        ]
    )


def test_what_was_not_asked_is_said_beside_what_was() -> None:
    found = at_stages(stages(referral=(6, 20), planning=(2, 4), review=(0, 0), delivery=(10, 10)))
    assert found["sentence"].tolist() == [
        "6 of 20 contexts (30%): their views in a referral; not asked or not recorded in 14",
        "2 of 4 contexts, too few for shares: shaped an action; not asked or not recorded in 2",
        "none yet",
        "10 of 10 contexts (100%): had a part in what was done",
    ]
    assert found["share"].fillna(-1).tolist() == [0.3, -1, -1, 1]


def test_the_headline_names_the_stages_with_most_and_least() -> None:
    found = at_stages(stages(referral=(6, 20), assessment=(19, 20), review=(1, 1)))
    assert voice_headline(found) == (
        "Young people's voice is recorded least at referral (6 of 20), most at assessment "
        "(19 of 20)"
    )
    assert voice_headline(at_stages(stages(review=(5, 10)))) == (
        "Young people's voice is recorded at review (5 of 10); too few contexts at other stages"
    )


def test_stages_with_one_share_are_a_tie_and_none_of_them_the_least() -> None:
    every = at_stages(stages(referral=(12, 12), review=(12, 12)))
    assert voice_headline(every) == (
        "Young people's voice is recorded in every context, at each stage"
    )
    half = at_stages(stages(referral=(6, 12), planning=(10, 20), review=(12, 12)))
    assert voice_headline(half) == (
        "Young people's voice is recorded least at referral (6 of 12) and planning (10 of 20), "
        "most at review (12 of 12)"
    )
    assert voice_headline(half.head(2)) == (
        "Young people's voice is recorded as often at each stage: at referral (6 of 12) and "
        "planning (10 of 20)"
    )


def test_few_contexts_and_none_are_said_so() -> None:
    assert voice_headline(at_stages(stages(referral=(1, 2)))) == (
        "Few contexts yet: young people's voice is recorded in one of two contexts at referral"
    )
    assert voice_headline(at_stages(stages(referral=(2, 2), planning=(1, 1)))) == (
        "Few contexts yet: young people's voice is recorded in each of them"
    )
    assert voice_headline(at_stages(stages(referral=(0, 0)))) == (
        "No context is recorded for this choice yet"
    )


def test_young_people_have_their_colour_and_groups_are_not_taken_together() -> None:
    rows = pd.DataFrame(
        {
            "respondent_group": ["young_people", "pupils", "residents"],
            "group_label": ["Young people", "Pupils", "Residents"],
            "is_young": [True, True, False],
            "is_always_told": [True, False, False],
            "assessments": [1, 20, 20],
            "heard": [1, 5, 20],
        }
    )
    found = of_groups(rows)
    assert found["is_young"].tolist() == [True, True, False]
    assert (
        groups_headline(found)
        == "Young people were heard in one of 20 assessments; residents in 20"
    )
    # Where no word says that a group is young, nothing is said of young people.
    unsaid = of_groups(rows.assign(is_young=False, is_always_told=False))
    assert groups_headline(unsaid) == (
        "Heard: residents in 20 and pupils in five of 20 assessments; which groups are young "
        "people is not said"
    )
    assert found["sentence"].tolist() == [
        "1 of 1 assessment, too few for shares",
        "5 of 20 assessments (25%); not asked or not recorded in 15",
        "20 of 20 assessments (100%)",
    ]


def test_goals_partners_and_strengths_are_counted_in_sentences() -> None:
    goals = pd.DataFrame({"measured_by": ["change", "effort", "nothing"], "goals": [9, 2, 1]})
    assert measures_heading(goals) == (
        "Nine of twelve goals have a measure of change; three have none"
    )
    nothing = goals.assign(goals=0)
    assert measures_heading(nothing) == "No goal is recorded for this choice yet"
    partners = pd.DataFrame({"actions": [3, 0, 1], "sits_on_panel": [True, True, False]})
    assert reach_heading(partners) == (
        "Two agencies have an action; one of them does not sit on the panel"
    )
    months = pd.DataFrame({"assessments": [3, 2], "without_strength": [1, 0]})
    assert without_strength_line(months) == (
        "One of five assessments with findings holds no strength and no wish."
    )
    assert without_strength_line(months.assign(without_strength=0)).startswith("Every")
    assert without_strength_line(months.assign(assessments=0)).startswith("No assessment")
