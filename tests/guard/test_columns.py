"""Which columns are about persons, by their name and by their cells, and which only sound so."""

import csv

import pytest

from dashboard.intake.guard import person_columns
from dashboard.settings import home
from dashboard.warehouse import tables
from tests.intake.made_places import FILES


def verdicts(header: list[str], *rows: list[str]) -> dict[str, tuple[str, str]]:
    return {told.column: (told.kind, told.verdict) for told in person_columns(header, rows)}


def by_cells(*cells: str) -> dict[str, tuple[str, str]]:
    return verdicts(["Column 7"], *([cell] for cell in cells))


def test_no_column_of_ours_is_taken_for_one_about_persons() -> None:
    for table in tables().values():
        assert person_columns([column.name for column in table.columns], []) == []
    assert person_columns([c.name for t in tables().values() for c in t.columns], []) == []


def test_no_column_of_the_case_study_is() -> None:
    for folder in ("sample", "reference"):
        for path in sorted((home() / "data" / folder).glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                header, *rows = csv.reader(file)
            assert person_columns(header, rows) == [], path.name


@pytest.mark.parametrize(
    ("kind", "headers"),
    {
        "name": "First name|FName|Forename(s)|SURNAME |Last_Name|Full name|Child name|Child's Name"
        "|Name of child|YP name|Parent/carer name|Allocated worker name|Pupil Surname"
        "|\ufeffFirst\u00a0Name|What is your name?",
        "date_of_birth": "DOB|D.O.B.|DoB|Date of Birth|birth_date|Child DOB|What is your DOB?",
        "nhs_number": "NHS number|NHSNo|NHS No.|nhs_num|CHI number",
        "pupil_number": "UPN|ULN|Former UPN|Unique Pupil Number|Pupil UPN",
        "national_insurance_number": "NINO|NI No.|NI Number|National Insurance Number",
        "phone_number": "Tel|Tel. no|Telephone|Mob|Mobile number|Contact No|Phone1|Home phone"
        "|Mother's mobile no. 2|What is your phone number?",
        "email": "Email|E-mail address|Parent email|email_addr|What is your e-mail?",
        "address": "Home address|Child's address line 1|House number|Your address",
        "postcode": "Home postcode|Pupil post code|What is your postcode?",
        "ip_address": "IP Address|ipaddr|client_ip",
        "device": "Device ID|deviceid|IMEI|MAC address",
        "social_handle": "Snapchat username|Insta handle|Social media handle|Username",
        "case_number": "LCS ID|Mosaic ID|Child ID|Person ID|Nominal ref",
    }.items(),
)
def test_columns_about_persons_are_refused_by_their_name(kind: str, headers: str) -> None:
    names = headers.split("|")
    found = {name: verdicts(["Ref", name, "Notes"]).get(name) for name in names}
    assert found == dict.fromkeys(names, (kind, "refuse"))


@pytest.mark.parametrize(
    "header",
    """Name of park|Place name|Context name|Panel name|File name|Area name|Site name|School name
    Street name|Lead agency name|Team name|Name|Known as|UPRN|USRN|URN
    Postcode district|Address|Postcode
    Age range|Age band|Age group|Ages|Gender|Ethnicity|Number of pupils|Pupil number
    Mobile unit visits|How safe do you feel using your phone in the park?
    Do you know the phone number of Childline?
    What is the name of your school?|Name of the youth club you go to|Who would you tell?
    Instagram|Snapchat|Do you use Instagram?|Respondent ID|Participant ID|ID|Client feedback|Title
    Owner|Lead|Allocated to|Chair|Source|Location|Longitude|Housing|Homes|Tell us more|Emailed on
    Telling someone|Mobbing|Names given to the shelter|Role title|Officer role|Contacted on
    Data source IP rating|Domicile|Addressed|Surname-free summary""".replace("\n", "|").split("|"),
)
def test_columns_that_only_sound_so_are_left_in_peace(header: str) -> None:
    assert verdicts(["Ref", header.strip(), "Notes"]) == {}


@pytest.mark.parametrize(
    ("kind", "cells"),
    {
        "nhs_number": ["999 787 9384", "9998995728", "999-214-6133", "", "unknown"],
        "pupil_number": ["Z201999902001", "d330888803002", "T839777701003"],
        "national_insurance_number": ["QQ123456C", "AB 00 00 00 D"],
        "phone_number": ["07700 900123", "7700900456", "020 7946 0018", "n/a"],
        "email": ["a@example.org", "b@example.org"],
        "ip_address": ["192.0.2.1", "2001:db8::1", "198.51.100.7"],
        "device": ["00:00:5E:00:53:01", "00-00-5E-00-53-02"],
        "social_handle": ["@kai.09x", "@tia_2010"],
        "name": ["Amira Lowe", "Okafor, Daniel", "Sofia van der Berg", "Mr Pell"],
    }.items(),
)
def test_a_column_is_refused_for_its_cells_whatever_it_is_called(
    kind: str, cells: list[str]
) -> None:
    assert by_cells(*cells) == {"Column 7": (kind, "refuse")}


@pytest.mark.parametrize(
    "cells",
    [
        "Victoria Park|Jordan Hill|Charlotte Street|Paul Street|Oliver Close",
        "Youth worker|Head of year|Community safety|Police",
        "1234567890|1234567891|1234567892|1234567893|9998995728",
        "1.2.3|1.2.4",
        "2022-06-14|2022-06-15",
        "12:30|14:45",
        "51.515381|53.99326",
        "E01000914|E05015239",
        "TQ 335 845|TQ 336 846",
        "M32|SW1",
        "Q12|Q13",
        "9998995728",
        "|",
    ],
)
def test_cells_that_only_look_so_are_left_in_peace(cells: str) -> None:
    assert by_cells(*cells.split("|")) == {}


def test_a_bare_name_age_or_postcode_is_of_people_beside_what_is_of_people() -> None:
    assert verdicts(["Name", "Age", "Postcode", "Ward"]) == {}
    beside = verdicts(["Name", "Age", "Postcode", "Address", "DOB"])
    assert {column: kind for column, (kind, _) in beside.items()} == {
        "Name": "name",
        "Age": "age",
        "Postcode": "postcode",
        "Address": "address",
        "DOB": "date_of_birth",
    }


def test_a_column_of_peoples_names_makes_the_ages_beside_it_theirs() -> None:
    rows = [["Amira Lowe", "14"], ["Daniel Okafor", "15"], ["Sofia Pell", "13"]]
    assert verdicts(["Name", "Age"], *rows) == {
        "Name": ("name", "refuse"),
        "Age": ("age", "refuse"),
    }


def test_a_problem_says_what_why_and_what_to_do() -> None:
    (told,) = person_columns(["Ref", "D.O.B."], [["1", ""]])
    assert (told.at, told.column, told.looks_like) == (1, "D.O.B.", "dates of birth")
    assert told.why == "Only contexts are held here, and this points to single people."
    assert told.remedy == ("Remove the column, or give age bands, such as “13 to 15”, of groups.")


def test_files_of_places_are_welcome_with_their_postcodes() -> None:
    for name in ("schools.csv", "stops.csv", "edubase.csv"):
        header, *rows = csv.reader(FILES[name].decode().splitlines())
        assert person_columns(header, rows) == [], name


@pytest.mark.parametrize(
    "header",
    """Child|CHILD|Person|Pupils|student|Young person|YoungPerson|young_people|YP|Nominal|Subject
    |Victim|suspect|Names involved|People involved|Young person(s)|Victim 1|Who|Associates
    |Missing person|Service user|Persons discussed""".replace("\n    ", "").split("|"),
)
def test_a_column_named_as_persons_is_refused_with_a_name_a_row(header: str) -> None:
    for cells in (
        ["Kayden M", "Shanice T", "Tyler P"],
        ["J Smith", "T. Marsh", "A Patel"],
        ["Kayden Marsh, Tyler Poole", "Shanice Thorne", "Tyler Poole"],
        ["Aneurin", "Chukwuemeka", "Roksana"],
        ["KM", "T.P.", "AJ"],
        ["YP1", "YP2", "YP3"],
        ["104382", "104391", "105220"],
    ):
        found = verdicts(["Ref", header, "Location"], *(["1", cell, "Park"] for cell in cells))
        assert found.get(header, ("", ""))[1] == "refuse", cells


@pytest.mark.parametrize(
    "cells", ["3|0|12|3", "Yes|No|Yes", "Youth worker|Police|School", "Boys|Girls|Mixed", "|"]
)
def test_a_column_named_as_persons_stays_where_it_counts_or_sorts_them(cells: str) -> None:
    rows = [["1", cell, "Park"] for cell in cells.split("|")]
    assert verdicts(["Ref", "Young people", "Location"], *rows) == {}


def test_short_names_are_known_under_any_header_and_rooms_are_not() -> None:
    assert by_cells("Kayden M", "Shanice T", "Tyler P") == {"Column 7": ("name", "refuse")}
    assert by_cells("J Smith", "T. Marsh", "A Patel") == {"Column 7": ("name", "refuse")}
    for places in ("Zone A|Zone B|Block C", "A Block|B Block|C Wing", "Station|Park|Arcade"):
        assert by_cells(*places.split("|")) == {}


@pytest.mark.parametrize(
    ("kind", "headers"),
    {
        "vehicle_plate": "Vehicle reg|VRM|Number plate",
        "passport": "Passport no",
        "driving_licence": "Driving licence number",
        "case_number": "Capita ONE ID|CareDirector ref|Niche ref|PNC ID|CRN|Crime reference"
        "|Case number|Custody record number|Mosaic Person ID|ChildView ID",
    }.items(),
)
def test_what_systems_number_people_by_is_refused_by_its_name(kind: str, headers: str) -> None:
    for header in headers.split("|"):
        assert verdicts(["Ref", header]) == {header: (kind, "refuse")}


def test_plates_and_police_numbers_are_known_by_their_cells() -> None:
    assert by_cells("LK19 ZXT", "YD68OKM") == {"Column 7": ("vehicle_plate", "refuse")}
    assert by_cells("20/348812T", "2019/0028471W") == {"Column 7": ("case_number", "refuse")}
    assert by_cells("42/19283/23", "01/234567/24") == {"Column 7": ("case_number", "refuse")}
