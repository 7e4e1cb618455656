"""Each rule for whole rows, broken over the case study's data: the row is found in its file."""

import pytest

from dashboard.settings import home
from dashboard.warehouse import ImportRefused, Snapshot, Store
from tests.given import Row, sheets
from tests.warehouse.stores import part

Problem = tuple[object, ...]
DONE: Row = {"agreed_on": "2022-05-10", "action_status": "done_late"}
EDGE = '{"type":"LineString","coordinates":[[1,54],[2,54]]}'
SURFACE = '{"type":"MultiPolygon","coordinates":[[[[1,54],[2,54],[2,55],[1,54]]]]}'
POINT = '{"type":"Point","coordinates":[-1.5,53.4]}'
GROUP: Row = {"context_kind": "peer_group", "location_precision": "area_only"}

BROKEN: dict[str, dict[str, list[Row]]] = {
    "action_dates": {
        "action": [
            DONE | {"action_id": "EARLY", "done_on": "2022-05-09"},
            DONE | {"action_id": "SAME_DAY", "done_on": "2022-05-10"},
            DONE | {"action_id": "NO_DAY"},
            {"action_id": "STILL", "action_status": "in_progress", "done_on": "2022-07-08"},
        ]
    },
    "answers_were_asked": {
        "question_asked": [{"question_id": "SAFE", "respondent_group": "residents"}],
        "survey_answer": [
            {"response_no": 901, "question_id": "SAFE", "respondent_group": "residents"},
            {"response_no": 902, "question_id": "SAFE", "respondent_group": "businesses"},
        ],
    },
    "behaviour_needs_a_reason": {
        "action": [
            {"action_id": "CURFEW", "action_target": "behaviour_of_young_people"},
            {"action_id": "CAMERA", "surveillance_element": "of_young_people"},
            {
                "action_id": "ASKED_FOR",
                "surveillance_element": "of_young_people",
                "target_reason": "Young people asked for it",
            },
        ]
    },
    "coordinates_in_degrees": {
        "context": [
            {"context_id": "METRES", "longitude": 433450, "latitude": 398120},
            {"context_id": "HALF", "longitude": -1.5},
            {"context_id": "SOUTH", "longitude": -180, "latitude": -90.1},
            {"context_id": "EDGE", "longitude": 180, "latitude": -90},
        ]
    },
    "fixed_words_stay": {
        "vocabulary": [
            {"list": "day_kind", "code": "working", "label": "Our working days"},
            {"list": "day_kind", "code": "school_days", "label": "School days"},
            {"list": "agency", "code": "skate_club", "label": "Skate club"},
        ]
    },
    "groups_have_no_point": {
        "context": [
            GROUP | {"context_id": "AREA_ONLY"},
            GROUP | {"context_id": "POINT", "longitude": -1.5, "latitude": 53.4},
            GROUP | {"context_id": "OUTLINE", "outline": POINT},
            GROUP | {"context_id": "EXACT", "location_precision": "exact"},
        ]
    },
    "areas_are_surfaces": {
        "area": [
            {"area_code": "EDGE", "area_year": 2022, "outline": EDGE},
            {"area_code": "WHOLE", "area_year": 2022, "outline": SURFACE},
        ]
    },
    "reviews_have_an_outcome": {
        "review": [
            {"review_id": "NOT_JUDGED", "held_on": "2022-09-20", "review_outcome": "not_reviewed"},
            {"review_id": "NOT_HELD", "review_outcome": "safer"},
            {"review_id": "DUE", "review_outcome": "not_reviewed"},
        ]
    },
    "shapes_are_geojson": {
        "area": [{"area_code": "X1", "area_year": 2022, "outline": "POLYGON((0 0))"}],
        "context": [{"context_id": "TEXT", "outline": '{"type":"Feature","geometry":null}'}],
        "landmark": [
            {"landmark_id": "L1", "outline": '{"type":"Point"}'},
            {"landmark_id": "L2", "outline": POINT},
        ],
    },
}

