"""Which rows of ours a row of theirs gives: none, one, several, of several tables."""

from dashboard.intake.profiles import apply_profile
from dashboard.intake.read import RawSheet, read_raw_sheets
from tests.intake import books
from tests.profiles.little import HARMS, PLAIN, TOP, problems, profile, refusal, rows, table

HEADER = ["Ref", "Harm"]
CONTEXT = (
    f'{TOP}[[table]]\nname = "context"\n[table.columns]\nstage = {{ always = "referred" }}\n'
    'location_precision = { always = "area_only" }\narea_code = { always = "X1" }\n'
    'area_year = { always = "2022" }\ncontext_kind = { always = "school" }\n'
)
FINDINGS = '[[table]]\nname = "action_finding"\n[table.columns]\naction_id = "Ref"\n'
MADE = 'context_id = { made_of = ["Place"], prefix = "CTX-" }\n'
SEEN = 'asked_to_see_since = { column = "Day", of_several = "earliest" }\n'


def split(marks: str) -> str:
    return PLAIN.replace('"Harm"', f'{{ column = "Harm", split_by = {marks} }}')


def pairs(found: RawSheet, text: str) -> list[tuple[str, str]]:
    (read,) = rows(found, text)
    return [(row["referral_id"], row["harm_kind"]) for row in read]


def test_a_cell_of_several_codes_gives_a_row_for_each() -> None:
    robbery = "Robbery or theft against young people"
    found = table(
        *(HEADER, ["R1", "Bullying; County lines;"], ["R2", ""], ["R3", robbery]),
        ["R4", "Bullying ;bullying"],
    )
    assert pairs(found, split('"; "')) == [
        ("R1", "bullying"),
        ("R1", "county_lines"),
        ("R3", "robbery_or_theft_against_young_people"),
        ("R4", "bullying"),
    ]
    (sheet,) = apply_profile(found, profile(split('"; "')), "f")
    assert sheet.part.cells.index.to_list() == [2, 2, 4, 5]
    assert sheet.part.cells.index.name == "row_no"
    assert sheet.notes == ("One row of referral_harm was the same as another, and came in once.",)


def test_a_word_between_values_splits_only_where_it_is_a_word() -> None:
    found = table(HEADER, ["R1", "bullying and other"], ["R2", "missing/other"])
    assert pairs(found, split('["and", "/"]')) == [
        ("R1", "bullying"),
        ("R1", "other"),
        ("R2", "missing"),
        ("R2", "other"),
    ]


def test_a_cell_that_is_mapped_whole_is_not_split() -> None:
    text = PLAIN.replace(
        '"Harm"', '{ column = "Harm", split_by = ",", values = { missing = ["Away, missing"] } }'
    )
    assert pairs(table(HEADER, ["R1", "Away, Missing"]), text) == [("R1", "missing")]


def test_each_part_of_a_cell_without_a_meaning_is_a_problem() -> None:
    told = problems(table(HEADER, ["R1", "Bullying; Vapes; Smoke"]), split('";"'))
    assert [(row, value) for row, _, value, _ in told] == [(2, "Vapes"), (2, "Smoke")]


def test_rows_are_skipped_where_a_column_is_empty_or_says_so() -> None:
    text = f'skip_where_empty = ["Ref"]\nskip_where = {{ Ref = ["Total"] }}\n{PLAIN}'
    found = table(HEADER, ["R1", "Bullying"], ["", "2"], [" total ", "2"], ["", "x"])
    (sheet,) = apply_profile(found, profile(text), "f")
    assert list(sheet.part.cells["referral_id"]) == ["R1"]
    assert sheet.problems.empty
    assert sheet.notes == (
        "Two rows were skipped, where Ref is empty.",
        "One row was skipped, where Ref says “Total”.",
    )


def test_a_table_may_be_filled_only_where_a_column_is() -> None:
    text = PLAIN.replace("[table.columns]", 'only_where = ["Harm"]\n[table.columns]')
    assert pairs(table(HEADER, ["R1", ""], ["R2", "Bullying"]), text) == [("R2", "bullying")]


def test_ids_are_made_of_words_and_never_of_row_numbers() -> None:
    text = f'{CONTEXT}{MADE}display_alias = {{ column = "Place", of_several = "first" }}\n{SEEN}'
    found = table(
        ["Place", "Day"],
        *(["The Café (St. John’s)", "02/05/2026"], ["THE CAFE - st johns", "01/05/2026"]),
        *(["Școala", "03/05/2026"], ["公园", "03/05/2026"], ["x" * 500, "03/05/2026"]),
    )
    (read,) = rows(found, text)
    ids = [row["context_id"] for row in read]
    assert ids[:3] == ["CTX-THE-CAFE-ST-JOHNS", "CTX-SCOALA", "CTX-公园"]
    assert len(ids[3]) < 70
    assert read[0]["display_alias"] == "The Café (St. John’s)"
    assert read[0]["asked_to_see_since"] == "2026-05-01"
    backwards = table(["Day", "Place"], *[[d, p] for p, d in [("Școala", "03/05/2026")]])
    assert rows(backwards, text)[0][0]["context_id"] == "CTX-SCOALA"


