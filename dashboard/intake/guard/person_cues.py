"""What is said of persons and of nobody else: relations, roles, words of saying and of doing."""

import re

from dashboard.intake.guard.lexicon import Likeness, sounds_like_a_town
from dashboard.intake.guard.place_cues import stands_where_places_do

RELATION = (
    r"(?:(?:step|grand|god|foster|half|ex)[- ]?)?(?:mums?|moms?|mams?|mother|dads?|father|parents?"
    r"|carers?|guardian|brothers?|sisters?|siblings?|twin|sons?|daughters?|cousins?|uncles?"
    r"|aunts?|aunt(?:ie|y)s?|nan|nana|nanny|gran|granny|grandad|ma|pa|nephews?|nieces?|boyfriends?"
    r"|girlfriends?|bf|gf|partner|husband|wife|fianc[eé]e?|ex|mates?|friends?|bestie|family)"
)
_OWNED = (
    rf"(?:{RELATION}|teacher|tutor|mentor|keyworker|social worker|key worker|youth worker|phone"
    r"|mobile|house|flat|bedroom|bike|moped|behaviour|attendance|school report|account|story"
    r"|snap(?:chat)?|insta(?:gram)?|birthday|placement|assessment|referral|case|address|group of"
    r" friends)"
)
_KIND_OF_PERSON = (
    r"(?:young (?:person|man|woman|lad|girl|people)|yp|child|boys?|girls?|lads?|lass|kid|teenager"
    r"|pupils?|student|youth|toddler|baby|victim|suspect|nominal|witness|subject|perpetrator"
    r"|individual|(?:older|adult|young) (?:male|female|lad|girl|boy|man|woman)|male|female|man"
    r"|woman|guy|dealer|neighbour|resident|lad is|one is|person|lady|gentleman|caller|complainant"
    r"|occupant|informant|trader|prefect|rep)"
)
_ROLE = (
    r"(?:(?:youth|social|key|support|family|outreach|case|detached|school|allocated|early help"
    r"|housing|link) (?:worker|officer)|worker|keyworker|caretaker|coach|mentor|teacher|tutor"
    r"|head of year|headteacher|head|officer|manager|nurse|senco|warden|security guard|guard"
    r"|driver|shopkeeper|landlord|owner|practitioner|volunteer|colleague|counsellor|imam|vicar)"
)
_AUXILIARY = r"(?:(?:is|was|has|had|have|also|then|just|only|often|never|always|now|still)\s+)*"
SAYING = (
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
    rf"(?:\b(?i:{RELATION}|{_KIND_OF_PERSON}|{_ROLE})(?:\s(?i:is|was|called|named))?"
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
    r"|\b(?i:spoken?|speaking|talk(?:ed|ing|s)?|met|meets?|meeting|chat(?:s|ted|ting)?"
    r"|conversations?"
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
_SPOKEN_WITH = re.compile(
    r"\b(?i:sp(?:oke|oken|eaking|eak)|talk(?:ed|ing)?|chat(?:ted|ting)?|met) (?:to|with|w/) $"
)
# These say little by themselves: only before a name that is in the lists.
_BEFORE_WEAK = re.compile(r"\b(?i:about|for|re|with|contact|without|between)\s[\"'(]?$")
_AFTER_SURE = re.compile(
    rf"'s?\s(?:(?:older|younger|little|big|own|late|new|elder|best|current|step|foster|biological"
    rf"|alleged)[\s-])*(?i:{_OWNED})\b"
    rf"|,?\s\(?(?:and|&)\s(?:his|her|their)\s(?:\w+\s)?(?i:{RELATION}|{_ROLE})\b"
    rf"|,\s(?:his|her|their|the|a)\s(?:\w+\s){{0,2}}?(?i:{RELATION}|{_ROLE})\b"
)
_AFTER_SAYING = re.compile(rf"\s{_AUXILIARY}{SAYING}\b(?!\s*:?\s*$)")
_AFTER_ACTING_SURE = re.compile(rf"(?:\s\([^()]*\))?,?\s(?:also |then |just )?{_ACTING_SURE}\b")
_AFTER_ACTING = re.compile(
    rf"(?:\s\([^()]*\))?,?\s(?:also |then |just |who )?(?:{_ACTING_SURE}|{_ACTING})\b"
)
_AFTER_YEAR = re.compile(
    r"\s?[(,]\s?(?:(?:[Yy]ear|[Yy]r|Y)\s?(?:[7-9]|1[0-3])\b|(?:aged? )?(?:[5-9]|1\d)\s?(?:yo"
    r"|y/o)?[),]"
    r"|(?:he|she|they)/)"
)
NICKNAMED = re.compile(
    r"(?:\b(?:a\.?k\.?a\.?|AKA|they call (?:him|her)|known on the street as"
    r"|goes by(?: the name(?: of)?)?|street name(?: is|:)?)"
    r"|(?<!\w )(?i:nicknamed))[:,]?\s[\"']?$"
)
_LOOK_BACK = 60
_WORDS_BACK = 7
_LOOK_AHEAD = 60
_SHORTEST = 4  # letters of a name in capitals that is no acronym


def speaks_of_a_person(text: str, start: int, end: int, whole_end: int, like: Likeness) -> bool:
    """Tell whether the words around a name speak of a person, as plainly as the name needs."""
    after = text[whole_end : whole_end + _LOOK_AHEAD]
    owns = after.startswith("'s")  # “Bessie's” is a stall, unless a relation follows
    if _AFTER_SURE.match(after) or (not owns and stands_before(_BEFORE_SURE, text, start)):
        return True
    if like is Likeness.MONTH_OR_VERB and whole_end == end:
        return stands_before(_SPOKEN_WITH, text, start)
    if sounds_like_a_town(text[start:whole_end]):
        return False
    known = like is Likeness.KNOWN
    shouted = text[start:end].isupper() and end - start < _SHORTEST
    if (known and not shouted and _AFTER_YEAR.match(after)) or (
        not owns
        and (
            stands_before(_BEFORE, text, start)
            or (known and stands_before(_BEFORE_WEAK, text, start))
        )
    ):
        return True
    said = (_AFTER_SAYING, _AFTER_ACTING_SURE, *((_AFTER_ACTING,) if known else ()))
    if not any(pattern.match(after) for pattern in said):
        return False
    return not stands_where_places_do(text, start)


def stands_before(pattern: re.Pattern[str], text: str, end: int) -> bool:
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
