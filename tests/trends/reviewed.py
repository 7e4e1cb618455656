"""Reviews of a made-up borough, for the second answers of reviews and outcomes."""

from tests.trends.second import Borough, Cells, Choice, within

ALL: Choice = {
    "since": "2022-03-01",
    "until": "2022-09-01",
    "area_code": "",
    "context_kind": "",
    "harm_kind": "",
    "agency": "",
}


def held(borough: Borough, choice: Choice) -> list[Cells]:
    """Return the reviews held under a choice, the earliest first."""
    here = borough.worked_in(choice)
    reviews = [
        review
        for review in borough["review"]
        if review["context_id"] in here and within(review["held_on"], choice)
    ]
    return sorted(reviews, key=lambda review: (review["held_on"], review["review_id"]))
