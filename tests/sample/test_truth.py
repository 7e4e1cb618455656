"""What was planted is in the data, by a plain computation and no method of the product's own."""

import math

import pandas as pd
import pytest

from tests.sample.conftest import Read

SINCE_REFORM = ("referrals_per_month", "police_only_share", "strengths_share")


def shifts(regional: Read, series: str) -> pd.DataFrame:
    truth = regional("truth/series_shift")
    return truth[truth["series"] == series].set_index("panel_id")


def by_borough_and_side(days: pd.Series, codes: pd.Series, truth: pd.DataFrame) -> pd.DataFrame:
    """Say of each row whether it comes since its borough's shift; boroughs without one left out."""
    frame = pd.DataFrame({"panel_id": codes.str[:4], "month": days.str[:7]})
    frame["shift"] = frame["panel_id"].map(truth[truth["shifted"] == "yes"]["month"])
    frame = frame.dropna()
    return frame.assign(since=frame["month"] >= frame["shift"])


def test_the_first_borough_has_what_a_demonstration_needs(regional: Read) -> None:
    truth = regional("truth/series_shift").set_index(["panel_id", "series"])
    assert set(truth.loc["B001"].loc[list(SINCE_REFORM)]["shifted"]) == {"yes"}
    assert set(truth["shifted"]) == {"yes", "no"}
    same = truth[truth["shifted"] == "no"]
    assert (same["before"] == same["after"]).all()


def test_referrals_a_month_stand_at_the_planted_levels(regional: Read) -> None:
    truth = shifts(regional, "referrals_per_month")
    season = regional("truth/season").set_index("month")["relative_rate"]
    referrals = regional("referral")
    referrals["panel_id"] = referrals["context_id"].str[:4]
    referrals["month"] = referrals["received_on"].str[:7]
    months = [f"{m:%Y-%m}" for m in pd.date_range("2022-04-01", "2025-02-01", freq="MS")]
    for level in truth.reset_index().to_dict("records"):
        panel = level["panel_id"]
        own = referrals[referrals["panel_id"] == panel]["month"].value_counts().to_dict()
        for since, true in ((False, level["before"]), (True, level["after"])):
            shift = level["month"] if level["shifted"] == "yes" else "2023-10"
            chosen = [m for m in months if (m >= shift) == since]
            expected = sum(true * season[int(m[5:])] for m in chosen)
            seen = sum(own.get(m, 0) for m in chosen)
            assert abs(seen - expected) < 3.5 * math.sqrt(expected), (panel, since)


@pytest.mark.parametrize(
    ("series", "table", "day", "code"),
    [
        ("police_only_share", "action", "agreed_on", "action_id"),
        ("strengths_share", "finding", None, "finding_id"),
        ("deferred_share", "decision", None, "decision_id"),
        ("reviews_on_time_share", "review", "due_on", "review_id"),
    ],
)
def test_shares_stand_at_the_planted_levels(
    regional: Read, series: str, table: str, day: str | None, code: str
) -> None:
    truth = shifts(regional, series)
    rows = regional(table)
    if table == "finding":
        reported = regional("assessment")[["assessment_id", "reported_on"]]
        rows, day = rows.merge(reported), "reported_on"
        hit = rows["valence"].isin(["strength", "young_peoples_wish"])
    elif table == "decision":
        # Each first look at a referral, put off or decided.
        held = regional("meeting")[["meeting_id", "held_on"]]
        looks = regional("agenda_item").query("agenda_purpose == 'new_referral'")
        rows = looks[["meeting_id", "context_id"]].merge(rows).merge(held)
        rows, day = rows[rows["panel_decision"] != "plan_continues"], "held_on"
        hit = rows["panel_decision"] == "more_information_needed"
    elif table == "review":
        rows = rows[rows["due_on"] < "2024-12-01"].dropna(subset="held_on")
        hit = rows["held_on"] <= rows["due_on"]
    else:
        hit = (rows["agency"] == "police") & rows["with_agency"].isna()
    sides = by_borough_and_side(rows[day], rows[code], truth).assign(hit=hit)
    for since, name in ((False, "before"), (True, "after")):
        side = sides[sides["since"] == since]
        true = side["panel_id"].map(truth[name]).mean()
        spread = math.sqrt(true * (1 - true) / len(side))
        assert abs(side["hit"].mean() - true) < max(4 * spread, 0.05), (since, len(side))


