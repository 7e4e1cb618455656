"""What the scan of free text tells, and above all what it leaves in peace."""

import csv
from datetime import date

import pytest

from dashboard.intake import KEEP_OR_MEND_KINDS
from dashboard.intake.guard import KINDS, find_details, find_details_in_texts, scanning
from dashboard.intake.guard.found import resolve_overlaps
from dashboard.settings import home
from tests.guard.labelled import (
    NAMED_LIKE_PEOPLE,
    TODAY,
    Half,
    Hand,
    false_alarms,
    panel_sentences,
    score,
    sentences,
    told,
)

HALVES: tuple[Half, ...] = ("tuning", "held out")
OF_PERSONS = set(KINDS) - KEEP_OR_MEND_KINDS
OF_PANELS_ONLY = {
    *("initials_and_age", "vehicle_plate", "driving_licence", "passport", "case_number"),
}
NUMBERED = ("nhs_number", "pupil_number", "national_insurance_number", "phone_number")


def test_the_labelled_sentences_are_many_and_hold_every_kind() -> None:
    labelled = list(sentences())
    assert len({text for text, _ in labelled}) == len(labelled) > 400
    assert {kind for _, holds in labelled for kind, _ in holds} == OF_PERSONS - OF_PANELS_ONLY
    assert sum(not holds for _, holds in labelled) > len(labelled) / 2


def test_numbers_are_never_missed_and_false_alarms_are_rare() -> None:
    whole = score(sentences())
    print(whole.table())  # noqa: T201 - shown by pytest -s, for whoever changes a pattern
    assert {kind: whole.recall(kind) for kind in NUMBERED} == dict.fromkeys(NUMBERED, 1.0)
    assert min(whole.recall(kind) for kind in OF_PERSONS - OF_PANELS_ONLY) >= 0.95
    assert whole.precision() >= 0.95


