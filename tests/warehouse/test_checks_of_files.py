"""Each rule for the text of incoming files, broken once over the case study's data."""

import pytest

from dashboard.settings import home
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.warehouse.stores import part

Problem = tuple[str, int, str, str, str, str]
Files = dict[str, str]
FINDING = "finding_id,assessment_method\n"
VOCABULARY = "list,code,label,active,sort\n"
STAKEHOLDER = "assessment_id,respondent_group,interest,invited,reached\n"
NOT_THERE = "There is no such row in the table {}."

BROKEN: list[tuple[str, Files, list[Problem]]] = [
    (
        "unknown_code",
        {
            "answer_option.csv": "scale_id,option_no,label,leaning\nagree_5,1,No,sideways\n",
            "finding_method.csv": f"{FINDING}PARK-F1,surveys\nPARK-F2,tea leaves\n",
        },
        [
            (
                *("answer_option.csv", 2, "leaning", "sideways"),
                "This is not a word of the list leaning.",
                "Use one of: negative, neutral, no_answer, positive.",
            ),
            (
                *("finding_method.csv", 2, "assessment_method", "surveys"),
                "This is not a word of the list assessment_method.",
                "Did you mean “survey”?",
            ),
            (
                *("finding_method.csv", 3, "assessment_method", "tea leaves"),
                "This is not a word of the list assessment_method.",
                "The dictionary page lists the words of assessment_method.",
            ),
        ],
    ),
    (
        "missing_cell",
        {"phrase.csv": "avoid,use_instead,why\nhotspot, \u00a0\t,It labels a place\n"},
        [
            (
                *("phrase.csv", 2, "use_instead", ""),
                "This cell is empty, and it must be filled in.",
                "Write what to say, for example services not reaching.",
            )
        ],
    ),
    (
        "missing_column",
        {"finding_method.csv": "finding_id\nPARK-F1\nPARK-F1\n"},
        [
            (
                *("finding_method.csv", 1, "assessment_method", ""),
                "The file has no such column, and the table needs it.",
                "Add it: the method, for example survey.",
            )
        ],
    ),
    (
        "unknown_column",
        {"phrase.csv": "avoid,Use Instead,use_instead,why,row_no\na,b,c,d,e\n"},
        [
            (
                *("phrase.csv", 1, "Use Instead", "Use Instead"),
                "The table phrase has no such column.",
                "Did you mean “use_instead”? Rename the column, or remove it.",
            ),
            (
                *("phrase.csv", 1, "row_no", "row_no"),
                "The table phrase has no such column.",
                "Remove the column, or rename it to one the dictionary lists.",
            ),
        ],
    ),
    (
        "repeated_key",
        {
            "finding_method-june.csv": f"{FINDING}PARK-F1,survey\nPARK-F1,safety_mapping\n",
            "finding_method-may.csv": f"{FINDING}PARK-F1,survey\n",
        },
        [
            (
                *("finding_method-may.csv", 2, "finding_id, assessment_method"),
                "PARK-F1, survey",
                "The same row is in finding_method-june.csv, row 2.",
                "Keep one of the two, or give one another finding_id, assessment_method.",
            )
        ],
    ),
    (
        "too_long",
        {"phrase.csv": f"avoid,use_instead,why\na,{'b' * 4000},{'c' * 4001}\n"},
        [
            (
                *("phrase.csv", 2, "why", f"{'c' * 60}…"),
                "The text has 4,001 characters.",
                "Shorten it to at most 4,000.",
            )
        ],
    ),
    (
        "broken_reference",
        {"finding_method.csv": f"{FINDING}PRAK-F1,survey\nNOWHERE,survey\n"},
        [
            (
                *("finding_method.csv", 2, "finding_id", "PRAK-F1"),
                NOT_THERE.format("finding"),
                "Did you mean “PARK-F1”?",
            ),
            (
                *("finding_method.csv", 3, "finding_id", "NOWHERE"),
                NOT_THERE.format("finding"),
                "Correct it, or add it to finding.csv in the same import.",
            ),
        ],
    ),
    (
        "broken_reference",
        {"answer_option.csv": "scale_id,option_no,label,leaning\nagree_9,1,Agree,positive\n"},
        [
            (
                *("answer_option.csv", 2, "scale_id", "agree_9"),
                NOT_THERE.format("answer_scale"),
                "Did you mean “agree_5”?",
            )
        ],
    ),
    (
        "unreadable_value",
        {"vocabulary.csv": f"{VOCABULARY}leaning,up,Up,maybe,first\n"},
        [
            (
                *("vocabulary.csv", 2, "active", "maybe"),
                "This is neither true nor false.",
                "Write true or false.",
            ),
            (
                *("vocabulary.csv", 2, "sort", "first"),
                "This is not a whole number.",
                "Write digits only, for example 12.",
            ),
        ],
    ),
    (
        "impossible_value",
        {"stakeholder.csv": f"{STAKEHOLDER}PARK-R1,young_people,They spend time there,-1,\n"},
        [
            (
                *("stakeholder.csv", 2, "invited", "-1"),
                "This number is below 0.",
                "Correct the number: people asked to take part, for example 60.",
            )
        ],
    ),
    (
        "impossible_beside",
        {"stakeholder.csv": f"{STAKEHOLDER}PARK-R1,young_people,They spend time there,5,6\n"},
        [
            (
                *("stakeholder.csv", 2, "reached", "6"),
                "This is more than invited, 5.",
                "Correct one of the two.",
            )
        ],
    ),
]


@pytest.mark.parametrize(
    ("files", "problems"),
    [broken[1:] for broken in BROKEN],
    ids=[broken[0] for broken in BROKEN],
)
def test_a_file_that_breaks_a_rule_is_refused_for_exactly_that(
    case_study: Snapshot, files: Files, problems: list[Problem]
) -> None:
    with pytest.raises(ImportRefused) as refused:
        Store(case_study.path.parents[1]).check([part(name, text) for name, text in files.items()])
    assert list(refused.value.problems.itertuples(index=False, name=None)) == problems


def test_every_rule_for_files_is_broken_here() -> None:
    rules = (home() / "queries" / "checks" / "files").glob("*.sql")
    assert {path.stem for path in rules} == {name for name, _, _ in BROKEN}


def test_a_word_and_a_row_brought_by_another_file_of_the_import_are_known(
    case_study: Snapshot,
) -> None:
    files = {
        "finding_method.csv": f"{FINDING}PARK-F1,drawing\n",
        "vocabulary.csv": f"{VOCABULARY}assessment_method,drawing,Drawing,true,99\n",
    }
    parts = [part(name, text) for name, text in files.items()]
    outcome = Store(case_study.path.parents[1]).check(parts)
    assert [(e.part.file_name, e.new, e.changed, e.same) for e in outcome.effects] == [
        ("finding_method.csv", 1, 0, 0),
        ("vocabulary.csv", 1, 0, 0),
    ]
