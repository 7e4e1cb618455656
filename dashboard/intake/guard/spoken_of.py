"""Given names of persons who are spoken of: beside a relation, a role, or a word of saying.

Each run of words with capitals is looked at once. What it is like by itself decides how plainly
the words around it must speak of a person: beside “…'s mum” any name will do, beside “said” no
ordinary word, and beside “was seen” only a name that is in the lists, since a shop is seen too.
"""

import re
from collections.abc import Iterator

from dashboard.intake.guard.found import Span
from dashboard.intake.guard.lexicon import Likeness, is_english_word, is_surname, likeness
from dashboard.intake.guard.words import (
    NO_NAME,
    ORGANISATIONS,
    PLACES,
    ROLES,
    SURE_PLACES,
    THING,
    word_set,
)

_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['-](?!s\b)[^\W\d_]+)*"
_RUN = re.compile(
    rf"(?<![\w@.'/-])(?:[A-Z]\.(?:\s?[A-Z]\.)*|{_WORD})(?:\s(?:[A-Z]\.|{_WORD})){{0,7}}"
)
_PART = re.compile(rf"[A-Z]\.|{_WORD}")

_RELATION = (
    r"(?:(?:step|grand|god|foster|half|ex)[- ]?)?(?:mums?|moms?|mams?|mother|dads?|father|parents?"
    r"|carers?|guardian|brothers?|sisters?|siblings?|twin|sons?|daughters?|cousins?|uncles?"
    r"|aunts?|aunt(?:ie|y)s?|nan|nana|nanny|gran|granny|grandad|ma|pa|nephews?|nieces?|boyfriends?"
    r"|girlfriends?|bf|gf|partner|husband|wife|fianc[eé]e?|ex|mates?|friends?|bestie|family)"
)
_OWNED = (
    rf"(?:{_RELATION}|teacher|tutor|mentor|keyworker|social worker|key worker|youth worker|phone"
    r"|mobile|house|flat|bedroom|bike|moped|behaviour|attendance|school report|account|story"
    r"|snap(?:chat)?|insta(?:gram)?|birthday|placement|assessment|referral|case|address|group of"
    r" friends)"
)
_KIND_OF_PERSON = (
    r"(?:young (?:person|man|woman|lad|girl|people)|yp|child|boys?|girls?|lads?|lass|kid|teenager"
    r"|pupils?|student|youth|toddler|baby|victim|suspect|nominal|witness|subject|perpetrator"
    r"|individual|(?:older|adult|young) (?:male|female|lad|girl|boy|man|woman)|male|female|man"
    r"|woman|guy|dealer|neighbour|resident|lad is|one is|person)"
)
_ROLE = (
    r"(?:(?:youth|social|key|support|family|outreach|case|detached|school|allocated|early help"
    r"|housing|link) (?:worker|officer)|worker|keyworker|caretaker|coach|mentor|teacher|tutor"
    r"|head of year|headteacher|head|officer|manager|nurse|senco|warden|security guard|guard"
    r"|driver|shopkeeper|landlord|owner|practitioner|volunteer|colleague|counsellor|imam|vicar)"
)
_AUXILIARY = r"(?:(?:is|was|has|had|have|also|then|just|only|often|never|always|now|still)\s+)*"
_SAYING = (
    r"(?:said|says|say|saying|told|tells|asked|asks|mentioned|mentions|reported|reports|explained"
    r"|explains|disclosed|discloses|admitted|denied|denies|stated|states|claims|claimed|added"
    r"|thinks|thought|feels|felt|believes|wants|wanted|wished|wishes|hopes|likes|liked|hates"
    r"|loves|loved|enjoys|wrote|replied|remembers|remembered|complained|described|noticed"
    r"|suggested|worries|spoke|speaks|talked|rang|texted|phoned|knows|knew)"
)
_ACTING_SURE = (
    r"(?:lives|lived|attends|attended|hangs (?:out|around|about)|hung|smokes|sleeps|slept|deals"
    r"|absconded|truanted|self[- ]harms|vapes|does not (?:go|attend|feel|want|like)"
    r"|doesn't (?:go|attend|feel|want|like)|did not (?:go|attend|feel|want)|refuses|refused to"
    r"|walks home|got (?:into|in|robbed|beaten|stabbed|chased|jumped|excluded|arrested)"
    r"|turned (?:1\d|eighteen|sixteen)|(?:was|is|were|been) (?:often )?seen (?:with|getting|talking"
    r"|entering|leaving|hanging|smoking|carrying|running|sitting|crying)"
    r"|(?:was|is|were|has been|had been|got|being|is being) (?:arrested|excluded|suspended|robbed"
    r"|stabbed|groomed|assaulted|attacked|beaten|bullied|chased|followed|threatened|exploited"
    r"|missing|worried|scared|frightened|upset|crying|pregnant|on a (?:plan|part-time)"
    r"|known to|living|staying|told|asked|given|moved on|picked up|dropped|interviewed|charged"
    r"|bailed|searched|stopped))"
)
_ACTING = (
    r"(?:goes|went|drives|drove|stays|stayed|walks|walked|runs|ran|works|worked|opened|opens|drew"
    r"|threatened|uses|used|sells|sold|carries|carried|associates|frequents|meets|met|left|came"
    r"|comes|waits|waited|sits|sat|plays|played|brings|brought|takes|took|gave|gives|needs"
    r"|offered|helps|helped|lost|found|bought|has (?:a|an|no|been|got|the|two|left)|had (?:a|been)"
    r"|is (?:a|an|\d\d|in|seen|the|not|often|always|very|at|with|one|friends|close|known|back)"
    r"|(?:was|were|is|has been) (?:seen|spotted|found|taken|recognised|observed|identified|caught"
    r"|with|there|in|at|out|hit|hurt|late|absent|moved|referred))"
)
_ABOUT = r"(?:\s+(?:a|an|the|his|her|their|our|my|older|younger|local|new|one|another|our|mr))*"

# What stands before a name and plainly speaks of a person.
_BEFORE_SURE = re.compile(
    rf"(?:\b(?i:{_RELATION}|{_KIND_OF_PERSON}|{_ROLE})(?:\s(?i:is|was|called|named))?"
    rf"(?:\s?[,:(–-]\s?|\s)[\"'(]?|\b(?i:social|youth|support|key) workers?:?\s"
    r"|\b(?i:a\.?k\.?a\.?|nicknamed|(?:his|her|their|whose|my|street|real|nick) ?name(?:'s| is)"
    r"|(?:goes|went|going) by(?: the name(?: of)?)?|they call (?:him|her)|known (?:on the street"
    r"|locally|to (?:us|staff|them)) as|(?:mother|father|mum|dad|parents?|carer|friends?|nan"
    r"|sister|brother|cousin|sibling|partner|relative)s? of|the name of)[:,]?\s[\"'(]?)"
    r"$"
)
# What stands before a name and speaks of persons or of those they work with.
_BEFORE = re.compile(
    r"(?:"
    r"\b(?i:referr(?:al|ed)|report(?:ed)?|raised|recorded|written|completed|submitted|taken|signed"
    r"|led|run|made|told|given|seen|disclosed|shared|logged|chaired|noted|quote|minutes|drawn"
    r"|sent|concerns?|allegations?)(?:\s\w+){0,2}\s(?i:by)"
    r"|\b(?i:e-?mails?|letters?|calls?|texts?|info(?:rmation)?|intel(?:ligence)?|statements?"
    r"|messages?|complaints?|feedback|disclosures?|notes?|referrals?|reports?|quotes?|words"
    r"|update|heard|received|got)(?:\s\w+){0,2}\s(?i:from)"
    r"|\b(?i:spoken?|speaking|talk(?:ed|ing|s)?|met|meets?|meeting|chat(?:s|ted|ting)?|conversations?"
    r"|calls?|phone ?calls?|visit(?:ed|s)?|interview(?:ed)?|session|discussion|discussed|1:1|one"
    r" to one|catch[- ]?up|work(?:ed|ing)?|seen|associat\w+|hang(?:s|ing)?(?: out| around| about)?"
    r"|hung(?: out| around)?|went|going|goes|walk(?:s|ed|ing)?|living|lives|friends|friendly"
    r"|involved|contact|relationship|keywork|fight|argument|there|together)(?:\s\w+)?\s(?i:with)"
    r"|\b(?i:spoken?|speaking|talk(?:ed|ing|s)?|listened|wrote|said|explained|apologised"
    r"|sent|sold|given|linked|close|related|known)\s(?i:to)"
    r"|\b(?i:said|says|told us|according to|asks?|asked|tell|thanks? to|thanks|cc:?|met|saw|know"
    r"|knows|stopped|recognised|arrested|threatened|followed|chased|robbed|helped|contacted|texted"
    r"|phoned|invited|supports?|supporting|mentored|referred|excluded|identified|named|spotted"
    r"|seeing|dating|groomed|bullied|searched|interviewed|involving|concerning|group (?:of"
    r"|around|with)"
    r"|names?|victim|suspect|nominal|witness|attendees|present|apologies|allocated(?: to)?"
    r"|actions? for)(?:\s?[:,–-])?"
    r"|\b(?i:owner|lead|contact|author|referrer|reporter|chair|minutes|from|by|to|re|quote|worker"
    r"|names? involved|known|cc|sw|yw|dsl|spoc|completed by|updated by)\s?[:–-]"
    r")\s[\"'(]?"
    r"$"
)
# These say little by themselves: only before a name that is in the lists.
_BEFORE_WEAK = re.compile(r"\b(?i:about|for|re|with|contact|without|between)\s[\"'(]?$")
_BEFORE_PLACE = re.compile(
    r"\b(?i:the|at|in|near|on|outside|around|behind|by|of|past|to|st|saint|via|off|below|above"
    r"|under|opposite|beside|into|towards|through|inside|across|leaving|queen|king|prince"
    r"|princess|duke|lady|lord)\.?\s$"
)
_AFTER_SURE = re.compile(
    rf"'s?\s(?:(?:older|younger|little|big|own|late|new|elder|best|current|step|foster|biological"
    rf"|alleged)[\s-])*(?i:{_OWNED})\b"
    rf"|,?\s\(?(?:and|&)\s(?:his|her|their)\s(?:\w+\s)?(?i:{_RELATION}|{_ROLE})\b"
    rf"|,\s(?:his|her|their|the|a)\s(?:\w+\s){{0,2}}?(?i:{_RELATION}|{_ROLE})\b"
)
_AFTER_SAYING = re.compile(rf"\s{_AUXILIARY}{_SAYING}\b(?!\s*:?\s*$)")
_AFTER_ACTING_SURE = re.compile(rf"(?:\s\([^()]*\))?,?\s(?:also |then |just )?{_ACTING_SURE}\b")
_AFTER_ACTING = re.compile(
    rf"(?:\s\([^()]*\))?,?\s(?:also |then |just |who )?(?:{_ACTING_SURE}|{_ACTING})\b"
)
_AFTER_YEAR = re.compile(
    r"\s?[(,]\s?(?:(?:[Yy]ear|[Yy]r|Y)\s?(?:[7-9]|1[0-3])\b|(?:aged? )?(?:[5-9]|1\d)\s?(?:yo"
    r"|y/o)?[),]"
    r"|(?:he|she|they)/)"
)
_AND_ONE_MORE = re.compile(
    rf"(?:,| and| &|/|, and)\s?(?P<name>{_WORD}(?:\s(?:[A-Z]\b\.?|{_WORD}))?)"
)
_NICKNAMED = re.compile(
    r"(?:\b(?:a\.?k\.?a\.?|AKA|they call (?:him|her)|known on the street as"
    r"|goes by(?: the name(?: of)?)?|street name(?: is|:)?)"
    r"|(?<!\w )(?i:nicknamed))[:,]?\s[\"']?$"
)
_NUMBERED = frozenset(["I", "V", "X"])  # “Elizabeth I”, “George V”
_NUMBERED_THINGS = word_set(
    """
    zone block option group site area item part section phase platform stand unit level class table
    question ward team set room gate bay appendix annex category type grade plan stop
    """
)
_NO_INITIAL_AFTER = re.compile(
    r"\s?[&+'/\d-]|\s(?:levels?|boards?|roads?|teams?|and\s[A-Z]\b(?!\w))"
)
_BRANDS = frozenset(
    ("h smith", "k maxx", "h samuel", "f hinds", "j sainsbury", "a level", "m and", "e block")
)
_TALK_TO = ("alk to ", "alk To ", "ALK TO ")  # “Talk to Frank” is a helpline
_LOOK_BACK = 60
_WORDS_BACK = 7
_LOOK_AHEAD = 60
_LONGEST = 3  # words of a name
_A_PLACE = PLACES | THING | frozenset(("building", "stadium", "monument", "mosque", "arms", "inn"))


def names_spoken_of(text: str) -> Iterator[Span]:
    """Find the names of persons in a plain text by what is said of them."""
    for run in _RUN.finditer(text):
        if run[0] in ("Frank", "FRANK") and text[: run.start()].endswith(_TALK_TO):
            continue
        if (span := _name_in(run, text)) is not None:
            yield "given_name", *span
            yield from _others_named(text, span[1])


def _name_in(run: re.Match[str], text: str) -> tuple[int, int] | None:
    """Return where a person's name stands in a run of words with capitals, or None."""
    parts = [
        (hit[0], run.start() + hit.start(), run.start() + hit.end())
        for hit in _PART.finditer(run[0])
    ]
    if any(word.lower() in SURE_PLACES for word, _, _ in parts[1:]):
        return None
    for at, (word, start, end) in enumerate(parts):
        bare = word.rstrip(".")
        if len(bare) == 1:
            if at + 1 < len(parts) and _is_initial_and_surname(parts, at, text):
                return start, _end_of_surname(parts, at + 1)
            continue
        like = likeness(word)
        if like is Likeness.NO_NAME and not _is_nickname(word, text, start):
            continue
        place_after = any(
            other.lower() in _A_PLACE or other.lower() in ORGANISATIONS
            for other, _, _ in parts[at + 1 : at + 3]
        )
        if place_after:
            return None
        if _is_given_and_initial(parts, at, text, like):
            return start, parts[at + 1][2]
        whole_end = _end_of_name(parts, at)
        if _speaks_of_a_person(text, start, end, whole_end, like):
            return start, whole_end
    return None


def _speaks_of_a_person(text: str, start: int, end: int, whole_end: int, like: Likeness) -> bool:
    """Tell whether the words around a name speak of a person, as plainly as the name needs."""
    after = text[whole_end : whole_end + _LOOK_AHEAD]
    owns = after.startswith("'s")  # “Bessie's” is a stall, unless a relation follows
    if _AFTER_SURE.match(after) or (not owns and _stands_before(_BEFORE_SURE, text, start)):
        return True
    if like is Likeness.MONTH_OR_VERB and whole_end == end:
        return False
    known = like is Likeness.KNOWN
    if (known and _AFTER_YEAR.match(after)) or (
        not owns
        and (
            _stands_before(_BEFORE, text, start)
            or (known and _stands_before(_BEFORE_WEAK, text, start))
        )
    ):
        return True
    said = (_AFTER_SAYING, _AFTER_ACTING_SURE, *((_AFTER_ACTING,) if known else ()))
    if not any(pattern.match(after) for pattern in said):
        return False
    return not _stands_before(_BEFORE_PLACE, text, start)


def _stands_before(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Tell whether one of the last words before a place begins what a pattern wants up to it.

    A pattern that is searched for tries every letter; here it is tried at a few words only.
    """
    at, words = end, 0
    while at > 0 and words < _WORDS_BACK:
        at -= 1
        if text[at].isalnum() and (at == 0 or not text[at - 1].isalnum()):
            words += 1
            if pattern.match(text, at, end):
                return True
        if end - at > _LOOK_BACK:
            return False
    return False


def _is_nickname(word: str, text: str, start: int) -> bool:
    """Tell whether any word is told as what a person is called by."""
    return word.lower() not in NO_NAME and _stands_before(_NICKNAMED, text, start)


def _is_given_and_initial(
    parts: list[tuple[str, int, int]], at: int, text: str, like: Likeness
) -> bool:
    """Tell “Kayden M” from “Zone C”, “George V” and “Harris A level”."""
    if at + 1 >= len(parts) or like in (Likeness.NO_NAME, Likeness.MONTH_OR_VERB):
        return False
    initial, _, end = parts[at + 1]
    letter = initial.rstrip(".")
    dotted = initial.endswith(".") and not text[end : end + 2].lstrip()[:1].isupper()
    if len(letter) != 1 or (letter in _NUMBERED and not dotted) or len(parts) > at + 2:
        return False
    return not _stands_before(_BEFORE_PLACE, text, parts[at][1]) and not _NO_INITIAL_AFTER.match(
        text, end
    )


def _is_initial_and_surname(parts: list[tuple[str, int, int]], at: int, text: str) -> bool:
    """Tell “J Smith” and “T. Marsh” from “A Pupil”, “Zone C Victoria” and “W H Smith”."""
    (initial, start, _), (surname, _, end) = parts[at], parts[at + 1]
    letter, small = initial.rstrip("."), surname.lower()
    if len(surname.rstrip(".")) < 2 or f"{letter.lower()} {small}" in _BRANDS:  # noqa: PLR2004 - an initial
        return False
    if surname.isupper() or any(o.lower() in _A_PLACE for o, _, _ in parts[at + 2 :]):
        return False
    if at and (is_english_word(parts[at - 1][0]) and parts[at - 1][0].lower() in _NUMBERED_THINGS):
        return False
    if small in NO_NAME | ROLES | ORGANISATIONS | SURE_PLACES or re.match(
        r"'s\s(?!mum|dad)", text[end:]
    ):
        return False
    if initial.endswith("."):
        return is_surname(surname) or not is_english_word(surname)
    common = letter not in ("A", "I")
    sentence = text[max(0, start - 2) : start].rstrip()[-1:] in ("", ".", ":")
    return is_surname(surname, common=common) or (
        common and not is_english_word(surname) and not (sentence and letter == "O")
    )


def _end_of_surname(parts: list[tuple[str, int, int]], at: int) -> int:
    after = parts[at + 1] if at + 1 < len(parts) else None
    return after[2] if after and is_surname(after[0], common=False) else parts[at][2]


def _end_of_name(parts: list[tuple[str, int, int]], at: int) -> int:
    """Return where a name ends that begins with a part: with the names right after it."""
    end = parts[at][2]
    for word, _, stop in parts[at + 1 : at + _LONGEST]:
        small = word.lower()
        if small in ROLES | ORGANISATIONS | NO_NAME:
            break
        end = stop
    return end


def _others_named(text: str, end: int) -> Iterator[Span]:
    """Find the names that follow another one: “Ellis and Jayden”, “Amira, Tom and J. Smith”."""
    while hit := _AND_ONE_MORE.match(text, end):
        first, *more = hit["name"].split()
        if likeness(first) is not Likeness.KNOWN or any(m.lower() in _A_PLACE for m in more):
            return
        yield "given_name", *hit.span("name")
        end = hit.end("name")
