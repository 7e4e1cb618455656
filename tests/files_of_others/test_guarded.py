"""What others wrote about places is let in, and what they wrote about persons is not."""

import csv
import json

from dashboard.intake.guard import find_details, find_details_in_texts, person_columns
from tests.files_of_others.shared_data import shared
from tests.guard.test_known_files import split


def test_real_files_of_places_are_welcome_with_their_postcodes() -> None:
    for path in sorted(shared("geo").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert person_columns(header, rows) == [], path.name


def test_real_exports_of_form_tools_lose_only_what_points_to_people() -> None:
    expected = {
        "customer_satisfaction__with_system_fields": "_submission_time _submitted_by",
        "fq_data": "device_id system_device_id system_submission_date system_submitter_id"
        " system_submitter_name",
        "grouped_questions__labels_hier": "",
        "or_other__split_multi": "",
        "police_uk_street_sample": "",
        "uk_2016_public_data": "",
    }
    for name, dropped in expected.items():
        with shared("forms", f"{name}.csv").open(encoding="utf-8", newline="") as file:
            first = file.readline()
            file.seek(0)
            header, *rows = csv.reader(file, delimiter=";" if '";"' in first else ",")
        assert split(header, *rows)[1:] == (set(dropped.split()), set()), name


def test_every_kind_of_file_about_persons_that_came_in_is_refused() -> None:
    for path in sorted(shared("field", "persons").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert "refuse" in {told.verdict for told in person_columns(header, rows)}, path.name


def test_real_parks_schools_and_stops_are_not_taken_for_people() -> None:
    park_file = shared("geo", "trafford_greenspace_sites.geojson")
    features = json.loads(park_file.read_text(encoding="utf-8"))["features"]
    names = [str(value) for f in features for value in f["properties"].values()]
    for place in ("trafford_schools_and_colleges.csv", "trafford_metrolink_stops.csv"):
        with shared("geo", place).open(encoding="utf-8", newline="") as file:
            names += [row["name"] for row in csv.DictReader(file)]
    assert len(names) > 500
    assert [names[at] for at, _ in find_details_in_texts(names)] == []


def test_the_published_vectors_of_nhs_numbers() -> None:
    path = shared("hostile", "nhs_number_vectors.json")
    for written, valid, *_ in json.loads(path.read_text(encoding="utf-8"))["is_valid"]:
        kinds = [found.kind for found in find_details(f"number {written} on the form")]
        assert (kinds == ["nhs_number"]) is valid, written
