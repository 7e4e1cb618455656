"""What is proposed for a table that nobody has mapped yet, and why."""

import pytest

from dashboard.intake.profiles import (
    SELDOM_ASKED,
    ColumnSuggestion,
    StatusOverride,
    apply_profile,
    may_hold_for_all,
    parse_profile,
    profile_toml,
    proposed_tables,
    rank_tables,
    suggest_mapping,
    suggest_values,
    words_for_no_day,
)
from dashboard.warehouse import tables
from tests.profiles.little import table

HEADER = [
    *("Ref", "Location", "Action", "Short title", "Owner", "Lead name", "Lead agency", "Target"),
    *("Agreed", "Target date", "Status", "Completed on", "RAG", "CCTV", "Budget code"),
]
ROWS = [
    [
        *("A1", "The park", "Mend the lamps", "Lamps", "Parks manager", "Sam Lee", "Parks"),
        *("Environment", "01/05/2026", "23/06/2026", "Complete", "24/06/2026", "RAG Green"),
        *("None", "X1"),
    ],
    [
        *("A2", "The station", "Meet the traders", "Traders", "Sergeant", "Jo Day", "Police"),
        *("Adults", "02/05/2026", "TBC", "Ongoing", "", "Amber", "None", "X2"),
    ],
]


def column(ours: str) -> ColumnSuggestion:
    found = suggest_mapping(HEADER, ROWS, "action")
    return next(one for one in found.columns if one.ours == ours)


@pytest.mark.parametrize(
    ("ours", "theirs", "why"),
    [
        ("action_id", "Ref", "This is a usual name for it."),
        ("owner_role", "Owner", "This is a usual name for it."),
        ("agency", "Lead agency", "This is a usual name for it."),
        ("due_on", "Target date", "This is a usual name for it."),
        ("action_target", "Target", "This is a usual name for it."),
        ("rag", "RAG", "It has the same name."),
        ("evidence", "", ""),
    ],
)
def test_a_column_is_proposed_with_the_reason(ours: str, theirs: str, why: str) -> None:
    found = column(ours)
    assert (found.theirs, found.why) == (theirs, why)


def test_a_name_that_is_only_like_a_usual_one_says_so() -> None:
    found = {
        one.ours: one for one in suggest_mapping(["Dead line"], [["1/5/26"]], "action").columns
    }
    assert (found["due_on"].theirs, found["due_on"].why) == (
        "Dead line",
        "Its name is like “deadline”.",
    )


def test_values_are_proposed_and_unknown_ones_listed() -> None:
    assert column("action_status").values == {"Complete": "done_on_time", "Ongoing": "in_progress"}
    assert column("rag").values == {"RAG Green": "green", "Amber": "amber"}
    target = column("action_target")
    assert (target.values, target.unknown) == ({"Environment": "environment"}, ("Adults",))
    status = tables()["action"].column("action_status")
    assert suggest_values(["Done", "Done", "Frozen", ""], status) == (
        {"Done": "done_on_time"},
        ("Frozen",),
    )
    assert suggest_values(["Done"], tables()["action"].column("wording")) == ({}, ())


def test_the_order_of_days_is_proposed_with_its_proof() -> None:
    due, agreed = column("due_on"), column("agreed_on")
    assert (due.order, due.proof) == ("day first", "“23/06/2026” can only be read so.")
    assert (due.nothing, due.unknown) == (("TBC",), ())
    assert (agreed.order, agreed.proof) == (None, "Not provable: no number is above 12.")


def test_words_among_days_say_nothing_or_are_listed() -> None:
    cells = ["23/06/2026", "ASAP", "As soon as  possible", "when funded", "ASAP", "TBC", "46000"]
    nothing, unknown = words_for_no_day(cells)
    assert (nothing, unknown) == (("ASAP", "As soon as  possible", "TBC"), ("when funded",))


def test_a_name_of_a_place_makes_an_id() -> None:
    found = column("context_id")
    assert (found.theirs, found.made, found.prefix) == ("Location", True, "CTX-")


def test_cells_of_several_codes_are_proposed_to_be_split() -> None:
    rows = [["R1", "CCE; County lines"], ["R2", "Vapes"]]
    found = suggest_mapping(["Ref", "Harm types"], rows, "referral_harm").columns[1]
    assert found.split_by == (";",)
    assert found.values == {"CCE": "child_criminal_exploitation", "County lines": "county_lines"}
    assert found.unknown == ("Vapes",)


