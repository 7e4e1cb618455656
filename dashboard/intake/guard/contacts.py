"""Ways to reach one person: email, social media, a postcode, and the address of a house."""

import re
from collections.abc import Iterator

from dashboard.intake.guard.found import Span
from dashboard.intake.guard.words import MONTH, word_set

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,24}\b")
_HANDLE = re.compile(r"(?<![\w@.+/-])@(?P<name>[A-Za-z_]\w*(?:\.\w+)*)(?![\w@(])")
# “@ home” and the like stand for “at”.
_AT = word_set(
    "home school work the park night lunch noon midday weekend weekends breaktime lunchtime"
    " college station shops town a my our"
)
_SHORTEST = 3
_NETWORK = (
    r"(?:snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|facebook|fb|twitter|discord|telegram|signal|kik"
    r"|yubo|twitch|you ?tube|psn|play ?station|xbox|steam|roblox|fortnite|gamer ?tag)"
)
_CALLED = r"(?:user ?name|handle|name|user|account|id|gamer ?tag|tag)"
_NETWORK_NAME = re.compile(
    rf"\b(?:{_NETWORK}(?: {_CALLED})?(?: is| was|:| =|:? @)+ ?|{_NETWORK} {_CALLED} )"
    r"(?P<name>(?=\w*[\d_.]\w)[A-Za-z_][\w.]{2,29})\b",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"\b(?:instagram|tiktok|snapchat|facebook|twitter|x)\.com/(?:add/)?@?[\w.]{3,30}\b"
)

_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E"
    " EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL"
    " LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM"
    " SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ZZ"
)
# The letters of an area, a district of one or two places, a digit, and two letters of those used.
_POSTCODE = re.compile(
    rf"(?<![\w#-])(?:{'|'.join(sorted(_AREAS.split(), key=len, reverse=True))})"
    r"(?:\d[\dA-Z]?)(?P<between>[ -]{0,2})(?P<inward>\d[ABD-HJLNP-UW-Z]{2}"
    r"|(?<=ZZ99 )3[A-Z]{2})(?!\w)",
    re.IGNORECASE,
)
_INWARD = re.compile(r"\d[A-Za-z]{2}(?![^\W_])")
_ORDINAL = frozenset(("st", "nd", "rd", "th"))

_KINDS_OF_STREET = (
    "Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Drive|Crescent|Cres|Terrace|Gardens|Gdns|Grove|Mews"
    "|Villas"
)
_LIVES = (
    r"\b(?:liv(?:es?|ed|ing)|stay(?:s|ed|ing)|moved|address|home)(?: is| was)?(?: in| at| to| of|:)"
    r"|\baddress"
)
_HOUSE = re.compile(
    r"(?P<before>\b[A-Za-z]+\.? ?)?(?<![\w/.:£$,-])"
    r"(?P<part>(?P<number>\d{1,4})[A-Za-z]?,?\s+"
    rf"(?!{MONTH}\b|Bus\b)(?:(?:St\.?\s)?[A-Z][\w'.-]*\s+){{1,3}}?(?:{_KINDS_OF_STREET})\b)"
    r"(?!\s+(?:School|Academy|College|Surgery|Centre|Station|Library|Church|Park|Estate|Clinic"
    r"|Baths|lights?|lamps?|signs?|cameras?|shops?|benches|workers?|stalls?|gates?)\b)"
)
_AT_HOME = re.compile(
    rf"(?:(?:{_LIVES})|\bFlat \d+[A-Za-z]?,?) (?P<part>(?:flat \d+[a-z]?,? )?\d{{1,4}}[a-z]?,? "
    rf"(?:[a-z][\w'.-]* ){{1,3}}?(?:{_KINDS_OF_STREET}|Court|House|Way|Walk|Place|Square|Green|View"
    r"|Row|Rise|Hill|Parade)\b)",
    re.IGNORECASE,
)
# A glance by which most texts are spared the patterns of houses.
_STREET_OR_FLAT = re.compile(
    rf"\b(?:{_KINDS_OF_STREET}|Court|House|Way|Walk|Place|Square|Green|View|Row|Rise|Hill|Parade"
    r"|Flat|Tower|Lodge|Point|Mansions|Heights)\b",
    re.IGNORECASE,
)
_FLAT = re.compile(
    r"\b[Ff]lat \d+[A-Za-z]?,? (?:[A-Z][\w'.-]* ){1,3}?"
    r"(?:House|Court|Tower|Lodge|Point|Mansions|Heights)\b"
)
_NO_HOUSE_AFTER = word_set(
    "bus buses route routes question item table phase ward zone junction exit platform page figure"
    " section year years stop site row group slot line part round stage version"
)
_BETWEEN = re.compile(r"\b[Bb]etween \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)? and $")  # hours, not houses
_A_YEAR = range(1900, 2100)


def contacts(text: str) -> Iterator[Span]:
    """Find email addresses and names on social media in a plain text."""
    for hit in _EMAIL.finditer(text):
        yield "email", *hit.span()
    for hit in _HANDLE.finditer(text):
        if len(hit["name"]) >= _SHORTEST and hit["name"].lower() not in _AT:
            yield "social_handle", *hit.span()
    for hit in _NETWORK_NAME.finditer(text):
        yield "social_handle", *hit.span("name")
    for hit in _PROFILE.finditer(text):
        yield "social_handle", *hit.span()


def addresses(text: str) -> Iterator[Span]:
    """Find full postcodes, and houses by number and street, in a plain text.

    A postcode's form and letters are those of GOV.UK, Bulk Data Transfer: Additional Validation,
    Appendix C; its areas those of Royal Mail, with ZZ of the pseudo-postcodes for a person without
    an address. A district alone (M32) is none. A year, a bus or a question before a street's name
    is no house.
    """
    if _INWARD.search(text):
        for hit in _POSTCODE.finditer(text):
            if _is_written_as_postcode(hit):
                yield "postcode", *hit.span()
    if not _STREET_OR_FLAT.search(text):
        return
    for hit in _HOUSE.finditer(text):
        before = (hit["before"] or "").strip(" .").lower()
        at_a_time = before == "and" and _BETWEEN.search(
            text[max(0, hit.start("part") - 30) : hit.start("part")]
        )
        if int(hit["number"]) not in _A_YEAR and before not in _NO_HOUSE_AFTER and not at_a_time:
            yield "house_address", *hit.span("part")
    for hit in _FLAT.finditer(text):
        yield "house_address", *hit.span()
    for hit in _AT_HOME.finditer(text):
        yield "house_address", *hit.span("part")


def is_postcode(text: str) -> bool:
    """Tell whether a text is a full postcode and nothing else."""
    hit = _POSTCODE.fullmatch(text)
    return bool(hit) and _is_written_as_postcode(hit)


def is_email(text: str) -> bool:
    """Tell whether a text is an email address and nothing else."""
    return bool(_EMAIL.fullmatch(text))


def _is_written_as_postcode(hit: re.Match[str] | None) -> bool:
    """Leave out “W1 2nd floor” and words run together: letters of one case, apart if small."""
    if hit is None or hit["inward"][1:] in _ORDINAL:
        return False
    return hit[0].isupper() or (hit[0].islower() and hit["between"] == " ")
