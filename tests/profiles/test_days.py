"""Days as others write them, and the order that a column proves."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.days import parse_day, parse_time, parse_time_span
from dashboard.intake.profiles import DateOrder, infer_date_order

PATTERNS: dict[DateOrder, str] = {
    "day first": "{d:%d/%m/%Y}",
    "month first": "{d:%m-%d-%Y}",
    "year first": "{d:%y.%m.%d}",
}


def day(text: str, order: DateOrder = "day first") -> str | None:
    told = parse_day(text, order)
    return str(told[0]) if told else None


@pytest.mark.parametrize(
    "text",
    [
        *("01/05/2026", "1/5/26", "01-05-2026", "1.5.2026", "01/05/2026 09:30", "1 5 2026"),
        *("2026-05-01", "2026-05-01 00:00:00", "2026-05-01T23:59:59.000Z", "2026/5/1"),
        *("1 May 2026", "1st May 2026", "01-May-26", "Friday 1 May 2026", "Fri, 1 May 2026"),
        *("May 1, 2026", "1st of May 2026", "01 MAY 2026, 2:30 pm"),
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert day(text) == "2026-05-01"


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "31/02/2026", "23/23/2026", "05/23/2026", "1/5", "May 2026", "1 Ma 2026"),
        *("1 Mayor 2026", "1/5/126", "2026", "46143", "2026-05", "01/05-2026", "٠١/٠٥/٢٠٢٦"),
        *("01/05/2026 25:00", "01/05/2026 13:00 pm", "2026-05-01 and later", "1 Ju 2026"),
    ],
)
def test_what_is_no_day_is_read_as_none(text: str) -> None:
    assert day(text) is None


def test_two_digits_of_a_year_are_of_this_century_up_to_68() -> None:
    assert [day(f"01/05/{year}") for year in ("00", "68", "69", "99")] == [
        *("2000-05-01", "2068-05-01"),
        *("1969-05-01", "1999-05-01"),
    ]


@given(d=st.dates(date(1970, 1, 1), date(2060, 12, 31)), order=st.sampled_from(sorted(PATTERNS)))
def test_every_day_comes_back_in_its_order(d: date, order: DateOrder) -> None:
    assert day(PATTERNS[order].format(d=d), order) == d.isoformat()
    assert day(f"{d:%d %B %Y}", order) == d.isoformat()
    assert day(f"{d.isoformat()} 00:00:00", order) == d.isoformat()


@pytest.mark.parametrize(
    ("texts", "order", "why"),
    [
        (["01/05/2026", "23/05/2026"], "day first", "“23/05/2026” can only be read so."),
        (["01/05/2026", "05/23/26"], "month first", "“05/23/26” can only be read so."),
        (["01/05/2026", "02/05/2026"], None, "Not provable: no number is above 12."),
        (["2026-05-01", "2026-05-02 00:00"], "year first", "Every value begins with its year."),
        (["99-05-01"], "year first", "“99-05-01” can only be read so."),
        (["1 May 2026", "TBC", ""], None, "It holds no days in numbers."),
        (
            *(["23/05/2026", "05/24/2026"], None),
            "Not in one order: “23/05/2026” is day first; “05/24/2026” is month first.",
        ),
    ],
)
def test_the_order_of_a_column_is_proved_or_said_not_to_be(
    texts: list[str], order: DateOrder | None, why: str
) -> None:
    found = infer_date_order(texts)
    assert (found.order, found.why) == (order, why)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15:30", time(15, 30)),
        ("15.30", time(15, 30)),
        ("1530", time(15, 30)),
        ("15:30:00", time(15, 30)),
        ("3.30pm", time(15, 30)),
        ("330pm", time(15, 30)),
        ("0330 PM", time(15, 30)),
        ("3 p.m.", time(15)),
        ("12am", time(0)),
        ("12:15 pm", time(12, 15)),
        ("8:05", time(8, 5)),
        ("15", None),
        ("330", None),
        ("24:00", None),
        ("13pm", None),
        ("1330pm", None),
        ("375pm", None),
        ("afternoon", None),
    ],
)
def test_times_are_read_and_bare_hours_are_not(text: str, told: time | None) -> None:
    assert parse_time(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15:30-16:30", (time(15, 30), time(16, 30))),
        ("1530 – 1630", (time(15, 30), time(16, 30))),
        ("3.30 – 4.15pm", (time(15, 30), time(16, 15))),
        ("330-415pm", (time(15, 30), time(16, 15))),
        ("3 to 4pm", (time(15), time(16))),
        ("10am until 12pm", (time(10), time(12))),
        ("11:00 to 1pm", (time(11), time(13))),
        ("15:30 to 4.30pm", (time(15, 30), time(16, 30))),
        ("10pm to 1am", (time(22), time(1))),
        ("23:30–00:30", (time(23, 30), time(0, 30))),
        ("11 to 1pm", None),
        ("3 to 4", None),
        ("15:30", None),
        ("2022-04-05", None),
    ],
)
def test_stretches_are_read_with_their_beginning_and_end(
    text: str, told: tuple[time, time] | None
) -> None:
    assert parse_time_span(text) == told