def test_an_id_cannot_be_made_of_marks() -> None:
    text = f'{CONTEXT}{MADE}display_alias = "Place"\n{SEEN}'
    assert problems(table(["Place", "Day"], ["???", "01/05/2026"]), text) == [
        (2, "Place", "???", "No id can be made of this: it has neither a letter nor a digit.")
    ]


def test_rows_of_one_key_that_differ_are_left_for_the_checks() -> None:
    text = f'{CONTEXT}{MADE}display_alias = "Place"\nsurroundings = "Near"\n{SEEN}'
    found = table(
        ["Place", "Near", "Day"],
        *(["Park", "Shops", "02/05/2026"], ["Park", "Shops", "01/05/2026"]),
        ["Park", "School", "03/05/2026"],
    )
    (read,) = rows(found, text)
    assert [(row["surroundings"], row["asked_to_see_since"]) for row in read] == [
        ("Shops", "2026-05-01"),
        ("School", "2026-05-01"),
    ]


def test_rows_of_one_key_agree_on_the_first_the_earliest_or_the_latest() -> None:
    near = 'surroundings = { column = "Near", of_several = "first" }\n'
    called = 'local_name = { column = "Called", of_several = "latest" }\n'
    text = f'{CONTEXT}{MADE}display_alias = "Place"\n{SEEN}{near}{called}'
    found = table(
        ["Place", "Near", "Called", "Day"],
        *(["Park", "", "b", "02/05/2026"], ["Gate", "", "", "01/05/2026"]),
        *(["Park", "Shops", "c", "01/05/2026"], ["Park", "School", "a", "03/05/2026"]),
    )
    (read,) = rows(found, text)
    columns = ("context_id", "surroundings", "local_name", "asked_to_see_since")
    assert [tuple(row[name] for name in columns) for row in read] == [
        ("CTX-PARK", "Shops", "c", "2026-05-01"),
        ("CTX-GATE", "", "", "2026-05-01"),
    ]


def test_a_row_with_a_problem_gives_no_row_of_any_table() -> None:
    text = f'{PLAIN}{FINDINGS}finding_id = "Finding"'
    found = table([*HEADER, "Finding"], ["R1", "Vapes", "F1"], ["R2", "Bullying", "F2"])
    harms, findings = apply_profile(found, profile(text), "f")
    assert [s.part.file_name for s in (harms, findings)] == [
        "log.csv (referral_harm)",
        "log.csv (action_finding)",
    ]
    assert list(findings.part.cells["finding_id"]) == ["F2"]
    assert list(harms.problems["value"]) == ["Vapes"]
    assert findings.problems.empty


def test_one_fault_of_a_column_in_two_tables_is_one_problem() -> None:
    text = f'{PLAIN}{FINDINGS}finding_id = "Harm"'
    assert [row for row, *_ in problems(table(HEADER, ["", "Bullying"]), text)] == [2]


def test_rows_that_do_not_fit_the_header_and_errors_are_named() -> None:
    found = table(HEADER, ["R1", "Bullying", "more"], ["R2"], ["R3", "Bullying"])
    assert [(row, column) for row, column, *_ in problems(found, PLAIN)] == [
        (2, "(whole row)"),
        (3, "(whole row)"),
    ]

    def fill(book: object) -> None:
        sheet = book.add_worksheet("log")  # type: ignore[attr-defined] # the library is untyped
        sheet.write_row(0, 0, ["Ref", "Harm", "Cost"])
        sheet.write_row(1, 0, ["R1"])
        sheet.write_formula(1, 1, "=NA()", None, "#N/A")
        sheet.write_row(2, 0, ["R2", "Bullying"])
        sheet.write_formula(2, 2, "=1/0", None, "#DIV/0!")

    (book,) = read_raw_sheets("log.xlsx", books.excel(fill))
    assert problems(book, PLAIN) == [
        (2, "Harm", "#N/A", "The cell shows an error, not a value."),
    ]


def test_a_column_that_is_missing_or_there_twice_is_named_at_the_header() -> None:
    found = table(["Ref", "ref ", "Other"], ["R1", "R2", "x"])
    assert problems(found, PLAIN) == [
        (1, "Ref", "Ref", "Two columns have this name."),
        (1, "Harm", "", "The profile “Log” reads this column, and the file has none."),
    ]
    (sheet,) = apply_profile(found, profile(PLAIN), "f", name="log.csv, sheet May")
    assert (len(sheet.part.cells), sheet.part.file_name) == (0, "log.csv, sheet May")
    assert sheet.problems["file_name"].unique().tolist() == ["log.csv, sheet May"]
    twice = table([*HEADER, "Other", "Other"], ["R1", "Bullying", "x", "y"])
    assert pairs(twice, PLAIN) == [("R1", "bullying")]


def test_a_table_without_rows_gives_none() -> None:
    (sheet,) = apply_profile(table(HEADER), profile(PLAIN), "f")
    assert (list(sheet.part.cells), len(sheet.part.cells)) == (["referral_id", "harm_kind"], 0)
    assert sheet.problems.empty


def test_an_empty_name_is_no_column_of_theirs() -> None:
    assert "must name one column" in refusal(f'{TOP}{HARMS}referral_id = " "\nharm_kind = "H"')
