"""A second, slow answer about referrals: plain Python over a made-up borough's files."""

from tests.trends.second import Borough, Cells, Choice

# All that a query of trends can be narrowed by, not narrowed, for little tables.
SPRING = {
    "since": "2022-04-01",
    "until": "2022-06-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def referred(borough: Borough, choice: Choice) -> list[Cells]:
    """Return the referrals under a choice of whatever day."""
    here = borough.contexts(choice)
    return [
        row
        for row in borough["referral"]
        if row["context_id"] in here and choice["agency"] in ("", row["source_agency"])
    ]
