"""Recording on the pages of a meeting: opening, answering, pressing, and what is held then."""

from datetime import date
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard.ui.meeting import decision, fields
from dashboard.warehouse import Store
from tests.pages import FOLDER

MEETING = FOLDER / "meeting"
DECIDED: dict[str, str | date] = {
    decision.KIND: "allocate_resource",
    decision.WORDING: "Early Help keeps the youth workers in the park",
    decision.REASON: "Young people trust them",
    fields.AGENCY: "early_help",
    fields.ROLE: "Early Help manager",
    fields.DUE: date(2022, 12, 13),
}


def opened(page: str, **chosen: str) -> AppTest:
    """Open a page at the case study's fourth meeting."""
    test = AppTest.from_file(MEETING / f"{page}.py", default_timeout=3600)
    for name, code in {"meeting": "MTG-4", **chosen}.items():
        test.query_params[name] = code
    test.session_state["share"] = chosen.get("share") == "true"
    return whole(test.run())


def whole(test: AppTest) -> AppTest:
    assert not test.exception, test.exception
    return test


def said(test: AppTest) -> str:
    """Return all that a page says in HTML."""
    return "\n".join(str(node.proto.body) for node in test.get("html"))


def fill(test: AppTest, answers: dict[str, str | date]) -> None:
    """Answer questions of a page by their labels."""
    fields_of_page = [*test.text_area, *test.text_input, *test.selectbox, *test.date_input]
    for label, answer in answers.items():
        found = [one for one in fields_of_page if one.label == label]
        assert found, (label, [one.label for one in fields_of_page])
        if found[0].type == "selectbox":
            found[0].select(answer)
        else:
            found[0].set_value(answer)


def of_form(test: AppTest, form: str, label: str) -> Any:  # noqa: ANN401 - of any sort
    """Return the question of a form that has a label, where other forms have the same."""
    asked = [*test.text_area, *test.text_input, *test.selectbox, *test.multiselect]
    [one, *_] = [one for one in asked if one.label == label and one.form_id.startswith(form)]
    return one


def press(test: AppTest, label: str) -> AppTest:
    """Press the button that says so, the first of them."""
    [button, *_] = [one for one in test.button if one.label == label]
    return whole(button.click().run())


def held(store: Store, table: str, **key: str) -> list[dict[str, object]]:
    """Return the rows of a table with some cells, as they are held now."""
    rows = store.current().table(table)
    for name, value in key.items():
        rows = rows[rows[name] == value]
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]
