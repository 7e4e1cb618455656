"""How a sentence uses a word with a capital: as somebody who does something, or as a thing's name.

Only the words right beside it are looked at, by their parts of speech: “Nadia still avoids” is
somebody, “Chelsea match” is not.
"""

import re

from dashboard.intake.guard.lexicon import (
    Likeness,
    is_base_form,
    likeness,
    parts_of_speech,
    sounds_like_a_town,
)
from dashboard.intake.guard.person_cues import RELATION, SAYING, stands_before
from dashboard.intake.guard.place_cues import last_words, stands_where_places_do
from dashboard.intake.guard.words import NUMBERED_THINGS, word_set

_NEXT_WORD = re.compile(r"\s*(?:\([^()]{0,30}\)|[-–]\s)?\s*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_ENDS = re.compile(r"\s*(?:[,.;:!?)\]\"/+|=]|\s[-–—]\s|&\s|$|\((?!\d{3})|'(?:\s|$))")
_FUNCTION_WORDS = word_set(
    """
    and or but nor who whom whose which is are was were has have had does do did can could will
    would should may might must cannot isn't wasn't hasn't hadn't doesn't didn't won't wouldn't
    can't couldn't shouldn't aren't weren't dont doesnt didnt wont cant wasnt isnt hasnt aint ain't
    not never always often also again still just only then now soon since until till before after
    when where while because cos cuz bc if as so than that this these those there here he she they
    we i it his her their him them our my your me us you about against along among around at by for
    from in inside into like near of off on onto out outside over past re round through to toward
    towards under up upon with without via per vs both either neither yesterday today tonight
    tomorrow yet too seems seemed already maybe probably definitely apparently reportedly w coz
    n wudnt wont got gets gonna wanna is's im hes shes
    """
)
_PRONOUN_AFTER = re.compile(r"[^.!?]{1,60}\b(?:he|she|his|her|him|herself|himself)\b")
_ARTICLES = word_set("the a an some every each all no")  # “Jack the lad”
_AS_SCHOOLS_DO = re.compile(
    r" (?:have|are|were|sends?|sent|lets?|hosts?|offers?|offered|finish(?:es)?|starts?|opens?"
    r"|closes?|asked for|has"
    r" offered|will (?:host|send)|and [A-Z][\w']+ (?:have|are|share|finish|start))\b"
)
_BEFORE_AN_OBJECT = word_set(
    "of without to from incl including include includes with by for about re that than by between"
)
_OF_PERSONS = word_set("big little young old older younger poor wee lil late new same only")
_BARE_VERBS = word_set("say go want feel think come get know see tell seem")
_PASTS = word_set(
    "saw left felt found met got put let hit cut read lost thought rose fell heard kept set ran"
)
_AND_BEFORE = re.compile(r"(?:\b(?:and|or|nor)|[&+,])\s$")
_BEGINS_A_SENTENCE = re.compile(r"(?:^|[.!?:;•\n“\"]|\s[-–])[\s\"'(]*$")
_JOINED = re.compile(r"(?:,| and| &|, and| or) ([A-Z][\w-]+)")
_MOVING = re.compile(
    r"\s(?:also |then |just |now |still )?(?:came|walked|ran|went|waited|left|waits|walks|comes"
    r"|sat|sits|stood"
    r"|stands|stayed|cried|laughed|smiled|joined|arrived|turned up|helped|brought|drew|wrote|won"
    r"|would (?:like|love|rather|prefer)|wants|asked|asks|said|says|told|thinks|thought|feels|felt"
    r"|has (?:stopped \w+ing|been told|asked|said|told)|(?:was|is) (?:not )?(?:told|asked|chased"
    r"|happy|sad|upset"
    r"|scared|frightened|worried|anxious|angry|crying|\d\d|aged|sixteen|fifteen|fourteen|thirteen"
    r"|twelve|in year|present|absent|excluded|at the meeting))\b"
)
_SEASONS = word_set("summer autumn winter spring dawn eve christmas easter")
_WHO = re.compile(r",? who(?:'s|se)?\b")
_NEITHER = word_set("is are was were be been being called named have has had do does did will")
_BEFORE_INITIAL = word_set("and but that when if because since while until said")
_BEFORE_A_NAME = word_set("than when if because since while until cos without said asks")
_GREETINGS = word_set("hi hello hey dear regards cheers thanks")
_INITIAL_OWNS = re.compile(rf"'s\s(?:(?:older|younger|little|big|new|step)[\s-])*{RELATION}\b")
_INITIAL_SAYS = re.compile(rf"\s(?:also |then |just |has |had )*{SAYING}\b")
_INITIAL_MET = re.compile(
    r"\b(?i:(?:spoken?|speaking|talk(?:ed|ing)?|chat(?:ted|ting)?|met|meeting|session|walk(?:ed"
    r"|ing)?|visit|work(?:ed|ing)?|call|1:1)"
    r" (?:with|to|w/)|met|asked|told|visited|phoned|rang|saw|(?:mum|dad|parents?|nan|sister"
    r"|brother|friends?|carer) of"
    r"|about|concerns? (?:re|for|about)) $"
)
_INITIAL_ENDS = re.compile(
    r"\s*(?:[,.;:)]|$)|\s(?:and|&|at|on|in|re|about|who|who's|by|was|is|today|yesterday|this"
    r"|after|before|again|to)\b"
)


