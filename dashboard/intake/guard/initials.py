"""Initials with an age: “KM (14)”, “J.B., 15”, “AO aged 16”."""

import re
from collections.abc import Iterator

from dashboard.intake.guard.found import Span
from dashboard.intake.guard.words import ONE_PERSON, word_set

_DOTTED = r"[A-Z]\.\s?[A-Z]\.?(?:\s?[A-Z]\.)?"
_INITIALS = rf"(?P<initials>{_DOTTED}|[A-Z]{{2,3}})"
_YOUNG = r"(?:[5-9]|1\d|2[0-5])"
_AGE_SAID = (
    rf"(?:,?\s?\(?[Aa]ged? {_YOUNG}\b"
    rf"|[\s,(]{{1,2}}{_YOUNG}\s?(?:yo|y/o|yrs?(?: old)?|years?(?: old)?|[- ]year[- ]old)\b)"
)
_BESIDE = re.compile(
    rf"(?<![\w.&/'-]){_INITIALS}(?P<age>{_AGE_SAID}(?!\s(?:to|and over|-))"
    rf"|\s?\({_YOUNG}\)|,\s{_YOUNG}(?=,|\.|;|$|\)|\s(?:was|is|has|who|and|male|female|said|lives))"
    rf"|\s?/\s?{_YOUNG}\s?/|\s(?:is|was|turned) {_YOUNG}(?=,|\.|;|$|\sand\b|\swho\b))"
)
_AGE_FIRST = re.compile(
    rf"\b{_YOUNG}[ -]?(?:year[ -]old|yrs? old|yo|y/o|yr)\s(?:male |female |boy |girl |lad )?"
    rf"{_INITIALS}(?![\w.&/'-])"
)
_AN_AGE = re.compile(rf"(?<!\d){_YOUNG}(?!\d)")
_PERSON_BEFORE = re.compile(
    rf"\b(?:{ONE_PERSON}s?|yp|for|nominal|subject)[\s,:(-]{{1,2}}$", re.IGNORECASE
)
_GROUP_BEFORE = re.compile(
    r"\b(?:group|zone|block|option|site|area|item|part|section|phase|unit|ward|room|class|team|set"
    r"|stage|key|form|level|grade|type|column|appendix|table|question|years?|the|all|both|each"
    r"|other)\s$",
    re.IGNORECASE,
)
_NO_INITIALS = word_set(
    """
    YP YPS CYP CP CIN CLA LAC CSC CSE CCE CE EH EHA EHM ASB SEN EAL FSM PP PRU KS KSI RAG MUGA UK EU
    US USA GP PE RE PSHE ICT IT TV PC PCS DC DS DI ID QR PM AM BC AD HR TA LSA HT DHT SLT HOY
    YOT YOS
    YJS YJB YOI CPS NHS CCG ICB MH SALT OT ED AE LA LEA DFE DWP HMP VRU LGA TFL BTP MET PNC CAD CRN
    NFA PND PSPO CPN ABC CBO DV DA VAWG NEET NVQ BME BAME GRT LGBT FGM HBV CCTV LED WC DJ MC BBQ SUV
    HGV BMW VW JD KFC HMV BB BM TK WH MS FE HE EP SW FSW IRO ISV DSL DSO MARAC MASE MDT TAF TAC
    SMART
    NW NE SE SSW NNE PS TBC NA NO OK YES ALL THE AND FOR OF IN ON AT BY TO AN AS IS IT BE OR WE HE
    MR MRS DR REV MTG WIN VIP RTA RTC ATM EV EVS CO PR PTA BBC ITV SIM USB DVD CD IP URL PDF HQ
    """
)


def initials_with_an_age(text: str) -> Iterator[Span]:
    """Find initials of somebody young in a plain text; “YP (14)” and “ASB (15)” are none.

    Three letters without dots are somebody's where a person stands before them or the age is said
    as one: reports are full of short names.
    """
    if not _AN_AGE.search(text):
        return
    for pattern in (_BESIDE, _AGE_FIRST):
        for hit in pattern.finditer(text):
            letters = hit["initials"].replace(".", "").replace(" ", "")
            before = text[max(0, hit.start("initials") - 30) : hit.start("initials")]
            dotted = "." in hit["initials"]
            if (letters in _NO_INITIALS and not dotted) or _GROUP_BEFORE.search(before):
                continue
            said = pattern is _AGE_FIRST or re.match(_AGE_SAID, hit["age"]) is not None
            if dotted or len(letters) == 2 or said or _PERSON_BEFORE.search(before):  # noqa: PLR2004 - see above
                yield "initials_and_age", *hit.span("initials")
