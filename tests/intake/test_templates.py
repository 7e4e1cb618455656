"""Templates: an empty file for each table that can be imported, and what its columns mean."""

from pathlib import Path

from dashboard.intake import read_sheet, write_templates
from dashboard.warehouse import fillable, tables


def test_each_table_has_a_file_with_its_header_and_the_dictionary_is_beside(tmp_path: Path) -> None:
    written = write_templates(tmp_path / "new" / "folder")
    names = sorted(fillable())
    assert [path.name for path in written] == [
        *(f"{name}.csv" for name in names),
        "context-panel.xlsx",
        "dictionary.txt",
    ]
    for path in written[:-2]:
        sheet = read_sheet(path.name, path.read_bytes())
        assert list(sheet.part.cells.columns) == [c.name for c in tables()[path.stem].columns]
        assert (len(sheet.part.cells), len(sheet.problems)) == (0, 0)


def test_a_file_already_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "finding.csv").write_text("my work\n", encoding="utf-8")
    (tmp_path / "context-panel.xlsx").write_bytes(b"more of it")
    written = write_templates(tmp_path)
    assert (tmp_path / "finding.csv").read_text(encoding="utf-8") == "my work\n"
    assert (tmp_path / "context-panel.xlsx").read_bytes() == b"more of it"
    assert not {"finding.csv", "context-panel.xlsx"} & {path.name for path in written}


def test_the_dictionary_says_what_a_column_means_needs_and_points_to(tmp_path: Path) -> None:
    write_templates(tmp_path)
    text = (tmp_path / "dictionary.txt").read_text(encoding="utf-8")
    assert (
        "finding_method.csv\n"
        "A method by which a finding was made.\n"
        "One row for each: finding_id, assessment_method\n"
        "  finding_id (varchar, required, found in finding.csv): the finding; "
        "for example PARK-F2\n"
        "  assessment_method (varchar, required, a word of the list assessment_method): "
        "the method; for example survey\n\n"
    ) in text
    assert "  due_on (date, may be empty): the day it is due; for example 2022-07-15\n" in text
