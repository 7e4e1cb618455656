"""Which matches hold for an export, and what is wrong with those that do."""

from collections import defaultdict

from dashboard.intake.sheet import Problem
from dashboard.intake.surveys.export import MAY_BE_MATCHED, Export
from dashboard.intake.surveys.matching import Matching, QuestionMatch

_WHOLE = "(whole file)"


def that_hold(export: Export, matching: Matching) -> list[QuestionMatch]:
    """Return the matches that a person confirmed and whose column stands here as it did then."""
    held = []
    for match in matching.matches:
        column = export.column(match.column)
        is_here = column is not None and column.use in MAY_BE_MATCHED
        reads_so = column is not None and match.text in ("", column.text)
        if is_here and reads_so and match.is_confirmed:
            held.append(match)
    return held


def problems_of(export: Export, matching: Matching, held: list[QuestionMatch]) -> list[Problem]:
    """Return what is wrong with a matching as a whole, at the row of the header."""
    name, row = export.name, export.header_row
    found: list[Problem] = []
    for match in matching.matches:
        column = export.column(match.column)
        if column is not None and column.use not in MAY_BE_MATCHED:
            problem = f"The column was dropped: {column.why}."
            found.append((name, row, match.column, "", problem, "Match no question with it."))
    if not held:
        problem = "No column is matched with a question."
        remedy = "Say which column asks which question, with the reason and who confirms it."
        found.append((name, row, _WHOLE, "", problem, remedy))
    if matching.group_column and export.column(matching.group_column) is None:
        problem = "The column that says who answered is not in the file."
        remedy = "Choose another column, or one group for all."
        found.append((name, row, matching.group_column, "", problem, remedy))
    versions: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    for match in held:
        seen = versions[match.question_id]
        seen.add((match.question_version, match.scale_id))
        if len(seen) > 1:
            problem = f"One round asks a question in one version, and {match.question_id} has two."
            remedy = "Match the columns with the same version and scale, or leave one out."
            value = f"{match.question_id}, version {match.question_version}"
            found.append((name, row, match.column, value, problem, remedy))
    return found
