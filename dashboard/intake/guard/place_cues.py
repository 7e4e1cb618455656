"""What is named like a person and is none: by the words beside it, and by names that all know.

A street, a park or a school is known by the word after its name, a shop by how it goes on, a pub by
its article, a place by the preposition before it. Only what none of these tells is in a list.
"""

import re
from functools import lru_cache

from dashboard.intake.guard.lexicon import sounds_like_a_town
from dashboard.intake.guard.namesakes import NAMESAKES
from dashboard.intake.guard.words import ORGANISATIONS, PLACES, SURE_PLACES, word_set

_TRADE = (
    r"(?:takeaways?|caf[eé]s?|shops?|salons?|barbers?'?|restaurants?|baker(?:y|s)|kiosks?|stores?"
    r"|stalls?"
    r"|vans?|newsagents?'?|tea ?rooms?|bar|grill|kitchen|chippy|chicken|kebabs?|pizza|supermarket"
    r"|mini ?market|market|off[- ]licen[cs]e|launderette|unit|boxes|cans|pub|inn|brand"
    r"|trainers|boots"
    r"|food|foods|sweets?|counter|branch|franchise|delivery|drinks?|ice cream|fish bar|express)"
)
_SHOP = re.compile(rf"(?:'s)?(?:\s[\w&]+)?\s{_TRADE}\b", re.IGNORECASE)
# “Miss Millie's on the parade” is a shop, “Mr Lowe's car” is not.
_SHOP_OF = re.compile(
    r"'s(?=$|[.,;:)!?]|\s(?:on|in|at|by|near|and|or|is|was|are|has|opens?|closes?|to|for|next|do"
    r"|does|sells?|stays?|let|lets|gives?|opposite|outside|after|before|between|which|where|who"
    r"|that|near|until|till|with|staff|doorway|queue|corner|counter|[A-Z]))"
)
_PLACE_PREPOSITIONS = word_set(
    """
    at in near on outside around behind past off below above under opposite beside into towards
    through inside across round along beyond between within nr alongside
    """
)
_NAMED_AFTER = word_set(
    """
    the a an st saint storm hurricane operation op project programme class house team unit block
    zone ward junction route bus tram line estate pub route camp campus stand level year
    queen king prince princess duke duchess lady lord sir dame archbishop bishop cardinal pope
    mr mrs ms miss mx dr st. los san santa santo fort mount lake port
    saints dj team lord baron earl emperor guru sri swami
    """
)
_PLACE_OF = word_set(
    """
    university college borough city town county district parish village church cathedral chapel
    school order bay isle vale port diocese bishop duke earl lord queen king hospital house friends
    battle street road map north south east west centre side end edge corner top bottom back front
    streets parts outskirts people residents pupils students staff kids fans parents governors
    state republic land area ward mural statue bust portrait painting
    """
)
_COMES_OR_GOES = word_set(
    """
    lads lad kids kid boys girls people residents families pupils students children youths those
    ones groups group gang teenagers teams fans way ways walk walks walked walking run runs ran bus
    buses coach train trains tram trams taxi ride rides drive drove cycle cycled come comes came
    coming go goes went going gone move moved moving travel travels travelled path route road trip
    trips far away close next near north south east west miles minutes mins everyone men women mums
    """
)
# What is done to somebody with a word that is said of places too: “shouted at Kai”.
_DONE_TO_SOMEBODY = {
    "at": word_set(
        "shouted shouting laughed laughing swore swearing spat threw thrown aimed looked"
        " looking pointed stared staring angry annoyed"
    ),
    "on": word_set(
        "update info information intel eye check checked checking pick picks picked"
        " grassed grassing focus notes handover tabs chat report reports call called"
    ),
    "in": word_set("confided confides interest confidence trust change changes"),
    "off": word_set("phone bike took taken nicked robbed stole stolen money bought"),
    "around": word_set("safe comfortable quiet nervous scared happy"),
    "behind": frozenset(("is", "was")),
}
# A thing that follows in small letters: “Alice street”, “Percy road”, “Nelson estate”.
_PLACES_AFTER = frozenset(
    (
        SURE_PLACES
        | PLACES
        | word_set(
            "side bus tram stop line building buildings block blocks class classes houses windows "
            "corner"
        )
    )
    - word_set(
        "walk close way rise end place cross"
        " pitch drive prize award group team service services place foundation trust common"
    )
)
_CONTRACTED = re.compile(
    r"'s (?:the|a|an|about|been|got|gone|not|here|there|back|always|never|still|just|only|now"
    r"|also|very|too|so|okay?|fine|alright|scared|worried|happy|upset|[a-z]+ing)\b"
)
_OWNED_BY_A_LEADER = re.compile(r"'s (?:lads|lot|mates|boys|crew|gang|group)\b")
_OWNED_BY_ONE = re.compile(
    r"'s (?:(?:new|old|own|little|last|first|latest|main|drawn|own) )?(?:drawings?|poems?"
    r"|stor(?:y|ies)|pictures?"
    r"|paintings?|maps?|photos?|letters?|emails?|messages?|texts?|notes?|feedback|ideas?"
    r"|suggestions?"
    r"|views?|words?|answers?|questions?|statements?|comments?|plans?|reports?|number|name|age|room"
    r"|home|house|flat|phone|bike|scooter|moped|car|van|coat|jacket|hoodie|bag|rucksack|keys?|key"
    r"|glasses"
    r"|hands?|face|hair|arm|leg|eyes?|voice|mood|behaviour|attendance|class|form|lesson|school"
    r"|college|placement"
    r"|exclusion|hearing|trial|case|file|funeral|death|birthday|party|dog|puppy|account|post"
    r"|video|snap"
    r"|group|lot|crew|gang|crowd|lads|boys|mates?|turn|fault|help|work|job|shift|absence|return"
    r"|arrest|safety"
    r"|journey|walk home|route home|timetable|tutor|teacher|worker|boss)\b"
)
_GUEST = re.compile(
    r"\b(?:(?:round|back|over|went|moved|gone|go|going) (?:to|at|in with|into)|(?:stay(?:s|ed"
    r"|ing)?|slept|sleeping|sleepover|living|lives|party|tea)(?: over| round)? at)\s$",
    re.IGNORECASE,
)
_END_OF_PHRASE = re.compile(r"'s(?=\s*$|\s*[.,;:!?)])")
_NEXT_WORD = re.compile(r"[\s(]+([^\W\d_]+(?:'[^\W\d_]+)?)")
_LAST_TWO = re.compile(r"(?:([^\W\d_]+)\W{1,2})?([^\W\d_]+)['\".]?[\s(\"']{1,3}$")
_KIND_OF_PLACE = (
    r"(?:[Ss]t(?:reet)?s?|[Rr](?:oa)?ds?|[Aa]ve(?:nue)?s?|[Ll]ane?s?|[Pp]arks?|[Cc]ourts?"
    r"|[Hh]ouses?|[Cc]loses?"
    r"|[Ee]states?|[Ss]chools?|[Tt]owers?|[Gg]ardens?|[Ss]quares?|[Tt]errace|[Cc]rescent|[Dd]rive"
    r"|[Gg]rove|[Pp]laces?|[Ww]ards?|[Aa]cadem(?:y|ies)|[Cc]olleges?|[Ww]alks?|[Bb]locks?"
    r"|[Cc]lasses|[Bb]uildings?|[Tt]eams)"
)
_OF_SEVERAL_PLACES = re.compile(
    rf"(?:\s?(?:,|/|&)?\s?(?:and |or |then |to )?[A-Z][\w'-]+){{1,4}} {_KIND_OF_PLACE}\b(?!')"
)
_BUSINESS = re.compile(
    r"\s?(?:&|and) (?:[Ss]ons?|[Cc]o|[Dd]aughters?|[Bb]ros|[Bb]rothers|[Tt]he)\b"
)
_LIKE_A_PLACE = re.compile(
    r" (?:is|was|are|were|isn't|wasn't|looks?|looked|feels?|felt|gets?|got|stays?) (?:(?:very|so"
    r"|too|really|always"
    r"|often|mostly|still|quite|pretty|usually|also|more|much|a bit|well|badly|not|now) )*(?:dark"
    r"|unlit|lit|shut|closed|open"
    r"|busy|busier|busiest|quieter|empty|packed|rammed|crowded|full|steep|wet|flooded|muddy|icy"
    r"|slippery"
    r"|boarded|overgrown|dirty|littered|clean|used|kept|looked after|better|worse|worst|blocked"
    r"|broken"
    r"|vandalised|noisy|fenced|gated|locked|near|miles|next|opposite|between|behind|where"
    r"|in (?:the|need))\b"
)
_SECOND_NAME = re.compile(r"(?: & | and | )([^\W\d_]+)")
_FIRST_NAME = re.compile(r"([^\W\d_]+)(?: & | and |, | )$")
_LISTED_WITH = re.compile(r"(?:,| and| &|/|, and) ?([A-Z][\w-]+)(?! [A-Z])")
_CALLED_SO = re.compile(
    r"\b[Cc]all(?:s|ed)? (?:it|this|that|them|(?:the|this|that|our) \w+(?: \w+)?) [\"']?$"
)
_LOOK_BACK = 40


