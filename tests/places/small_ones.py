"""Two wards with referrals that are small concerns, and with those that are none."""

from tests.given import Row


def _rows(columns: str, *cells: tuple[object, ...]) -> list[Row]:
    return [dict(zip(columns.split(), row, strict=True)) for row in cells]


SMALL: dict[str, list[Row]] = {
    "area": _rows("area_code area_year area_name", ("X1", 2022, "Riverside"), ("X2", 2022, "Ham")),
    "context": [
        row | {"area_year": 2022, "location_precision": "exact", "latitude": 54}
        for row in _rows(
            "context_id display_alias area_code stage longitude",
            ("SHOP", "The shop", "X1", "referred", 1.5),
            ("BENCH", "The bench", "X1", "closed", 1.51),
            ("PARK", "The park", "X1", "responding", 1.52),  # its plan is carried out
            ("BRIDGE", "The bridge", "X2", "screened", 1.505),  # 327 m from the shop
            ("SCHOOL", "The school", "X2", "closed", 1.6),  # assessed, and its work ended since
        )
    ],
    "referral": _rows(
        "referral_id context_id received_on source_agency",
        ("NEW", "SHOP", "2022-09-01", "housing"),
        ("ANSWERED", "BENCH", "2022-03-01", "police"),
        ("TO_PATHWAY", "BENCH", "2022-04-01", "housing"),
        ("LONG_AGO", "SHOP", "2021-09-01", "housing"),
        ("ASSESSED", "BRIDGE", "2022-04-01", "school"),
        ("IN_THE_PLAN", "PARK", "2022-08-01", "school"),
        ("ONCE", "SCHOOL", "2020-04-01", "school"),
        ("CAME_BACK", "SCHOOL", "2022-08-02", "school"),
    ),
    "threshold_decision": _rows(
        "threshold_decision_id referral_id context_id decided_on panel_decision",
        ("T1", "ANSWERED", "BENCH", "2022-03-10", "universal_response"),
        ("T2", "TO_PATHWAY", "BENCH", "2022-04-10", "redirect_individual_pathway"),
        ("T3", "ASSESSED", "BRIDGE", "2022-04-10", "context_assessment"),
        ("T4", "ONCE", "SCHOOL", "2020-04-10", "context_assessment"),
    ),
    "review": _rows(
        "review_id context_id due_on held_on review_decision",
        ("V", "SCHOOL", "2021-05-01", "2021-05-01", "close"),
    ),
}
"""Small are NEW, ANSWERED and TO_PATHWAY in Riverside, and CAME_BACK in Ham."""