def test_days_to_an_assessment_stand_near_the_planted_means(regional: Read) -> None:
    rounds = regional("assessment").query("round == 1 and not reported_on.isna()", engine="python")
    asked = ["context_assessment", "context_conference"]
    decided = regional("threshold_decision")
    decided = decided[decided["panel_decision"].isin(asked) & (decided["decided_on"] < "2024-09")]
    first = decided.drop_duplicates("context_id").merge(rounds, on="context_id")
    days = pd.to_datetime(first["reported_on"]) - pd.to_datetime(first["decided_on"])
    truth = shifts(regional, "days_to_assessment")
    sides = by_borough_and_side(first["decided_on"], first["context_id"], truth)
    sides["days"] = days.dt.days
    for since, name in ((False, "before"), (True, "after")):
        side = sides[sides["since"] == since]
        true = side["panel_id"].map(truth[name]).mean()
        assert abs(side["days"].mean() - true) < 0.15 * true, since


def test_days_to_a_decision_stand_near_the_planted_means(regional: Read) -> None:
    decided = regional("threshold_decision").query("panel_decision != 'plan_continues'")
    first = decided.merge(regional("referral")[["referral_id", "received_on"]])
    days = pd.to_datetime(first["decided_on"]) - pd.to_datetime(first["received_on"])
    truth = shifts(regional, "days_to_decision")
    sides = by_borough_and_side(first["received_on"], first["referral_id"], truth)
    sides["days"] = days.dt.days
    for since, name in ((False, "before"), (True, "after")):
        side = sides[sides["since"] == since]
        true = side["panel_id"].map(truth[name]).mean()
        assert abs(side["days"].mean() - true) < 0.2 * true, since


def test_wards_that_truly_differ_have_more_or_fewer_contexts(regional: Read) -> None:
    truth = regional("truth/area_effect").set_index("area_code")
    truth["contexts"] = regional("context")["area_code"].value_counts()
    by = truth.fillna({"contexts": 0}).groupby("relative_rate")[["contexts", "people_10_to_17"]]
    total = by.sum()
    fewer, usual, more = (total["contexts"] / total["people_10_to_17"]).to_list()
    assert list(total.index) == [0.35, 1.0, 2.2]
    assert 1.7 < more / usual < 2.8
    assert 0.15 < fewer / usual < 0.6


def test_plans_that_truly_worked_moved_their_answers_and_others_did_not(regional: Read) -> None:
    truth = regional("truth/plan_worked").dropna(subset="question_id")
    answers = regional("survey_answer").query("option_no < 9")
    answers = answers[answers["respondent_group"].isin(["young_people", "pupils"])]
    good = answers.assign(good=answers["option_no"] >= 4)
    share = good.groupby(["assessment_id", "question_id"], as_index=False)[["good"]].mean()
    rounds = regional("review").dropna(subset="review_assessment_id")
    pairs = truth.merge(rounds.drop_duplicates("context_id"), on="context_id")
    for side in ("baseline", "review"):
        said = share.rename(columns={"assessment_id": f"{side}_assessment_id", "good": side})
        pairs = pairs.merge(said, on=[f"{side}_assessment_id", "question_id"])
    moved = (pairs["review"] - pairs["baseline"]).groupby(pairs["worked"])
    assert moved.size().min() > 3
    mean = moved.mean().to_dict()
    assert mean["yes"] > 0.15
    assert abs(mean["no"]) < 0.08
    assert mean["worse"] < -0.08


def test_values_that_no_question_gives_move_as_planted(regional: Read) -> None:
    truth = regional("truth/plan_worked").query("question_id.isna()", engine="python")
    values = regional("measure_value").sort_values("measured_on").groupby("measure_id")
    first, last, count = (values["measured_value"].agg(how) for how in ("first", "last", "size"))
    both = truth[truth["measure_id"].map(count).fillna(0) > 1]
    assert len(both) > 20
    for measured, planted in ((first, "before"), (last, "after")):
        ratio = both["measure_id"].map(measured) / both[planted]
        assert 0.9 < ratio.mean() < 1.1


def test_groups_are_affected_and_asked_as_planted(regional: Read) -> None:
    counts, truth = regional("equity_count"), regional("truth/equity")
    residents = counts.query("equity_base == 'residents' and counted_from == '2024-04-01'")
    living = residents.groupby(["panel_id", "equity_characteristic"])["people_counted"].sum()
    wards = regional("truth/area_effect").groupby("panel_id")["people_10_to_17"].sum()
    assert (living.sub(wards, level="panel_id").abs() <= 3).all()
    key = ["panel_id", "equity_group"]
    total = counts.pivot_table("people_counted", key, "equity_base", "sum")
    both = total.reset_index().merge(truth, on=key)
    both = both[both["equity_group"].isin(["asian", "black", "mixed", "white"])]
    for base in ("affected", "asked"):
        by = both.groupby(f"relative_rate_{base}")[[base, "residents"]].sum()
        rate = (by[base] / by["residents"]).to_list()
        assert rate[-1] > 1.3 * rate[0], base