def is_shop_of(text: str, end: int) -> bool:
    """Tell whether a name that ends there goes on as a shop does: “Millie's on the parade”."""
    return bool(_SHOP.match(text, end) or _SHOP_OF.match(text, end))


@lru_cache(maxsize=1_000)  # each name asks several times
def last_words(text: str, start: int) -> tuple[str, str]:
    """Return the two words before a place in a text, small; empty where there is none."""
    before = _LAST_TWO.search(text, max(0, start - _LOOK_BACK), start)
    return ((before[1] or "").lower(), before[2].lower()) if before else ("", "")


def stands_where_places_do(text: str, start: int) -> bool:
    """Tell whether what stands before a name makes it a place's: “at Albert”, “The Lawrence”."""
    earlier, last = last_words(text, start)
    if last == "of":
        return earlier in _PLACE_OF
    if last in ("to", "from"):
        return earlier in _COMES_OR_GOES
    if "all" in text[:start] and _CALLED_SO.search(text, max(0, start - _LOOK_BACK), start):
        return True
    if last == "after":
        return earlier in ("named", "called")
    if earlier in _DONE_TO_SOMEBODY.get(last, ()):
        return False
    return last in _PLACE_PREPOSITIONS | _NAMED_AFTER


def goes_on_as_a_place(text: str, end: int, following: list[str]) -> bool:
    """Tell whether a name goes on as one of a place, a shop, a school or a work.

    following: the words with capitals right after the name; end is the end of the last of them.
    """
    if any(word.lower().removesuffix("'s") in PLACES for word in following):
        return True
    word = _NEXT_WORD.match(text, end)
    return (
        (word is not None and word[1].lower() in _PLACES_AFTER and text[end] == " ")
        or _OF_SEVERAL_PLACES.match(text, end) is not None
        or _BUSINESS.match(text, end) is not None
        or _LIKE_A_PLACE.match(text, end) is not None
    )


