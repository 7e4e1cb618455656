"""From files to a new snapshot: reading, checking, importing, and the templates to start from."""

from dashboard.intake.gathering import demonstration_sheets, gather_sheets
from dashboard.intake.guard import KINDS, CellFinding, Choice, Decision
from dashboard.intake.importing import (
    ImportBatch,
    check_batch,
    import_options,
    invalid_files,
    names_referred_to,
    prepare_batch,
    publish_batch,
    rows_or_defaults,
    suggest_batch_wording,
)
from dashboard.intake.interpreting import (
    ImportOptions,
    interpret_as_places,
    interpret_source,
    needs_no_question,
    read_by_known_header,
    read_sheet,
    read_sheets,
)
from dashboard.intake.layer_rows import names_boundary_year, to_layer
from dashboard.intake.questions import KEEP_OR_MEND_KINDS, parse_kept_cells
from dashboard.intake.read import HeaderChoice, HeaderDoubt, RawSheet, header_doubt
from dashboard.intake.recording import change_row, record_row, remove_row, text_problems
from dashboard.intake.report import count_row_outcomes, group_problems, problems_csv
from dashboard.intake.sheet import Sheet
from dashboard.intake.source_table import FILE_ENDINGS, SourceTable, open_file, read_by_header
from dashboard.intake.templates import write_templates
from dashboard.intake.wall_changes import rehearse_batch

__all__ = [
    "FILE_ENDINGS",
    "KEEP_OR_MEND_KINDS",
    "KINDS",
    "CellFinding",
    "Choice",
    "Decision",
    "HeaderChoice",
    "HeaderDoubt",
    "ImportBatch",
    "ImportOptions",
    "RawSheet",
    "Sheet",
    "SourceTable",
    "change_row",
    "check_batch",
    "count_row_outcomes",
    "demonstration_sheets",
    "gather_sheets",
    "group_problems",
    "header_doubt",
    "import_options",
    "interpret_as_places",
    "interpret_source",
    "invalid_files",
    "names_boundary_year",
    "names_referred_to",
    "needs_no_question",
    "open_file",
    "parse_kept_cells",
    "prepare_batch",
    "problems_csv",
    "publish_batch",
    "read_by_header",
    "read_by_known_header",
    "read_sheet",
    "read_sheets",
    "record_row",
    "rehearse_batch",
    "remove_row",
    "rows_or_defaults",
    "suggest_batch_wording",
    "text_problems",
    "to_layer",
    "write_templates",
]
