"""The benchmark's stopwatch counts each part once, and is taken off again."""

from dashboard.charts.meeting import plan_by_target
from dashboard.warehouse import Query, Snapshot
from tests.bench.serving_time import PARTS, ROOMS, Stopwatch, split, watched


def test_a_part_called_from_another_is_not_counted_twice() -> None:
    ticks = iter([0, 1, 4, 10])  # the outer runs from 0 to 10, the inner from 1 to 4
    watch = Stopwatch(lambda: next(ticks))
    with watch.on("the rest"), watch.on("SQL"):
        pass
    assert watch.spent == {"SQL": 3, "the rest": 7}


def test_after_watching_every_function_is_itself_again() -> None:
    before = (Query.run, plan_by_target.plan_by_target)
    with watched():
        assert Query.run is not before[0]
        assert plan_by_target.plan_by_target is not before[1]
    assert (Query.run, plan_by_target.plan_by_target) == before


def test_the_answers_spend_time_in_every_part(case_study: Snapshot) -> None:
    turns = [{"context": context} for context in ("SCHOOL", "PARK")]
    spent = split(case_study, ROOMS / "meeting" / "review" / "answers.py", turns)
    assert list(spent) == list(PARTS)
    assert all(milliseconds > 0 for milliseconds in spent.values())


def test_a_page_of_trends_spends_time_in_every_part(case_study: Snapshot) -> None:
    turns = [{"period": "12"}, {"period": "24"}]
    spent = split(case_study, ROOMS / "trends" / "areas.py", turns)
    assert all(milliseconds > 0 for milliseconds in spent.values())