def test_nothing_is_found_in_our_own_data() -> None:
    for folder in ("sample", "reference"):
        for path in sorted((home() / "data" / folder).glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                cells = [cell for row in csv.reader(file) for cell in row]
            assert [(path.name, cells[at]) for at, _ in find_details_in_texts(cells)] == []


def test_parks_schools_and_stops_named_like_people_are_not_taken_for_people() -> None:
    named = "Victoria|Florence|St Anne's|Marshall|Oliver|Grace|Jordan|Paul's|Kingsley|Beatrice"
    called = "Park|Recreation Ground|Primary School|Road|Lane|Gardens|Academy|Green|Street|Close"
    names = [f"{one} {what}" for one in named.split("|") for what in called.split("|")]
    sentences = [form.format(name) for name in names for form in ("{}", "The stop at {} is dark")]
    assert [sentences[at] for at, _ in find_details_in_texts(sentences)] == []


def test_the_mask_shows_where_and_not_what() -> None:
    (found,) = find_details("Ring 07700 900123 at once")
    assert found == ("phone_number", 5, 17, "0••••••••••3")


def test_places_stand_where_they_are_in_the_source_whatever_its_spaces() -> None:
    text = "“Ask\u00a0Mrs O’Leary” – 999\u00a0787\u00a09384"
    assert told(text) == {
        ("title_and_surname", "Mrs O’Leary"),
        ("nhs_number", "999\u00a0787\u00a09384"),
    }


def test_a_date_beside_a_person_counts_only_where_it_makes_them_young() -> None:
    text = "The boy, 12/03/2010, was there"
    assert [f.kind for f in find_details(text, TODAY)] == ["date_of_birth"]
    assert find_details(text, date(2011, 1, 1)) == []
    assert find_details(text, date(2040, 1, 1)) == []
    assert find_details("One pupil, 12/03/22, spoke", TODAY) == []


def test_where_two_overlap_the_longer_one_is_told() -> None:
    assert told("+44 161 496 0123") == {("phone_number", "+44 161 496 0123")}
    assert [
        found.start for found in resolve_overlaps("abcdefgh", [("email", 0, 3), ("postcode", 2, 8)])
    ] == [2]


def test_equal_cells_are_scanned_once_and_memory_stays_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scanning, "_REMEMBERED", 2)
    cells = ["Mr Lowe", "a", "b", "c", "Mr Lowe", "d"] * 3
    assert [at for at, _ in find_details_in_texts(cells)] == [0, 4, 6, 10, 12, 16]


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1.", "07 ", "@", "Mr ", "Mr A ", "called ", "a", ", ", "(1", "snap: ", "999 "],
)
def test_a_long_text_is_read_in_one_go(piece: str) -> None:
    """A pattern that tries over and over would never come back from these."""
    assert len(find_details(piece * (200_000 // len(piece)), TODAY)) >= 0


def test_the_panels_sentences_are_many_in_both_halves_and_most_are_clean() -> None:
    for half in HALVES:
        labelled = list(panel_sentences(half))
        assert len({one.text for one in labelled}) == len(labelled) > 350
        assert sum(not one.holds for one in labelled) > len(labelled) / 2
        assert {kind for one in labelled for kind, _ in one.holds} == OF_PERSONS


@pytest.mark.parametrize("half", HALVES)
def test_of_what_panels_write_nine_in_ten_are_found_and_places_are_left_in_peace(
    half: Half,
) -> None:
    whole = score((text, holds) for text, holds, _ in panel_sentences(half))
    print(half, whole.table(), false_alarms(half))  # noqa: T201 - shown by pytest -s
    assert min(whole.recall(kind) for kind in OF_PERSONS) >= 0.9
    alarms = false_alarms(half)
    alarmed, of_all = (sum(pair[at] for pair in alarms.values()) for at in (0, 1))
    assert alarmed <= 0.02 * of_all
    named = [alarms[about] for about in NAMED_LIKE_PEOPLE]
    assert sum(pair[0] for pair in named) <= 0.02 * sum(pair[1] for pair in named)


@pytest.mark.parametrize(
    ("hand", "half"),
    [
        ("log_sentences", "tuning"),
        ("log_sentences", "held out"),
        ("trial_sentences", "tuning"),
        ("duty_sentences", "held out"),
    ],
)
def test_of_names_in_logs_nine_in_ten_are_found_and_places_are_left_in_peace(
    hand: Hand, half: Half
) -> None:
    labelled = list(panel_sentences(half, hand))
    whole = score((text, holds) for text, holds, _ in labelled)
    assert whole.recall("given_name") >= 0.9
    clean = [text for text, holds, _ in labelled if not holds]
    assert len(clean) >= 90
    assert sum(bool(told(text)) for text in clean) <= 0.02 * len(clean)


@pytest.mark.parametrize(
    ("text", "parts"),
    {
        "jayden said its always them": {"jayden"},
        "spoke w/ yusuf + amina by the cage": {"yusuf", "amina"},
        "KAYLEIGH WAS SEEN NEAR THE TRAM AT 2100": {"KAYLEIGH"},
        "Oskar has gone the long way since": {"Oskar"},
        "Only Fergus turned up": {"Fergus"},
        "Keep an eye on Kieran": {"Kieran"},
        "Faith and Destiny would like a bench": {"Faith", "Destiny"},
        "Yesterday Ruby walked out": {"Ruby"},
        "It was Drew who rang": {"Drew"},
        "Spoke to Will about the tap": {"Will"},
        "B told us about the bus": {"B"},
        "L's dad is worried": {"L"},
        "Met with D and her aunt": {"D"},
        "Boys named were Jakub (15) and Dawid (16)": {"Jakub", "Dawid"},
        "Luka's drawing shows a tree": {"Luka"},
        "Present: Nikki (chair), Hamza, Steph": {"Nikki", "Hamza", "Steph"},
        "Everyone knows Big Dave": {"Big Dave"},
        "Zelwina lost her phone there": {"Zelwina"},
    }.items(),
)
def test_a_name_is_found_where_it_stands_alone(text: str, parts: set[str]) -> None:
    assert told(text) == {("given_name", part) for part in parts}


@pytest.mark.parametrize(
    ("text", "part"),
    {
        "Asked Ruqayya what would help": "Ruqayya",
        "Minutes: Gwilym": "Gwilym",
        "the boy, Anton, ran": "Anton",
        "Thanks to Oyinkansola for the photos": "Oyinkansola",
        "We met Zdenka at the market": "Zdenka",
        "Dad (Cathal) came": "Cathal",
        "Seen with Shaquille B by the ramps": "Shaquille B",
        "F. Abiodun has the key": "F. Abiodun",
        "Grace's mum rang": "Grace",
        "Will's sister waits there": "Will",
    }.items(),
)
def test_a_name_is_found_by_what_is_said_around_it(text: str, part: str) -> None:
    assert told(text) == {("given_name", part)}


@pytest.mark.parametrize(
    "text",
    """Miss Millie's|We sat in Miss Millie's|Miss Millie's staff are kind|Grace Park is dark
    Will the lights be on in May|May said nothing|Ask for Grace Academy|St John's said yes
    Highways told Licensing|The George said no|Rotary was asked|A Level pupils|Zone C (14)
    percy road is dark|ALBERT ROAD CROSSING IS OUT|Alfred and Norman Street meet there
    Damilola workshop on Friday|Clifford is dark after six|Two lads from Clifford waited
    Leigh and Atherton buses|Storm Ciara damage|Op Sophie ended|Sarah's Law talk
    A square named after Amy
    Rosie's Café does toast|Dave's Diner closed|Sam's shuts at ten|The Albert lets us in
    Pret and Leon are full|Tom & Sons shut|Zone C said no|Site B was moved|Max 12 people
    Skip left in the road|Autumn came early|Rose to the challenge|They call the tunnel Dora
    Zone C Kingsway|George V was king|Talk to Frank|Neighbourhood Watch said so""".replace(
        "\n    ", "|"
    ).split("|"),
)
def test_what_is_only_named_like_a_person_is_left_in_peace(text: str) -> None:
    assert told(text) == set()
