"""A source is known again by its headers, and never taken for another."""

import pytest

from dashboard.intake.profiles import Profile, parse_profile, recognise_profile, shipped_profiles
from tests.profiles.little import PLAIN, profile

NOTED = profile(f'{PLAIN.replace("Log", "Noted")}note = "Note"')
SHORT = profile(PLAIN)


def known(header: list[str], *profiles: Profile) -> str | None:
    found = recognise_profile(header, profiles)
    return found.name if found else None


@pytest.mark.parametrize(
    "header",
    [
        ["Ref", "Harm"],
        ["harm", "REF"],
        ["Other", " Ref\u00a0", "Ｈarm\n", ""],
        ["Ref", "Ref", "Harm"],
    ],
)
def test_order_case_blanks_and_other_columns_do_not_matter(header: list[str]) -> None:
    assert known(header, SHORT) == "Log"


@pytest.mark.parametrize("header", [[], [""], ["Ref"], ["Ref", "Harms"], ["Ref Harm"]])
def test_a_column_that_is_missing_makes_it_another_source(header: list[str]) -> None:
    assert known(header, SHORT, NOTED) is None


def test_of_two_that_fit_the_one_that_uses_more_is_taken() -> None:
    for profiles in ([SHORT, NOTED], [NOTED, SHORT]):
        assert known(["Ref", "Harm", "Note"], *profiles) == "Noted"
        assert known(["Ref", "Harm"], *profiles) == "Log"


def test_of_equals_the_one_that_knows_more_is_taken_or_none() -> None:
    other = profile(PLAIN.replace("Log", "Other"))
    aware = profile(f'left_out = ["Lead name"]\n{PLAIN.replace("Log", "Aware")}')
    header = ["Ref", "Harm", "Lead name"]
    assert known(header, SHORT, other) is None
    assert known(header, SHORT, aware, other) == "Aware"
    assert known(header, SHORT, SHORT) == "Log"


def test_headers_that_are_only_named_must_be_there_too() -> None:
    told = profile(f'headers = ["Team"]\n{PLAIN}')
    assert known(["Ref", "Harm"], told) is None
    assert known(["Ref", "Harm", "team"], told) == "Log"


def test_the_examples_are_told_apart() -> None:
    examples = shipped_profiles()
    assert [one.name for one in examples] == [
        "Action log",
        "Case system export",
        "Context referral log",
    ]
    for one in examples:
        assert recognise_profile(reversed(one.needed_columns()), examples) == one
        assert recognise_profile(one.needed_columns()[1:], examples) is None
        assert parse_profile(PLAIN, "log.toml") != one
