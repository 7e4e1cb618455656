"""Every message of the code reads as English, whatever is written into it, and for one too."""

import ast

import pytest

from tests.conventions.messages import GAP, Message, messages, messages_of

REASONS = {  # by how a message begins, why it is right as it stands
    "None to show": "none, and not a value of Python’s",
    "○ share of residents ": "a legend, whose marks stand apart",
    "● half within ": "a legend, whose marks stand apart",
    "Ω: it was not read within Ω seconds": "a limit of many seconds",
    "Ω: Ω sheets, where one table": "said of several sheets only",
    "the file holds Ω layers": "said of several layers only",
    "Ω: Ω files are not read": "the ending of their names",
    "Write degrees as 53.48012": "what a person writes",
    "Ω: it has Ω characters": "said of too many only",
    "Ω: Ω columns; at most": "said of too many only",
    "The file holds answers to Ω versions": "said of several versions only",
    "camera=(), ": "a header, for browsers",
    "Context Panel is at Ω": "a line of a terminal, whose address stands apart",
    "Ω: it has Ω bytes instead": "the size of a file",
    "The map has Ω areas": "said of too many only",
    "Drawn: Ω of Ω areas": "said of too many only",
}
MESSAGES = list(messages())


def reason_of(message: Message) -> str | None:
    return next((why for begins, why in REASONS.items() if message.text.startswith(begins)), None)


def test_every_message_reads_as_english() -> None:
    faults = {
        f"{one.place}: {one.text}": wrong
        for one in MESSAGES
        if (wrong := one.faults()) and not reason_of(one)
    }
    assert not faults


def test_messages_of_every_room_are_found() -> None:
    rooms = {one.place.partition("/")[0].partition(":")[0] for one in MESSAGES}
    own = {"ui", "trends", "reports", "intake", "warehouse", "pages", "__main__.py", "server.py"}
    assert own <= rooms
    assert any(one.place.startswith("impossible_value.sql") for one in MESSAGES)


@pytest.mark.parametrize("begins", REASONS)
def test_an_exception_is_needed_still(begins: str) -> None:
    assert any(one.faults() for one in MESSAGES if one.text.startswith(begins))


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ('say(f"{len(rows)} rows were written to it")', "1 rows were written to it"),
        ('say(f"In all {count:,} rows already held")', "1 rows already held"),
        ('say(f"What does it mean? ({often[word]} times)")', "1 times)"),
        ('say(f"Read from it: this looks like {what}: {mask}")', "two colons"),
        ('say("Nothing was imported.. Try it again")', "a stop too many"),
        ('say(f"No review of The park is planned")', "a capital inside"),
    ],
)
def test_a_fault_in_a_message_is_found(code: str, fault: str) -> None:
    [(_, text, gaps)] = messages_of(ast.parse(code))
    assert fault in Message("ui/here.py:1", text, gaps).faults()


@pytest.mark.parametrize(
    "code",
    [
        'say(f"{number_of(len(rows), noun)} was written to it")',
        'say(f"{MOST} rows are shown at most")',
        'say(f"{name}, row {row}, {column}: this is no day. Write it so: 2025-03-31")',
        'look(r"one two three\\b")',
        'read("select one two three")',
    ],
)
def test_what_is_right_or_no_message_is_left(code: str) -> None:
    for _, text, gaps in messages_of(ast.parse(code)):
        assert GAP in text
        assert not Message("ui/here.py:1", text, gaps).faults()
