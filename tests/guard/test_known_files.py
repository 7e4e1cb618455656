"""Exports known by their columns: what is dropped from a form tool's, and files never let in."""

import csv
import io

import pytest

from dashboard.intake.guard import WHOLE_FILE, person_columns
from tests.surveys import exports

RETURNS = (
    *("a stop-and-search file", "an export from a case system", "the return on children looked"),
    *("the children in need census", "a school census", "a list of missing episodes"),
)
Split = tuple[set[str], set[str], set[str]]


def split(header: list[str], *rows: list[str]) -> Split:
    """Return the columns kept, dropped and refused."""
    by_verdict = {told.column: told.verdict for told in person_columns(header, rows)}
    dropped = {column for column, verdict in by_verdict.items() if verdict == "drop"}
    refused = {column for column, verdict in by_verdict.items() if verdict == "refuse"}
    return set(header) - dropped - refused, dropped, refused


@pytest.mark.parametrize(
    ("kept", "dropped"),
    [
        pytest.param(
            "ID|How safe do you feel in the park?\u00a0|Story key2|Name of your school",
            "Start time|Completion time|Email|Name|Last modified time",
            id="Microsoft Forms",
        ),
        pytest.param(
            "How safe do you feel? |What should change?", "Timestamp|Email Address", id="Google"
        ),
        pytest.param(
            "restaurant_name|q/opt|_id|_uuid|_validation_status|__version__|_index",
            "start|end|_submission_time|_submitted_by|username|deviceid|phonenumber",
            id="KoboToolbox",
        ),
        pytest.param(
            "meta-instanceID|q1|q-Latitude|KEY|AttachmentsPresent|Status|ReviewState|FormVersion",
            "SubmissionDate|SubmitterID|SubmitterName|DeviceID",
            id="ODK Central",
        ),
        pytest.param(
            "id. Response ID|lastpage. Last page|startlanguage. Start language|seed. Seed"
            "|A1[SQ001]. The park [safe]",
            "submitdate. Date submitted|startdate. Date started|datestamp. Date last action"
            "|ipaddr. IP address|refurl. Referrer URL|interviewtime. Total time"
            "|groupTime12. Group time: The park|A1Time. Question time: A1",
            id="LimeSurvey",
        ),
        pytest.param(
            "Response ID|Last page|Start language|Seed|How safe do you feel?",
            "Date submitted|Date started|Date last action|IP address|Referrer URL",
            id="LimeSurvey, full text",
        ),
        pytest.param(
            "Status|Progress|Finished|ResponseId|DistributionChannel|UserLanguage|Q1",
            "StartDate|EndDate|IPAddress|Duration (in seconds)|RecordedDate|RecipientLastName"
            "|RecipientFirstName|RecipientEmail|ExternalReference|LocationLatitude"
            "|LocationLongitude",
            id="Qualtrics",
        ),
        pytest.param(
            "Respondent ID|Collector ID|How safe do you feel?",
            "Start Date|End Date|IP Address|Email Address|First Name|Last Name|Custom Data 1",
            id="SurveyMonkey",
        ),
        pytest.param(
            "URN|EstablishmentName|Street|Town|Postcode|Easting|Northing",
            "HeadTitle (name)|HeadFirstName|HeadLastName|HeadPreferredJobTitle|TelephoneNum",
            id="the register of schools",
        ),
    ],
)
def test_columns_that_hold_persons_are_dropped_and_the_file_is_welcome(
    kept: str, dropped: str
) -> None:
    # A response's own number comes first in these exports; only Google's begin with the time.
    columns = dropped.split("|") + kept.split("|")
    assert split(columns) == (set(kept.split("|")), set(dropped.split("|")), set())


def test_what_a_survey_asks_for_is_dropped_if_a_contact_and_refused_if_an_identity() -> None:
    header = ["Timestamp", "What is your name?", "Your email", "Your NHS number", "Your postcode"]
    _, dropped, refused = split(header)
    assert dropped == {"Timestamp", "What is your name?", "Your email"}
    assert refused == {"Your NHS number", "Your postcode"}


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(
            "Type|Date|Part of a policing operation|Policing operation|Latitude|Longitude|Gender"
            "|Age range|Self-defined ethnicity|Officer-defined ethnicity|Legislation"
            "|Object of search|Outcome",
            id="stop and search",
        ),
        pytest.param("Gender|Age range|Legislation|Object of search", id="searches, trimmed"),
        pytest.param("Mosaic ID|Gender|Ethnicity|CP Plan", id="case system"),
        pytest.param("LAchildID|PersonBirthDate|GenderCurrent|Ethnicity", id="census"),
        pytest.param("UPN|Year group|SEN status|FSM", id="pupils"),
        pytest.param("CHILD|DECOM|RNE|LS|CIN|PLACE", id="episodes of SSDA903"),
        pytest.param("CHILD|DOB|REVIEW|REVIEW_CODE", id="reviews of SSDA903"),
        pytest.param("CHILD|SEX|MIS_START|MIS_END", id="missing of SSDA903"),
        pytest.param("CINreferralDate|ReferralSource|PrimaryNeedCode", id="children in need"),
        pytest.param("CPPstartDate|CPPendDate|InitialCategoryOfAbuse", id="protection plans"),
        pytest.param("NCYearActual|EnrolStatus|SENprovision|Ethnicity", id="school census"),
        pytest.param("Date missing|Date returned|RHI offered|Location", id="missing episodes"),
        pytest.param("Surname|Forename|Sex|Legal status|Allocated worker", id="caseload"),
    ],
)
def test_a_file_with_a_row_for_each_person_is_refused_whole(header: str) -> None:
    first = person_columns(header.split("|"), [])[0]
    assert (first.at, first.column, first.verdict) == (-1, WHOLE_FILE, "refuse")
    assert first.looks_like.startswith(RETURNS)


