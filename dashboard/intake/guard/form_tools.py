"""Form tools known by the columns of their exports, and which of these hold persons."""

from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase

from dashboard.intake.guard.headers import compact


@dataclass(frozen=True)
class FormTool:
    """A form tool: columns that tell its exports, and those that hold persons or their timing.

    signs: groups of columns; an export has all of one group, “^” being its first column.
    dropped: kind by column, in which “*” stands for anything.
    """

    name: str
    signs: tuple[frozenset[str], ...]
    dropped: dict[str, str]


def _signs(*groups: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split()) for group in groups)


def _dropped(**columns: str) -> dict[str, str]:
    return {name: kind for kind, names in columns.items() for name in names.split()}


# The first whose signs fit is taken: SurveyMonkey has the signs of Qualtrics as well.
FORM_TOOLS = (
    FormTool(
        "Microsoft Forms",
        _signs("starttime completiontime"),
        _dropped(email="email", name="name", timing="starttime completiontime lastmodifiedtime"),
    ),
    FormTool(
        "SurveyMonkey",
        _signs("respondentid collectorid"),
        _dropped(
            ip_address="ipaddress",
            email="emailaddress email",
            name="firstname lastname",
            contact_detail="customdata* customdata",
            timing="startdate enddate datecreated datemodified",
        ),
    ),
    FormTool(
        "Qualtrics",
        _signs("recordeddate responseid", "startdate enddate ipaddress"),
        _dropped(
            ip_address="ipaddress",
            name="recipientlastname recipientfirstname",
            email="recipientemail",
            contact_detail="externalreference externaldatareference",
            respondent_location="locationlatitude locationlongitude",
            timing="startdate enddate recordeddate durationinseconds duration",
        ),
    ),
    FormTool(
        "LimeSurvey",
        _signs(
            "submitdate lastpage",
            "submitdate startlanguage",
            "datesubmitted lastpage",
            "responseid datesubmitted",
            "lastpage startlanguage",
        ),
        _dropped(
            ip_address="ipaddr* ipaddress*",
            contact_detail="refurl* referrerurl* token*",
            name="firstname* lastname*",
            email="email emailemailaddress emailaddress",
            timing="submitdate* datesubmitted startdate* datestarted datestamp* datelastaction"
            " interviewtime* totaltime grouptime* *questiontime*",
        ),
    ),
    FormTool(
        "ODK",
        _signs("metainstanceid", "submissiondate key", "submissiondate metainstanceid"),
        _dropped(
            name="*submitterid *submittername username",
            device="*deviceid subscriberid simserial simid",
            phone_number="phonenumber",
            email="email",
            timing="*submissiondate start end",
        ),
    ),
    FormTool(
        "KoboToolbox",
        _signs("uuid submissiontime", "id submissiontime"),
        _dropped(
            name="submittedby username",
            device="deviceid subscriberid simserial",
            phone_number="phonenumber",
            email="email",
            timing="start end submissiontime",
        ),
    ),
    FormTool(
        "Google Forms",
        _signs("^timestamp"),
        _dropped(email="emailaddress username email", timing="timestamp"),
    ),
    FormTool(
        "a form tool",
        _signs("participantid ipaddress", "respondentid ipaddress", "responseid ipaddress"),
        _dropped(
            ip_address="ipaddress",
            contact_detail="referer referrer",
            timing="datestarted datefinished totaltimetaken starttime endtime",
        ),
    ),
)


def form_tool(header: list[str]) -> FormTool | None:
    """Return the form tool that made a file with this header, or None."""
    names = {form for column in header for form in _forms(column)}
    names.update(f"^{compact(column)}" for column in header[:1])
    return next((t for t in FORM_TOOLS if any(group <= names for group in t.signs)), None)


def kind_dropped(tool: FormTool, column: str) -> str | None:
    """Return what a column holds that is left out while its file is welcome, or None."""
    for form in _forms(column):
        for name, kind in tool.dropped.items():
            if fnmatchcase(form, name):
                return kind
    return None


def _forms(column: str) -> Collection[str]:
    """Return a header as it may be known: whole, and the code before “. ” (LimeSurvey)."""
    return (compact(column), compact(column.split(". ", maxsplit=1)[0]))
