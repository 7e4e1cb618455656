"""What an import asks about: the kind of thing found, where it stands, and how it is shown."""

from typing import NamedTuple

KINDS = {
    "nhs_number": "an NHS number",
    "pupil_number": "a pupil’s or learner’s number (UPN or ULN)",
    "national_insurance_number": "a National Insurance number",
    "phone_number": "a phone number",
    "email": "an email address",
    "postcode": "a full postcode",
    "date_of_birth": "a date of birth",
    "title_and_surname": "a title with a surname",
    "given_name": "the name of a person",
    "social_handle": "a name on social media",
    "house_address": "the address of a house",
    "initials_and_age": "a person’s initials and age",
    "vehicle_plate": "a vehicle’s number plate",
    "driving_licence": "a driving licence’s number",
    "passport": "a passport’s number",
    "case_number": "a person’s or case’s number in a system",
    "unlikely_number": "an unlikely number",
    "month_first": "a day with its month first",
}
"""Each kind with the words that follow “this looks like”; codes of the list free_text_kind."""

Span = tuple[str, int, int]
"""A kind, and where in the text the part begins and ends."""

# One character for one, so that a place found in the plain text is the place in the source.
_SAME_LENGTH = {
    **dict.fromkeys(map(chr, (0xA0, 0x2007, 0x2009, 0x202F, 0x200B, 0x2060, 0xFEFF)), " "),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("‘’ʼ＇", "'"),
    **dict.fromkeys("“”", '"'),
    **{chr(0xFEE0 + code): chr(code) for code in (*range(0x30, 0x3A), 0x2B, 0x40)},
}
_PLAIN = str.maketrans(_SAME_LENGTH)


class Found(NamedTuple):
    """A part of a text that may point to a person: text[start:end], of one of KINDS.

    masked shows its first and last character and “•” for each one between, so that somebody with
    the source can find it there and nobody can read it here.
    """

    kind: str
    start: int
    end: int
    masked: str


def mask_middle(part: str) -> str:
    """Return the first and last character with “•” for each one between."""
    return part[0] + "•" * (len(part) - 2) + part[-1] if len(part) > 1 else "•"


def ascii_of_same_length(text: str) -> str:
    """Return the text with spaces, hyphens, quotes and digits in ASCII, character for character."""
    return text if text.isascii() else text.translate(_PLAIN)


def resolve_overlaps(text: str, spans: list[Span]) -> list[Found]:
    """Return the spans in the order of the text; where two overlap, the longer one stands."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[1], -s[2])):
        if not kept or kept[-1][2] <= span[1]:
            kept.append(span)
        elif span[2] - span[1] > kept[-1][2] - kept[-1][1]:
            kept[-1] = span
    return [Found(kind, start, end, mask_middle(text[start:end])) for kind, start, end in kept]
