"""Files known by their columns: those of places, and those with a row for each person."""

from dashboard.intake.form_tools import find_form_tool
from dashboard.intake.guard.headers import compact, kind_by_header
from dashboard.intake.guard.returns import is_one_row_a_person, statutory_return
from dashboard.intake.guard.words import word_set

_PLACE_SIGNS = word_set(
    """
    establishmentname easting northing eastings northings latitude longitude lat lon lng long
    geometry outline wkt uprn usrn atcocode naptancode lsoacode msoacode wardcode lsoa11cd wd13cd
    gridref gridreference osgridref schoolname sitename parkname placename premisesname
    """
)
# The register of schools (GIAS) names whoever leads the school; the rest of it is welcome.
_OFFICERS = word_set(
    """
    headtitlename headtitle headfirstname headlastname headpreferredjobtitle headname headteacher
    headteachername propsname
    """
)

_STOP_AND_SEARCH = word_set(
    "gender agerange objectofsearch legislation outcomelinkedtoobjectofsearch"
    " partofapolicingoperation removalofmorethanjustouterclothing policingoperation"
)
_ETHNICITIES = frozenset(("selfdefinedethnicity", "officerdefinedethnicity"))
_WHO = word_set(
    "child client person nominal yp youngperson pupil student learner subject victim suspect"
    " offender patient serviceuser individual lcs lcschild mosaic mosaicperson eclipse liquidlogic"
    " ics swift pnc custody custodyrecord lachild niche nicheoccurrence athena capita capitaone"
    " capitaoneperson caredirector carefirst frameworki childview charms ehm asset assetplus rio"
    " systmone emis cris crimereport nominee missingperson cyp"
)
_CASES = word_set("crime case offence occurrence crn custody custodyrecord")
_NAMES_ONE = ("id", "ref", "reference", "urn", "identifier")
_MAY_COUNT = ("no", "number", "num")  # “Pupil number” may be how many there are
_PERSON_IDS = frozenset(who + end for who in _WHO for end in (*_NAMES_ONE, *_MAY_COUNT))
# A crime's own ID is public, on police.uk; a case or crime with a reference is a file on somebody.
_CASE_IDS = frozenset(who + end for who in _CASES for end in ("ref", "reference", "no", "number"))
_WHOLE_IDS = word_set("pncid pnc crn caseid crimereportno policeref lcs mosaic")
_OF_A_PERSON = word_set(
    """
    gender sex gendercurrent ethnicity ethnic ethnicorigin ethnicgroup ethniccode religion faith
    disability disabilities nationality countryofbirth firstlanguage homelanguage age ageatreferral
    currentage legalstatus cinstatus cpstatus cpplan cpp childprotectionplan lookedafter lac
    lacstatus categoryofabuse primaryneed primaryneedcode needcode senstatus senprovision sen fsm
    freeschoolmeals eal yeargroup ncyear reggroup registrationgroup allocatedworker socialworker
    allocatedsocialworker keyworker casestatus casetype dateofreferral referraldate closuredate
    personbirthdate unbornbirthdate missingepisodes missingepisode risklevel cseflag cceflag
    cserisk warningmarkers warningmarker offence offences immigrationstatus uasc placement
    placementtype attendancepercentage exclusions suspensions maritalstatus sexualorientation
    """
)
_ENOUGH = 2
ONE_ROW_A_PERSON = (
    "a table with a row for each person, since it tells how old, or of what sex or"
    " ethnicity, each is"
)
_SURE_OF_A_PERSON = word_set("name date_of_birth nhs_number pupil_number national_insurance_number")


def is_about_places(header: list[str]) -> bool:
    """Tell whether a file is one of places, so that its addresses and phones are theirs."""
    kinds = {kind_by_header(column) for column in header if not is_of_whoever_leads(column)}
    signs = _PLACE_SIGNS.intersection(compact(column) for column in header)
    return bool(signs) and kinds.isdisjoint(_SURE_OF_A_PERSON)


def whole_file(header: list[str]) -> str | None:
    """Return what kind of file has a row for each person, as a sentence begins, or None.

    Sources: data.police.uk, “Stop and search data”; Department for Education, children in need
    and children looked after censuses; usual exports of case-management systems.
    """
    names = {compact(column) for column in header}
    searches = len(names & _STOP_AND_SEARCH) + 2 * len(names & _ETHNICITIES)
    if names & _ETHNICITIES or searches > _ENOUGH:
        return "a stop-and-search file, with a row for each person searched"
    if (said := statutory_return(header)) is not None:
        return said
    person = names & _PERSON_IDS or any(
        kind_by_header(column) in _SURE_OF_A_PERSON for column in header
    )
    if person and len(names & _OF_A_PERSON) >= _ENOUGH and not find_form_tool(header):
        return "an export from a case system, with a row for each child or person"
    if is_one_row_a_person(header) and not find_form_tool(header) and not is_about_places(header):
        return ONE_ROW_A_PERSON
    return None


def is_case_number(column: str) -> bool:
    """Tell whether a column holds the number of each person in a case system."""
    name = compact(column)
    return (name in _PERSON_IDS and name.endswith(_NAMES_ONE)) or name in _CASE_IDS | _WHOLE_IDS


def is_of_whoever_leads(column: str) -> bool:
    """Tell whether a column of a register of places names who leads each."""
    return compact(column) in _OFFICERS