def can_be_a_subject(text: str, start: int, end: int) -> bool:
    """Tell whether what follows a name may follow a person: no noun that the name describes.

    “Nadia still avoids”, “Zac is let in” and “Femi, who” may; “Chelsea match” and “Arthur Ashe
    tennis sessions” may not.
    """
    if _follows_a_description(text, start):
        return False
    if _ENDS.match(text, end):
        return True
    word = _NEXT_WORD.match(text, end)
    if word is None:
        return False
    small = word[1].lower()
    if small in _FUNCTION_WORDS:
        return True
    last = last_words(text, start)[1]
    governed = last in _BEFORE_AN_OBJECT or "VERB" in parts_of_speech(last)
    whole = " " in text[start:end]
    if (
        word[1][0].isupper()
        or (small in _ARTICLES and not governed)
        or (whole and _AS_SCHOOLS_DO.match(text, end))
    ):
        return False
    several = _AND_BEFORE.search(text, max(0, start - 4), start) is not None
    return _says_what_is_done(small, whole=whole, several=several)


def _says_what_is_done(word: str, *, whole: bool, several: bool) -> bool:
    """Tell whether a word after a name is no noun there: “walks” after one, “walk” after several.

    whole: it stands after a whole name, which describes “workshops” rather than does it.
    """
    kinds = parts_of_speech(word)
    if "NOUN" not in kinds or "ADV" in kinds or word in _PASTS:
        return True
    if "VERB" not in kinds or whole:
        return False
    return not is_base_form(word) or several or word in _BARE_VERBS


def _end_of_names(text: str, end: int) -> int:
    """Return where the names end that are joined to one: “Faith and Destiny would like”."""
    while (hit := _JOINED.match(text, end)) and likeness(hit[1]) >= Likeness.NAME_AND_WORD:
        end = hit.end()
    return end


def is_somebody_in_full(text: str, start: int, end: int) -> bool:
    """Tell whether a whole name is that of somebody who is seen, met, told of, or does something.

    At the beginning of a sentence it is more often a school's or a shop's.
    """
    last = last_words(text, start)[1]
    word = _NEXT_WORD.match(text, end)
    if word is not None and parts_of_speech(word[1]) == {"VERB"} and not is_base_form(word[1]):
        return True
    if text[:start].endswith((": ", "- ", "– ")):
        return True
    return last in _BEFORE_AN_OBJECT or (
        "VERB" in parts_of_speech(last) and "ADJ" not in parts_of_speech(last)
    )


def is_meant_by_a_pronoun(text: str, start: int, end: int) -> bool:
    """Tell whether a word that no list knows does something, and is “she” or “his” after that."""
    return (
        _PRONOUN_AFTER.match(text, end) is not None
        and not sounds_like_a_town(text[start:end])
        and can_be_a_subject(text, start, end)
    )


def _follows_a_description(text: str, start: int) -> bool:
    """Tell whether a name stands after an adjective, as in “sweet William”."""
    last = last_words(text, start)[1]
    if last in _OF_PERSONS:  # “Old Margaret is” begins a sentence; “the Old Bill” is none
        return text[start - len(last) - 1 : start - 1] in ("Old", "Mad") and len(last) + 1 < start
    return parts_of_speech(last) == {"ADJ"}


def stands_for_a_person(text: str, start: int, end: int) -> bool:
    """Tell whether a name that is a word as well is plainly meant as a name where it stands.

    Within a sentence its capital says so, after a verb or beside another name; at the beginning
    only what it does.
    """
    if _WHO.match(text, end) or last_words(text, start)[1] in _GREETINGS:
        return True
    small = text[start:end].lower()
    does = _MOVING.match(text, _end_of_names(text, end))
    if does and small not in _SEASONS and parts_of_speech(small):
        return True
    if _BEGINS_A_SENTENCE.search(text, max(0, start - 3), start):
        return False
    last = last_words(text, start)[1]
    before = text[max(0, start - len(last) - 1) : start - 1]
    kinds = parts_of_speech(last)
    return (
        last not in _NEITHER
        and (before.islower() or (before[1:].islower() and kinds == {"VERB"}))
        and ("VERB" in kinds or last in _BEFORE_A_NAME)
    )


def stands_for_an_initial(text: str, start: int, end: int) -> bool:
    """Tell “J told us”, “T's sister” and “met with K and her aunt” from “Zone C said”."""
    if text[start] in "AIVX" or text.startswith(("&", "/", "+", "-"), end) or end - start > 1:
        return False
    last = last_words(text, start)[1]
    if (
        last in NUMBERED_THINGS
        or stands_where_places_do(text, start)
        or (last and parts_of_speech(last) == {"NOUN"})
    ):
        return False
    if _INITIAL_OWNS.match(text, end):
        return True
    begins = _BEGINS_A_SENTENCE.search(text, max(0, start - 3), start) or last in _BEFORE_INITIAL
    if begins and (_INITIAL_SAYS.match(text, end) or _MOVING.match(text, end)):
        return True
    return stands_before(_INITIAL_MET, text, start) and _INITIAL_ENDS.match(text, end) is not None
