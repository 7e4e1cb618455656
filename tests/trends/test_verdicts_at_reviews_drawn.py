"""Every verdict has its bar, with the same ink."""

import pandas as pd

from dashboard.analysis.outcomes import verdicts_to_show
from dashboard.charts.trends.verdicts_at_reviews import verdicts_at_reviews
from tests.meeting.drawn import COLOURS, blocks, colours, shown_as_text, with_hostile_text, words


def verdicts(**cases: int) -> pd.DataFrame:
    leanings = {"safer": "better", "mixed": "as_before", "less_safe": "worse"}
    return verdicts_to_show(
        pd.DataFrame(
            [
                {"subject": "contexts", "verdict": verdict, "verdict_label": verdict, "cases": n}
                | {"leaning": leanings.get(verdict, "not_known")}
                | {"is_always_told": verdict == "cannot_tell"}
                for verdict, n in cases.items()
            ]
        )
    )


def test_cannot_tell_has_its_bar_like_any_other_and_idle_verdicts_have_none() -> None:
    figure = verdicts_at_reviews(verdicts(safer=6, less_safe=3, cannot_tell=3, not_reviewed=0))
    widths = [block["width"] for block in blocks(figure)]
    assert widths == [440, 220, 220]
    said = words(figure)
    assert said[:3] == ["Contexts at their last review (12)", "safer +", "6"]
    assert "cannot_tell ?" in said
    assert "not_reviewed ?" not in said
    assert said.count("none judged yet") == 3
    assert colours(figure) <= COLOURS


def test_a_verdict_without_a_case_keeps_its_line_and_words_are_shown_as_text() -> None:
    figure = verdicts_at_reviews(verdicts(safer=0, mixed=2, cannot_tell=0))
    assert [block["width"] for block in blocks(figure)] == [0, 440, 0]
    rows = with_hostile_text(verdicts(safer=1, mixed=2, less_safe=3), "verdict_label")
    assert shown_as_text(verdicts_at_reviews(rows))