CORRECT = "Correct the date or the status."
NOT_ASKED = "The assessment did not ask this group the question in this version and scale."
ASK = "Correct the answer, or add the question to question_asked.csv."
NO_REASON = (
    "The action is aimed at young people's behaviour or watches them, without a reason.",
    "Write the panel's reason, or aim the action at the context instead.",
)
NO_POINT = (
    "Longitude and latitude do not make a point on the map.",
    "Give both in degrees (WGS84), longitude -180 to 180, latitude -90 to 90.",
)
NOT_EXACT = (
    "A group or an online space is never shown at an exact place.",
    "Use area_only, and leave longitude, latitude and outline empty.",
)
OUTCOME = "Give both the day and the outcome, or “not_reviewed” and no day."
NO_SHAPE = (
    "This is not a GeoJSON geometry that can be drawn.",
    "Export it as GeoJSON in degrees (WGS84): Point, LineString, Polygon or a Multi… of these.",
)
NO_SURFACE = (
    "This outline is made of lines or points, and no place can lie in it.",
    (
        "Take the layer of the areas themselves, as polygons, and not that of their edges. "
        "QGIS makes one of the other: Vector, Geometry Tools, Lines to Polygons."
    ),
)
PROBLEMS: dict[str, list[Problem]] = {
    "areas_are_surfaces": [("area.csv", 2, "outline", EDGE, *NO_SURFACE)],
    "action_dates": [
        (
            *("action.csv", 2, "done_on", "2022-05-09"),
            *("The action was done before it was agreed on 2022-05-10.", CORRECT),
        ),
        (
            *("action.csv", 4, "done_on", ""),
            *("The status says done, but there is no date.", CORRECT),
        ),
        (
            *("action.csv", 5, "done_on", "2022-07-08"),
            *("There is a date, but the status “in_progress” does not say done.", CORRECT),
        ),
    ],
    "fixed_words_stay": [
        (
            *("vocabulary.csv", 3, "code", "school_days"),
            "The panel counts by the words of the list day_kind, and knows no other.",
            "Keep the codes (calendar, working), and write your own words for them as labels.",
        )
    ],
    "answers_were_asked": [("survey_answer.csv", 3, "question_version", "1", NOT_ASKED, ASK)],
    "behaviour_needs_a_reason": [
        ("action.csv", 2, "target_reason", "", *NO_REASON),
        ("action.csv", 3, "target_reason", "", *NO_REASON),
    ],
    "coordinates_in_degrees": [
        ("context.csv", 2, "longitude", "433450.0, 398120.0", *NO_POINT),
        ("context.csv", 3, "longitude", "-1.5, ", *NO_POINT),
        ("context.csv", 4, "longitude", "-180.0, -90.1", *NO_POINT),
    ],
    "groups_have_no_point": [
        ("context.csv", 3, "location_precision", "area_only", *NOT_EXACT),
        ("context.csv", 4, "location_precision", "area_only", *NOT_EXACT),
        ("context.csv", 5, "location_precision", "exact", *NOT_EXACT),
    ],
    "reviews_have_an_outcome": [
        (
            *("review.csv", 2, "review_outcome", "not_reviewed"),
            *("The review was held, but the panel's judgement is missing.", OUTCOME),
        ),
        (
            *("review.csv", 3, "review_outcome", "safer"),
            *("The review has an outcome, but no day on which it was held.", OUTCOME),
        ),
    ],
    "shapes_are_geojson": [
        ("area.csv", 2, "outline", "POLYGON((0 0))", *NO_SHAPE),
        ("context.csv", 2, "outline", '{"type":"Feature","geometry":null}', *NO_SHAPE),
        ("landmark.csv", 2, "outline", '{"type":"Point"}', *NO_SHAPE),
    ],
}


@pytest.fixture(scope="module")
def found(case_study: Snapshot) -> dict[str, list[Problem]]:
    """Break every rule in one import, and sort the problems by the rule whose rows they name."""
    whole: dict[str, list[Row]] = {}
    owner: dict[tuple[str, int], tuple[str, int]] = {}
    for rule, tables in BROKEN.items():
        for table, rows in tables.items():
            held = whole.setdefault(table, [])
            for number, row in enumerate(rows, start=2):
                owner[f"{table}.csv", len(held) + 2] = (rule, number)
                held.append(row)
    with pytest.raises(ImportRefused) as refused:
        Store(case_study.path.parents[1]).check([sheet.part for sheet in sheets(**whole)])
    problems: dict[str, list[Problem]] = {rule: [] for rule in BROKEN}
    for file, line, *rest in refused.value.problems.itertuples(index=False, name=None):
        rule, number = owner[file, line]
        problems[rule].append((file, number, *rest))
    return problems


@pytest.mark.parametrize("rule", BROKEN)
def test_rows_that_break_a_rule_are_refused_for_exactly_that(
    found: dict[str, list[Problem]], rule: str
) -> None:
    assert found[rule] == PROBLEMS[rule]


def test_every_rule_for_rows_is_broken_here() -> None:
    rules = (home() / "queries" / "checks" / "rows").glob("*.sql")
    assert {path.stem for path in rules} == set(BROKEN)


def test_rows_already_held_that_the_files_make_wrong_are_told_apart(case_study: Snapshot) -> None:
    """The files turn a question to another scale, and leave its answers on the old one."""
    files = [
        part("answer_scale.csv", "scale_id,title\nyes_no,Yes or no\n"),
        part(
            "survey_question.csv",
            "question_id,question_version,scale_id,wording,good_direction,question_change\n"
            "SAFE,1,yes_no,Do you feel safe?,up,none\n",
        ),
    ]
    with pytest.raises(ImportRefused) as refused:
        Store(case_study.path.parents[1]).check(files)
    found = refused.value.problems
    assert set(found["file_name"]) == {"survey_answer (already held)"}
    assert set(found["row_no"]) == {0}
    assert set(found["problem"]) == {NOT_ASKED}
