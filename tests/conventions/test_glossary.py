"""The glossary says what each word means, the field's and ours, and is true of the code."""

from tests.conventions.glossary import GLOSSARY, OURS, field_terms, names_in_code, our_half


def test_each_word_of_the_field_leads_to_something_in_the_code() -> None:
    terms = field_terms(GLOSSARY.read_text(encoding="utf-8"))
    known = names_in_code()
    assert len(terms) > 30
    assert {term: codes for term, codes in terms.items() if not codes or set(codes) - known} == {}


def test_each_table_view_and_class_has_its_line_as_its_own_header_says_it() -> None:
    _, heading, half = GLOSSARY.read_text(encoding="utf-8").partition(OURS)
    remedy = "Run: uv run python -m tests.conventions.glossary"
    assert f"{heading}{half}" == our_half(), remedy


def test_a_word_that_leads_nowhere_is_noticed() -> None:
    text = (
        "| term | means | in the code |\n| --- | --- | --- |\n| gone | what was | `gone_away` |\n"
    )
    assert field_terms(text) == {"gone": ["gone_away"]}
    assert "gone_away" not in names_in_code()
