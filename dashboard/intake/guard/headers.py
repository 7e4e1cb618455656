"""What the name of a column says about persons: by its words, however they are written."""

import re
import unicodedata

from dashboard.intake.guard.words import word_set

# Whose it is: it makes an address one of a person.
_WHOSE = word_set(
    "home parent parents carer carers child childs children mother mothers father fathers guardian"
    " guardians emergency your their his her young person persons yp pupil pupils student students"
    " client next kin nok personal private respondent respondents recipient submitter user users"
    " referrer staff officer worker customer member patient family"
)
# Which of several: it says nothing at all.
_WHICH = word_set(
    "work contact main primary secondary alternative other daytime day evening of the a s no number"
    " num nr details 1st 2nd current usual previous permanent and or please enter what is"
)
_PERSON = (
    r"(?:child|children|young persons?|yp|pupil|student|client|victim|suspect|offender|perpetrator"
    r"|subject|nominal|patient|person|persons|parent|carer|mother|father|guardian|sibling|family"
    r"|member|respondent|participant|contact|referrer|submitter|recipient|user|worker|officer|staff"
    r"|teacher|head|social worker|key worker|service user|individual|next of kin|nok|resident"
    r"|tenant|attendee|customer|employee|manager|lead|owner)"
)
# What is left when whose and which are taken away.
_CORE = {
    "phone_number": "phone telephone tel mobile mob landline mobilephone mobiletel cell cellphone"
    " whatsapp telmob phonemobile telephonemobile sms msisdn",
    "email": "email emails emailaddress emailaddr mailaddress",
    "address": "address addr addressline addrline fulladdress streetaddress postaladdress"
    " correspondenceaddress addresspostcode",
    "postcode": "postcode pcode postalcode zip zipcode fullpostcode",
}
_WHOLE = {
    "name": "firstname firstnames fname forename forenames givenname givennames christianname"
    " surname sname lname lastname familyname middlename middlenames mname secondname fullname"
    " preferredname nickname maidenname birthname legalname legalsurname initials"
    " forenamesurname firstnamelastname firstnamesurname surnameforename yourname"
    " nextofkin nok realname",
    "date_of_birth": "dob dateofbirth birthdate birthday datebirth dateborn bornon dofb dobdate",
    "nhs_number": "nhsnumber nhsno nhsnum nhsid chinumber chino hospitalnumber",
    "pupil_number": "upn uln formerupn uniquepupilnumber uniquelearnernumber learnernumber"
    " admissionnumber admissionno adno",
    "national_insurance_number": "nino ninumber nationalinsurancenumber nationalinsuranceno ninum"
    " nationalinsurance natinsno natins natinsnumber",
    "phone_number": "contactnumber contactno contacttel telno",
    "address": "houseno housenumber housename flatno flatnumber doornumber housenameornumber"
    " housenamenumber numberandstreet",
    "vehicle_plate": "vehiclereg vehicleregistration vehicleregistrationnumber registrationplate"
    " numberplate vrm vrn regplate carreg carregistration vehicleplate vehiclevrm regno",
    "passport": "passport passportno passportnumber traveldocumentnumber",
    "driving_licence": "drivinglicence drivinglicenceno drivinglicencenumber drivernumber"
    " driverlicence licencenumberdvla drivinglicense",
    "ip_address": "ip ipaddress ipaddr clientip remoteip",
    "device": "deviceid imei imsi macaddress macaddr subscriberid simserial advertisingid idfa"
    " deviceidentifier androidid",
    "social_handle": "username usernames handle gamertag screenname socialmediahandle",
}
_OF_EITHER = word_set("name names knownas aka alias aliases displayname")
_CORES = {spelt: kind for kind, all_ in _CORE.items() for spelt in all_.split()}
_WHOLES = {spelt: kind for kind, all_ in _WHOLE.items() for spelt in all_.split()}
_NETWORKS = r"(?:social media|snap ?chat|snap|insta(?:gram)?|tik ?tok|facebook|twitter|x|discord)"
# In a sentence, such as a survey's question, only what asks for the thing itself.
_ASKED = {
    "name": re.compile(
        r"\b(?:your|child s|pupil s|student s|person s|their|his|her) (?:full |first |last |own )?"
        rf"names?\b|\bnames? of (?:the |your )?{_PERSON}\b(?! worker| club| group| s\b)"
    ),
    "date_of_birth": re.compile(r"\bdate of birth\b|\bdob\b|\bbirth ?date\b|when were you born"),
    "nhs_number": re.compile(r"\bnhs (?:number|no|num|id)\b"),
    "pupil_number": re.compile(r"\b(?:upn|uln)\b|unique (?:pupil|learner) number"),
    "national_insurance_number": re.compile(r"\b(?:national insurance|ni) (?:number|no)\b"),
    "phone_number": re.compile(
        r"\byour (?:\w+ ){0,2}(?:phone|mobile|telephone|contact) ?(?:number|no)\b"
    ),
    "email": re.compile(r"\byour (?:\w+ )?e ?mail(?: address)?\b"),
    "postcode": re.compile(r"\b(?:your|home|pupil s|child s) (?:full |home )?post ?code\b"),
    "address": re.compile(r"\b(?:your|home|pupil s|child s) (?:full |home |postal )?address\b"),
    "ip_address": re.compile(r"\bip ?address\b|\bipaddr\b"),
    "social_handle": re.compile(
        rf"\b{_NETWORKS} (?:user ?name|handle|account name|profile|name|id)s?\b"
    ),
}
_PERSON_NAME = re.compile(
    rf"(?:.* )?{_PERSON}(?: s)?(?: (?:first|last|full|legal|known|fore|sur|family|given))*"
    r" ?(?:fore|sur)?names?(?: \d+)?"
)
_AGE = re.compile(
    r"(?:current |pupil |child |client |person )?age(?: (?:in )?(?:years|yrs))?"
    r"(?: (?:at|on|when) \w+(?: \w+)?)?"
)
# A column named as persons holds whoever its cells say: names, numbers, or how many.
_PERSONS = re.compile(
    r"(?:(?:the|main|primary|other|linked|associated|alleged|named|missing|index|all|older|known"
    r"|first|second|third|victim|suspect) )*"
    r"(?:child|children|kid|kids|young (?:person|persons|people|man|woman)|yp|yps|cyp|person"
    r"|persons"
    r"|people|pupil|pupils|student|students|learner|learners|nominal|nominals|subject|subjects"
    r"|victim|victims|suspect|suspects|offender|offenders|perpetrator|perpetrators|witness"
    r"|witnesses"
    r"|client|clients|patient|patients|service users?|individual|individuals|associate|associates"
    r"|complainant|sibling|siblings|respondent|missing person|tenant|tenants|resident|residents"
    r"|attendees?|who|whom|party|parties|who was involved|who is involved|perps?|aggrieved|ips?)"
    r"(?: s)?(?: (?:involved|concerned|present|seen|at risk|linked|identified|discussed|named"
    r"|affected"
    r"|details?|initials?|s))*(?: \d+)?"
)
_NAMES_OF = re.compile(
    r"(?:(?:all|full) )?(?:names?|initials)(?: s)?(?: of)?(?: (?:those|people|persons?"
    r"|young people|yps?|children"
    r"|child|pupils?))?(?: (?:involved|concerned|present|seen|at risk|linked|identified|discussed"
    r"|affected))|(?:involved|concerned|known) (?:names?|persons?|people|individuals?"
    r"|nominals?|yps?)"
    r"|(?:names?|initials) of (?:those|people|persons?|young people|yps?|children|child"
    r"|pupils?|suspects?"
    r"|victims?)(?: \w+)?|initials"
)
_ALONE = {"age?": _AGE, "name": _NAMES_OF, "person?": _PERSONS}
_SPELT = re.compile(r"(?<![A-Za-z])(?:[A-Za-z]\.){2,}(?:[A-Za-z]\b)?")
_LONG = 6  # words, from which on a header is a sentence


