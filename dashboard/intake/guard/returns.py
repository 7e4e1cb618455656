"""Statutory returns known by their columns, and tables with a row for each person by who each is.

Sources: Department for Education, “Children looked after by local authorities in England”
(SSDA903), “Children in need census” and “School census”, by the names of their items; College of
Policing, what is recorded of a person who is missing.
"""

import re
from collections.abc import Collection, Sequence

from dashboard.intake.guard.headers import compact, words
from dashboard.intake.guard.words import word_set

# Names of items, and how many of them make a file the return: one alone may mean anything.
_RETURNS = (
    (
        "the return on children looked after (SSDA903), with a row for each child or placement",
        3,
        word_set(
            """
            child decom rne ls cin place placeprovider dec rec reasonplacechange homepost plpost
            urn sex dob ethnic upn mother mcdob duc misstart misend missing review reviewcode
            sdqscore sdqreason convicted healthcheck immunisations teethcheck healthassessment
            substancemisuse interventionreceived interventionoffered intouch activ accom dateint
            datematch fostercare nbadoptr sexadoptr lsadoptr dateplaced dateplacedceased
            reasonplacedceased prevperm laperm dateperm
            """
        ),
        word_set(
            """
            decom rne reasonplacechange homepost plpost mcdob duc misstart misend reviewcode
            sdqscore sdqreason teethcheck nbadoptr sexadoptr lsadoptr prevperm laperm dateperm
            dateplacedceased reasonplacedceased
            """
        ),
    ),
    (
        "the children in need census, with a row for each child",
        2,
        word_set(
            """
            lachildid persondeathdate personbirthdate expectedpersonbirthdate gendercurrent
            personschoolyear cinreferraldate referralsource primaryneedcode cinclosuredate
            reasonforclosure dateofinitialcpc assessmentactualstartdate assessmentinternalreviewdate
            assessmentauthorisationdate s47actualstartdate initialcpctarget icpcnotrequired
            cppstartdate cppenddate initialcategoryofabuse latestcategoryofabuse
            numberofpreviouscpp cppreviewdate cinplanstartdate cinplanenddate upnunknown
            """
        ),
        word_set(
            """
            lachildid personbirthdate expectedpersonbirthdate persondeathdate cinreferraldate
            cinclosuredate dateofinitialcpc s47actualstartdate cppstartdate cppenddate
            initialcategoryofabuse latestcategoryofabuse cinplanstartdate cinplanenddate
            assessmentactualstartdate assessmentauthorisationdate
            """
        ),
    ),
    (
        "a school census or an export of a school’s records, with a row for each pupil",
        3,
        word_set(
            """
            upn formerupn upnunknown preferredsurname enrolstatus enrolmentstatus ncyear
            ncyearactual
            ncyeargroup fsmeligible fsmeligibility fsmstartdate senprovision senstatus
            sessionspossible sessionsattended sessionsauthorised sessionsunauthorised languagecode
            homelanguage servicechild adoptedfromcare lookedafterchild incare suspensionreason
            exclusionreason exclusioncategory exclusionstartdate regform reggroup registrationgroup
            yeargroup attendancepercentage pupilpremium pupilpremiumindicator entrydate leavingdate
            admissionnumber ethnicity gender sex termlysessionspossible eal fsm topupfunding
            hoursatsetting universalinfantfsm unitcontacttime
            """
        ),
        word_set(
            """
            formerupn upnunknown enrolstatus enrolmentstatus ncyear ncyearactual ncyeargroup
            fsmeligible fsmeligibility fsmstartdate senprovision servicechild adoptedfromcare
            regform reggroup registrationgroup termlysessionspossible sessionsauthorised
            """
        ),
    ),
    (
        "a list of missing episodes, with a row for each person who was missing",
        3,
        word_set(
            """
            misstart misend missingfrom missingstart missingend datemissing datereportedmissing
            timemissing missingdate missingsince datereturned returndate datefound datelocated
            timereturned missingepisode missingepisodeid missingtype missingcategory missingreason
            rhioffered rhiaccepted rhidate rhicompleted returnhomeinterview riofferred
            returninterviewoffered returninterviewdate returninterviewaccepted missingrisk
            missingrisklevel riskgrading durationmissing lengthmissing hoursmissing foundat
            foundlocation wherefound awayfromplacement absent philomena
            """
        ),
        word_set(
            """
            missingfrom missingstart missingend datemissing datereportedmissing timemissing
            missingepisode missingepisodeid missingtype missingcategory rhioffered rhiaccepted
            rhidate rhicompleted returnhomeinterview returninterviewoffered returninterviewdate
            missingrisk missingrisklevel misstart misend
            """
        ),
    ),
)

_WHO_SOMEBODY_IS = {
    **dict.fromkeys(
        word_set("age ageyears ageinyears currentage ageband agerange agegroup ages"), "age"
    ),
    **dict.fromkeys(word_set("gender sex gendercurrent sexgender gendersex genderidentity"), "sex"),
    **dict.fromkeys(
        word_set(
            "ethnicity ethnic ethnicgroup ethnicorigin ethniccode ethnicbackground race ethnicityid"
            " selfdefinedethnicity ethnicappearance ethnicitycode heritage"
        ),
        "ethnicity",
    ),
}
_HELD = re.compile(
    r"\b(?:count|counts|counted|number|no of|total|totals|n|num|percent|percentage|per cent|pct"
    r"|proportion|rate|frequency|freq|how many|headcount|population|cohort|sum|estimate"
    r"|observations"
    r"|responses|value|denominator|numerator)\b"
)
_ASKED = re.compile(
    r"^(?:q|question|item|sq)[ _]?\d|\b(?:how|what|do you|are you|would you|have you|which"
    r"|why|i feel"
    r"|i am|i can|my|your|agree|strongly)\b"
)
_ANSWERED_BY = word_set(
    "respondent respondentid responseid participant participantid response submissionid"
)
_ENOUGH = 2


def statutory_return(header: Sequence[str]) -> str | None:
    """Return what return a file is by the names of its columns, as a sentence goes on, or None."""
    names = {compact(column) for column in header}
    for said, enough, items, telling in _RETURNS:
        if names & telling and len(names & items) >= enough:
            return said
    return None


def is_one_row_a_person(header: Sequence[str]) -> bool:
    """Tell whether a table says of each row how old, of what sex or ethnicity somebody is.

    Two of the three are enough. Not where a column counts people, as a table of groups does, nor
    where questions are asked: those who answer a survey say who they are, and stay unknown.
    """
    said = {_WHO_SOMEBODY_IS[name] for name in map(compact, header) if name in _WHO_SOMEBODY_IS}
    return len(said) >= _ENOUGH and not _counts_or_asks(header)


def _counts_or_asks(header: Collection[str]) -> bool:
    phrases = [" ".join(words(column)) for column in header]
    return any(
        _HELD.search(phrase)
        or _ASKED.search(phrase)
        or "?" in column
        or compact(column) in _ANSWERED_BY
        for phrase, column in zip(phrases, header, strict=True)
    )
