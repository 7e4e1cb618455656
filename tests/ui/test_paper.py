"""The foot of each printed sheet: what was told and chosen, and no text that leaves its string."""

import re

from streamlit.testing.v1 import AppTest

from dashboard.ui.paper import css_string
from tests.hostile_strings import hostile_strings
from tests.pages import PATIENCE

PAGE = """
from dashboard.ui.paper import begin_sheets, end_sheets, note_choice
begin_sheets(["Millbrook", "", "20 September 2022", "snapshot 3", "panel"])
note_choice("context", "The park")
note_choice("step", "Plan")
end_sheets()
"""


def read(text: str) -> str:
    """Read a string of CSS as a browser does."""
    return re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), text[1:-1])


def test_any_text_is_one_string_of_css_and_reads_as_it_was() -> None:
    for text in hostile_strings():
        written = css_string(text)
        assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]+ )*"', written)
        assert read(written) == text


def test_each_sheet_says_whose_data_of_when_the_mode_the_version_and_what_was_chosen() -> None:
    sent = AppTest.from_string(PAGE, default_timeout=PATIENCE).run().get("html")[0].proto.body
    [foot] = re.findall(r'@bottom-left { content: ("[^"]*")', sent)
    assert read(foot) == "Millbrook · 20 September 2022 · snapshot 3 · panel\nThe park · Plan"