def is_namesake(text: str, start: int, end: int) -> bool:
    """Tell what is named after somebody, or like somebody: “Paddy Power”, “Holland & Barrett”."""
    name = text[start:end].lower()
    after = _SECOND_NAME.match(text, end)
    before = _FIRST_NAME.search(text, max(0, start - _LOOK_BACK), start)
    return (after is not None and f"{name} {after[1]}".lower() in NAMESAKES) or (
        before is not None and f"{before[1]} {name}".lower() in NAMESAKES
    )


def stands_beside_places(text: str, start: int, end: int) -> bool:
    """Tell whether a name is listed with a town or a shop: “Leigh and Oldham”, “Pret and Leon”."""
    after = _LISTED_WITH.match(text, end)
    before = _FIRST_NAME.search(text, max(0, start - _LOOK_BACK), start)
    return (
        after is not None and (sounds_like_a_town(after[1]) or is_shop_of(text, after.end(1)))
    ) or any(other is not None and other[1].lower() in ORGANISATIONS for other in (before, after))


def owns_as_a_person(text: str, start: int, end: int, *, known: bool) -> bool:
    """Tell “Luka's drawing” and “Bailey's about” from “Betty's is shut” and “Martyn's law”.

    text[end:] begins with “'s”; known: the name is no word as well.
    """
    if _CONTRACTED.match(text, end):
        return known or start > 0
    if not known:
        return _OWNED_BY_A_LEADER.match(text, end) is not None
    if _END_OF_PHRASE.match(text, end):
        return _GUEST.search(text, max(0, start - _LOOK_BACK), start) is not None
    return _OWNED_BY_ONE.match(text, end) is not None
