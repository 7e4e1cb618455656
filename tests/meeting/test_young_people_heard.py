"""Whether young people were heard in the assessments of a context."""

import csv

from dashboard.settings import home
from dashboard.warehouse import Snapshot
from tests.asked import asked


def test_the_case_study_hears_young_people_where_its_files_say_so(case_study: Snapshot) -> None:
    with (home() / "data" / "sample" / "discussion.csv").open(encoding="utf-8") as file:
        talks = [r for r in csv.DictReader(file) if r["respondent_group"] in _YOUNG]
    talked = {row["assessment_id"].split("-")[0] for row in talks}
    for context in ("PARK", "SCHOOL", "GROUP", "STATION", "SHOPS"):
        expected = "heard" if context in talked else "not_assessed"
        assert asked(case_study, "young_people_heard", "heard", context_id=context) == [expected]
    assert asked(case_study, "young_people_heard", "heard", context_id="NOWHERE") == []


_YOUNG = ("young_people", "young_people_affected", "pupils")