def test_names_of_persons_are_never_proposed() -> None:
    found = suggest_mapping(HEADER, ROWS, "action")
    assert (found.persons, found.unused) == (("Lead name",), ("Budget code",))
    assert "Lead name" not in [one.theirs for one in found.columns]
    assert found.profile("Log", "A log.").left_out == ("Lead name",)


def test_days_are_proposed_for_days_only() -> None:
    found = {one.ours: one for one in suggest_mapping(["Target"], [["1/5/26"]], "action").columns}
    assert (found["action_target"].theirs, found["due_on"].theirs) == ("", "Target")


def test_what_is_proposed_can_be_taken_as_it_stands() -> None:
    found = suggest_mapping(HEADER, ROWS, "action").profile("Log", "A log.")
    status = found.targets[0].columns["action_status"]
    assert status.late == StatusOverride("done_on_time", "done_late", "done_on", "due_on")
    assert parse_profile(profile_toml(found), "log.toml") == found
    (sheet,) = apply_profile(table(HEADER, *ROWS), found, "f")
    assert sheet.problems[["row_no", "column_name", "value"]].to_numpy().tolist() == [
        [3, "Target", "Adults"]
    ]
    row = sheet.part.cells.iloc[0]
    assert (row["action_status"], row["due_on"], row["context_id"]) == (
        *("done_late", "2026-06-23"),
        "CTX-THE-PARK",
    )


def test_the_table_that_a_file_holds_is_ranked_first() -> None:
    assert rank_tables(HEADER, ROWS)[0] == "action"
    referrals = [
        "Ref",
        "Date received",
        "Referring agency",
        "Referrer role",
        "Concern",
        "Age range",
    ]
    assert rank_tables(referrals, [])[0] == "referral"
    places = ["Context ID", "Context name", "Context type", "Ward code", "Stage", "Date opened"]
    assert rank_tables(places, [])[0] == "context"
    assert rank_tables([], []) == rank_tables(["Colour", "", "Colour"], [["red"]]) == []


@pytest.mark.parametrize("header", [[], [""], ["Ref", "Ref"], ["=1+1", "😀" * 500]])
def test_odd_headers_are_no_harm(header: list[str]) -> None:
    found = suggest_mapping(header, [["x"], [], ["1", "2", "3"]], "action")
    assert [one.ours for one in found.columns][:2] == ["action_id", "context_id"]


def test_a_log_fills_the_table_that_fits_best_and_the_one_that_its_rows_are_of() -> None:
    log = ["Ref", "Date received", "Where", "Referrer", "Type of harm", "What is the worry"]
    assert proposed_tables(rank_tables(log, [])) == ["referral", "referral_harm"]
    assert proposed_tables(rank_tables(["Ref", "Type of harm"], [])) == ["referral_harm"]
    assert proposed_tables(rank_tables(HEADER, ROWS)) == ["action"]
    assert proposed_tables([]) == []


def test_where_a_log_has_no_shorter_form_the_long_one_stands_for_it_and_says_so() -> None:
    header = ["Ref", "Location", "Action"]
    found = suggest_mapping(header, [["A1", "PARK", "Mend the lamps"]], "action")
    short = next(one for one in found.columns if one.ours == "short_wording")
    assert (short.theirs, short.why) == ("Action", "The file has no shorter form.")
    assert column("short_wording").theirs == "Short title"


def test_one_answer_for_all_rows_is_proposed_of_what_logs_never_ask_and_of_no_row_s_own_words() -> (
    None
):
    required = {
        (name, one.name): may_hold_for_all(name, one)
        for name in ("referral", "action", "assessment")
        for one in tables()[name].columns
        if one.required
    }
    assert {name for (_, name), may in required.items() if may} >= {"age_band", *SELDOM_ASKED}
    assert not any(required["referral", name] for name in ("worry", "received_on", "context_id"))
    assert not any(required["action", name] for name in ("wording", "short_wording", "action_id"))
    assert not may_hold_for_all("referral", tables()["referral"].column("young_peoples_views"))
