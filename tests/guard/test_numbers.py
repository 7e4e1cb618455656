"""Numbers of persons, however they are written: generated ones, and those that only look alike."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from stdnum.gb import nhs, upn

from tests.guard.labelled import told

NINES = st.text("0123456789", min_size=9, max_size=9)
BETWEEN = st.sampled_from(["", " ", "-", "\u00a0", ". "])


def second_check_digit(nine: str) -> int:
    """Work the NHS check digit out as its definition says: weights 10 to 2, modulus 11."""
    remainder = sum(int(d) * weight for d, weight in zip(nine, range(10, 1, -1), strict=True)) % 11
    return (11 - remainder) % 11


@given(NINES, BETWEEN)
@example("943476591", " ")
def test_every_nhs_number_is_found_in_every_grouping(nine: str, between: str) -> None:
    digit = second_check_digit(nine)
    assume(digit < 10 and int(nine[0]) > 3)  # below lie Scottish ones, which begin with a date
    number = between.join((nine[:3], nine[3:6], f"{nine[6:]}{digit}"))
    assert nhs.is_valid(nine + str(digit))
    assert ("nhs_number", number) in told(f"see {number}, please")


@given(NINES, st.integers(0, 9))
def test_ten_digits_with_another_check_digit_are_none(nine: str, digit: int) -> None:
    assume(digit != second_check_digit(nine))
    assert "nhs_number" not in {kind for kind, _ in told(f"see {nine}{digit}, please")}


@given(st.from_regex(r"[0-9]{11}[0-9A-HJ-NP-RT-Z]", fullmatch=True))
def test_every_pupil_number_is_found_whatever_its_authority(twelve: str) -> None:
    number = upn.calc_check_digit(twelve) + twelve
    assert ("pupil_number", number) in told(f"the pupil with {number} moved")


@given(
    st.from_regex(r"[ABCEGHJ-PRSTWXYZ][ABCEGHJ-NPRSTWXYZ][0-9]{6}[A-D]", fullmatch=True), BETWEEN
)
def test_every_national_insurance_number_is_found(number: str, between: str) -> None:
    assume(number[:2] not in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})
    assume(between != ". ")
    pairs = [number[:2], number[2:4], number[4:6], number[6:8], number[8]]
    written = between.join(pairs)
    assert ("national_insurance_number", written) in told(f"on it: {written}!")


@pytest.mark.parametrize("prefix", ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ", "DA", "AO", "VA"])
def test_prefixes_that_are_never_given_out_are_none(prefix: str) -> None:
    assert told(f"order {prefix}123456C") == set()


@given(
    st.integers(0, 999), st.sampled_from(["07700 900", "+44 7700 900", "01632 960", "(01632) 960"])
)
def test_every_number_kept_for_drama_is_found(last: int, first: str) -> None:
    number = f"{first}{last:03d}"
    assert told(f"ring {number} now") == {("phone_number", number)}


def test_numbers_from_abroad_are_found_where_the_country_exists() -> None:
    assert told("ring +61 491 570 156") == {("phone_number", "+61 491 570 156")}
    assert told("code +999 1234 5678") == set()


@pytest.mark.parametrize(
    "helpline",
    ["0800 1111", "0808 157 0000", "0300 123 4567", "0345 123 4567", "101", "999", "116 123"],
)
def test_numbers_of_services_point_to_nobody(helpline: str) -> None:
    assert told(f"Ring {helpline} for help") == set()
