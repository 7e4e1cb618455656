"""A made-up borough looks like one: its size, its wards, its gaps, its agencies, its words."""

import json
from pathlib import Path

import pandas as pd
import pytest
import shapely
from shapely.geometry import shape

from tests.sample.conftest import Read

pytestmark = pytest.mark.whole

NO_POINT = ["peer_group", "group_in_a_place", "online_space"]


def outlines(folder: Path) -> list[object]:
    return [shape(json.loads(text)) for text in pd.read_csv(folder / "area.csv")["outline"]]


def test_a_borough_has_about_120_contexts_in_20_wards_over_three_years(rows: Read) -> None:
    contexts, referrals = rows("context"), rows("referral")
    assert 95 <= len(contexts) <= 145
    assert len(rows("area")) == 20
    assert contexts["area_code"].nunique() >= 15
    months = referrals["received_on"].str[:7]
    assert (months.min()[:4], months.max()) == ("2022", "2025-03")
    assert contexts["display_alias"].is_unique


def test_wards_fill_their_borough_and_do_not_overlap(borough: Path) -> None:
    wards = outlines(borough)
    assert all(shapely.is_valid(wards))
    whole = shapely.union_all(wards)
    assert whole.geom_type == "Polygon"
    assert len(whole.interiors) == 0
    together = sum(ward.area for ward in wards)  # type: ignore[attr-defined]
    assert abs(together - whole.area) < 1e-6 * whole.area


def test_boroughs_lie_beside_each_other_without_overlap(region: Path) -> None:
    wards = outlines(region)
    whole = shapely.union_all(wards)
    together = sum(ward.area for ward in wards)  # type: ignore[attr-defined]
    assert abs(together - whole.area) < 1e-4 * whole.area


def test_a_context_lies_in_its_ward_and_a_group_has_no_point(borough: Path, rows: Read) -> None:
    wards = dict(zip(rows("area")["area_code"], outlines(borough), strict=True))
    contexts = rows("context")
    placed = contexts.dropna(subset="longitude")
    for row in placed.itertuples():
        assert shapely.contains_xy(wards[row.area_code], row.longitude, row.latitude)
    assert placed[placed["context_kind"].isin(NO_POINT)].empty
    groups = contexts[contexts["context_kind"].isin(NO_POINT)]
    assert set(groups["location_precision"]) == {"area_only"}
    assert set(groups["local_name"].isna()) == {True}


def test_strengths_are_as_frequent_as_concerns(regional: Read) -> None:
    found = regional("finding")["valence"]
    share = found.isin(["strength", "young_peoples_wish"]).mean()
    assert 0.42 < share < 0.58
    assert (found == "young_peoples_wish").any()


def test_some_contexts_are_referred_again_and_most_are_not(rows: Read) -> None:
    times = rows("referral")["context_id"].value_counts()
    assert 0.03 < (times > 1).mean() < 0.3


def test_summer_brings_fewer_referrals_than_autumn(regional: Read) -> None:
    month = regional("referral")["received_on"].str[5:7]
    assert (month == "08").sum() < 0.75 * (month == "10").sum()


def test_something_is_late_missing_small_or_not_asked(rows: Read) -> None:
    missing = {
        "referral": "young_peoples_views",
        "context": "longitude",
        "action": "due_on",
        "meeting": "minutes_sent_on",
        "stakeholder": "invited",
        "review": "held_on",
        "assessment": "reported_on",
    }
    for table, column in missing.items():
        assert 0 < rows(table)[column].isna().mean() < 1, (table, column)
    answers = rows("survey_answer").groupby(["assessment_id", "respondent_group"])
    sizes = answers["response_no"].nunique()
    assert sizes.min() < 10 < sizes.max()
    groups = rows("stakeholder").groupby("assessment_id")["respondent_group"].agg(set)
    assert any(not {"young_people", "pupils"} & asked for asked in groups)


def test_questions_change_between_rounds(rows: Read) -> None:
    asked = rows("question_asked")
    assert set(asked[asked["question_id"] == "HELP"]["question_version"]) == {1, 2}
    reviews = rows("review").dropna(subset="review_assessment_id")
    names = asked.groupby("assessment_id")["question_id"].agg(set)
    pairs = zip(reviews["baseline_assessment_id"], reviews["review_assessment_id"], strict=True)
    assert any(names[a] != names[b] for a, b in pairs if a in names and b in names)


def test_what_happened_to_the_panel_and_its_targets_are_told(rows: Read) -> None:
    events = rows("panel_event").set_index("panel_event_kind")
    assert events.loc["re_formed", "happened_on"] == rows("panel")["reformed_on"][0]
    assert set(rows("local_target")["panel_step"]) >= {"decision", "assessment", "plan", "review"}
    read, held = rows("statement_reading"), rows("meeting")["held_on"]
    assert len(read) <= (held >= rows("panel")["reformed_on"][0]).sum()


def test_agencies_are_uneven(regional: Read) -> None:
    actions = regional("action")
    actions["borough"] = actions["context_id"].str[:4]
    done = actions[actions["action_status"].isin(["done_on_time", "done_late"])]
    by = done.groupby(["borough", "agency"])["action_status"]
    in_time = by.agg(lambda s: (s == "done_on_time").mean())[by.size() >= 15]
    assert in_time.max() - in_time.min() > 0.3


def test_every_stage_is_there_and_contexts_do_not_read_alike(regional: Read) -> None:
    stages = regional("context")["stage"].value_counts()
    assert len(stages) == 8
    worries = regional("referral")["worry"]
    assert worries[:120].nunique() > 100
    assert worries.str.match(r"[A-Z]").all()
    assert not worries.str.contains(r"[{}]").any()