def words(header: str) -> list[str]:
    """Split a header into small words: “D.O.B.”, “childFName”, “Addr1” and “NI No.” alike."""
    text = unicodedata.normalize("NFKC", header).replace("\ufeff", "")
    text = _SPELT.sub(lambda hit: hit[0].replace(".", ""), text)
    text = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", text)
    text = re.sub(r"(?<=[A-Za-z])(?=\d)", " ", text)
    return re.findall(r"[^\W_]+", text.lower())


def compact(header: str) -> str:
    """Return the letters and digits of a header and nothing else, small."""
    return "".join(words(header))


def kind_by_header(header: str) -> str | None:
    """Tell what of a person a column holds by its name, or None.

    A bare “Name”, “Address”, “Postcode” or “Age” is told as name?, address?, postcode? or age?,
    since it depends on the other columns whether it is of a person or of a place; a bare “Pupil”
    as person?, since its cells may be names, or how many.
    """
    parts = words(header)
    whole = "".join(word for word in parts if not word.isdigit())
    if whole in _OF_EITHER:
        return "name?"
    if kind := next((kind for kind, of in _ALONE.items() if of.fullmatch(" ".join(parts))), None):
        return kind
    if kind := _WHOLES.get(whole) or (_by_core(parts) if len(parts) <= _LONG else None):
        return kind
    phrase = " ".join(parts)
    if kind := next((kind for kind, asked in _ASKED.items() if asked.search(phrase)), None):
        return kind
    return "name" if len(parts) <= _LONG and _PERSON_NAME.fullmatch(phrase) else None


def _by_core(parts: list[str]) -> str | None:
    """Tell by what remains when it is left out whose it is: “Mother’s mobile no. 2”."""
    core = "".join(word for word in parts if word not in _WHOSE | _WHICH and not word.isdigit())
    kind = _CORES.get(core) or _WHOLES.get(core)
    if kind in ("address", "postcode") and core in _CORES and _WHOSE.isdisjoint(parts):
        return f"{kind}?"
    return kind