@pytest.mark.parametrize(
    "header",
    [
        "Crime ID|Month|Reported by|Falls within|Longitude|Latitude|Location|LSOA code|LSOA name",
        "Ref|Action|Owner|Lead agency|Due date|Status|RAG|Notes",
        "name|gender|religion|lowest_admission_age|percent_fsm|postcode|lon|lat",
        "ATCOCode|NaptanCode|PlateCode|CommonName|Street|Easting|Northing|Longitude|Latitude",
        "Ward|Age band|Gender|Ethnicity|Number of young people",
        "Participant ID|Age|Gender|Ethnicity|Religion|How safe do you feel?",
    ],
)
def test_files_of_places_actions_counts_and_answers_are_not(header: str) -> None:
    assert person_columns(header.split("|"), []) == []


@pytest.mark.parametrize(
    ("export", "dropped"),
    [
        (exports.microsoft(), "Start time|Completion time|Email|Name"),
        (exports.google(["Email Address"]), "Timestamp|Email Address"),
        (exports.kobo(), "start|end|_submission_time|_submitted_by"),
        (exports.odk(), "SubmissionDate|SubmitterID|SubmitterName|DeviceID"),
        (exports.written([["place", "how often?"]], [["Park", "Never"], ["Lane", "Often"]]), ""),
    ],
    ids=["Microsoft Forms", "Google", "KoboToolbox", "ODK Central", "of no tool"],
)
def test_whole_exports_lose_only_what_points_to_people(export: bytes, dropped: str) -> None:
    mark = ";" if b'";"' in export else ","
    header, *rows = csv.reader(io.StringIO(export.decode()), delimiter=mark)
    assert split(header, *rows)[1:] == (set(filter(None, dropped.split("|"))), set())


@pytest.mark.parametrize(
    "text",
    [
        "Name,Place\nMarlon D,Park\nKezia W,Lane\nTyler P,Lane\n",
        "Ref,Young person,Notes\n1,T. Okoro,seen\n2,P. Lund,seen\n3,A. Mbeki,seen\n",
        'Names involved,Where\n"Ade Cole, Ty Bell",Park\nAde Cole,Lane\n',
        "YP,Age,Gender,School\nYP1,14,M,Hill\nYP2,15,F,Mill\nYP3,13,F,Hill\n",
        "CHILD,DECOM,RNE,LS,CIN,PLACE\n1044,01/04/2024,S,C2,N1,U1\n",
    ],
    ids=["names and initials", "initials and names", "lists of names", "a row each", "a return"],
)
def test_a_whole_file_about_persons_is_refused(text: str) -> None:
    header, *rows = csv.reader(io.StringIO(text))
    assert "refuse" in {told.verdict for told in person_columns(header, rows)}


@pytest.mark.parametrize(
    "header",
    [
        "Age|Gender|Ethnicity|Location",
        "Sex|Ethnic group|Where",
        "AGE|sex|Place",
        "Age band|Gender|Date",
        "Date|Age (years)|Ethnicity",
    ],
)
def test_two_of_age_sex_and_ethnicity_are_a_row_for_each_person(header: str) -> None:
    first = person_columns(header.split("|"), [])[0]
    assert (first.at, first.verdict) == (-1, "refuse")
    assert first.looks_like.startswith("a table with a row for each person")
    assert "Number of young people" in first.remedy


@pytest.mark.parametrize(
    "header",
    [
        "Gender|Ethnicity|Count",
        "Age|Sex|Population",
        "Age group|Ethnicity|% safe|N",
        "Age|Gender|How safe do you feel in the park?",
        "Respondent|Age|Gender|Ethnicity",
        "Age|Gender|Q1|Q2|Q3",
        "Gender|Location",
    ],
)
def test_groups_that_are_counted_and_answers_to_questions_are_none(header: str) -> None:
    assert person_columns(header.split("|"), []) == []
