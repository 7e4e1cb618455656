"""A problem of a table mapped on the page names what can be done on the page."""

from dataclasses import replace

import pandas as pd

from dashboard.intake import ImportBatch, Sheet
from dashboard.intake.problem import problem_rows
from dashboard.intake.profiles import apply_profile
from dashboard.ui.importing.import_report import remedies_on_page
from dashboard.warehouse import PROBLEM
from tests.profiles.little import PLAIN, profile, table

ADD = "Add it: what it sets out to change, for example environment."


def test_what_is_to_be_said_in_a_profile_or_added_as_a_column_is_chosen_above() -> None:
    (harms,) = apply_profile(
        table(["Ref", "Harm"], ["R1", "Vapes"], ["R2", ""]), profile(PLAIN), "f" * 64
    )
    part = harms.part
    of_part = pd.DataFrame(
        [(part.file_name, 1, "action_target", "", "The file has no such column.", ADD),
         ("finding.csv", 1, "valence", "", "The file has no such column.", ADD)],
        columns=PROBLEM,
    )  # fmt: skip
    problems = pd.concat([of_part, harms.problems], ignore_index=True)
    finding = replace(part, file_name="finding.csv", table_name="finding")
    own = Sheet(finding, problem_rows(), "workbook, sheet")
    told = remedies_on_page(problems, ImportBatch([harms, own], problems, [], pd.DataFrame()))
    here, in_file, word, empty = told["remedy"]
    assert here == (
        f"Choose action_target under “The table {part.table_name}” above, a column of yours or "
        "“The same for every row”. It is what it sets out to change, for example environment."
    )
    assert in_file == ADD
    assert word.startswith("Choose above which word of the list harm_kind it means")
    assert word.endswith("or mend it in the source.")
    assert empty == (
        "Fill it in, or tick above that an empty cell means what stands above it, or choose "
        "another column."
    )
    assert list(told["problem"])[-2] == "Nobody has said what this means."
