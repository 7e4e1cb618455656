"""What each file of an import does is told by itself, though several fill one table."""

from dashboard.warehouse import Snapshot, Store
from tests.warehouse.stores import part

HEADER = "avoid,use_instead,why\n"


def test_new_changed_and_unchanged_rows_are_counted_for_each_file(case_study: Snapshot) -> None:
    held = case_study.read("select avoid, use_instead, why from phrase order by avoid limit 3", {})
    same = [f'"{row.avoid}","{row.use_instead}","{row.why}"\n' for row in held.itertuples()]
    changed = [f'"{row.avoid}",other,Changed\n' for row in held.itertuples()]
    files = [
        part("phrase-may.csv", HEADER + same[0] + changed[1] + "a,b,c\n"),
        part("phrase-june.csv", HEADER + "d,e,f\ng,h,i\n"),
        part("phrase-july.csv", HEADER + same[2]),
        part("phrase-none.csv", HEADER),
    ]
    outcome = Store(case_study.path.parents[1]).check(files)
    assert [(e.part.file_name, e.new, e.changed, e.same) for e in outcome.effects] == [
        ("phrase-may.csv", 1, 1, 1),
        ("phrase-june.csv", 2, 0, 0),
        ("phrase-july.csv", 0, 0, 1),
        ("phrase-none.csv", 0, 0, 0),
    ]
    assert outcome.changed
