"""The form in which new limits begin, filled in on a page as a person would."""

from datetime import date
from pathlib import Path

import pandas as pd
from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from dashboard.settings import home
from dashboard.warehouse import Store
from tests.given import Row, publish

# Two years of referrals by month: the second year has twice as many.
COUNTS = [6, 5, 7, 6, 4, 6, 7, 5, 6, 6, 5, 7, 12, 13, 11, 12, 14, 12, 11, 13, 12, 12]
DAYS = pd.date_range("2020-01-31", periods=len(COUNTS), freq="ME")  # the last of each month
FROM, WHY = "2021-01-01", "Schools refer now"
DECIDED = date(2022, 3, 29)
PAGES = home() / "dashboard" / "pages" / "trends"


def referred(folder: Path, *panels: str, months: int = len(COUNTS)) -> Store:
    """Publish the first months of referrals, to one panel or several."""
    rows: list[Row] = [
        {
            "referral_id": f"R{day:%Y-%m}-{number}",
            "context_id": "A",
            "received_on": f"{day:%Y-%m-%d}",
        }
        for day, count in list(zip(DAYS, COUNTS, strict=True))[:months]
        for number in range(count)
    ]
    publish(folder, referral=rows, panel=[{"panel_id": panel} for panel in panels or ("P",)])
    return Store(folder)


def window(page: str = "referrals", series: str = "referrals", **address: str) -> AppTest:
    """Open a page in a window of its own, with the form of a series unfolded."""
    set_log_level("ERROR")  # it warns that no server runs
    shown = AppTest.from_file(PAGES / f"{page}.py", default_timeout=600)
    for name, value in address.items():
        shown.query_params[name] = value
    shown.session_state[f"begin {series} 0"] = True
    return whole(shown.run())


def whole(shown: AppTest) -> AppTest:
    """Return a page that met no error."""
    assert not shown.exception, shown.exception
    return shown


def fill(shown: AppTest, month: str | None = FROM, reason: str = WHY, role: str = "Chair") -> None:
    """Fill in the form, and let the page say what would change."""
    if month:
        shown.selectbox(key="month referrals 0").set_value(month)
    shown.text_input(key="reason referrals 0").set_value(reason)
    shown.text_input(key="role referrals 0").set_value(role)
    shown.date_input(key="day referrals 0").set_value(DECIDED)
    whole(shown.run())


def press(shown: AppTest, key: str = "press referrals 0") -> list[str]:
    """Press a button, and return what the page advises then."""
    whole(shown.button(key=key).click().run())
    return advised(shown)


def advised(shown: AppTest) -> list[str]:
    return [text for text in said(shown) if "class='advice'" in text]


def said(shown: AppTest) -> list[str]:
    """Return every piece of HTML on a page."""
    return [piece.proto.body for piece in shown.get("html")]
