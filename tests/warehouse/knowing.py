"""Asking queries in every way that pages let them be asked, and what the answers tell together."""

import random
from collections.abc import Iterable, Iterator
from itertools import combinations, product

import pandas as pd

from dashboard.settings import PanelError
from dashboard.warehouse import HIDDEN, Query, Snapshot, Viewer, queries
from tests.given import SHARE
from tests.warehouse.attack import Knowledge
from tests.warehouse.telling import ASKED, add_up, cells, over_people, people, tell

CHOICES = {"area_code": "area", "context_kind": "kind", "harm_kind": "harm", "agency": "agency"}
PAIRS = 60  # of two filters at once, drawn from all of them, where all would take too long
Asked = dict[str, object]
Answer = dict[tuple[object, ...], int]


def asked(query: Query, snapshot: Snapshot, pairs: float = PAIRS) -> Iterator[Asked]:
    """Give every way in which the pages let a query be asked; pairs: of filters, at most."""
    names = {field.name for field in query.header.parameters}
    offered: dict[str, list[object]] = {}
    for name in sorted(names - {"since", "until", *CHOICES}):
        if name in ("together", "every_round"):
            offered[name] = [False, True]
        elif name == "context_id":
            offered[name] = list(snapshot.table("context")["context_id"])
        elif name == "meeting_id":
            offered[name] = list(snapshot.table("meeting")["meeting_id"])
        elif name == "list":
            offered[name] = sorted(snapshot.table("vocabulary")["list"].unique())
        elif name == "stage":
            words = snapshot.table("vocabulary")
            offered[name] = ["", *words.loc[words["list"] == "stage", "code"]]
        elif name == "as_at":
            offered[name] = sorted(snapshot.table("meeting")["held_on"].dt.date)
        else:
            raise PanelError(f"{query.name}: say here what pages offer for ${name}.")
    for plain in product(*offered.values()):
        for chosen in _trends(snapshot, names, pairs):
            yield dict(zip(offered, plain, strict=True)) | chosen


def _trends(snapshot: Snapshot, names: set[str], most: float) -> Iterator[Asked]:
    """Give every period with every filter, and pairs of filters with the whole period."""
    if "since" not in names:
        yield {}
        return
    [period] = queries()["trend_period"].run(snapshot, SHARE).to_dict("records")
    first = period["first_month"].date()
    last = max(first, period["last_month"].date())
    starts = [first, *((pd.Timestamp(last) - pd.DateOffset(months=m)).date() for m in (11, 23))]
    known = queries()["trend_choices"].run(snapshot, SHARE)
    filters = {
        name: list(known.loc[known["choice"] == choice, "code"]) for name, choice in CHOICES.items()
    }
    nothing = dict.fromkeys(CHOICES, "")
    single: list[Asked] = [{name: code} for name, codes in filters.items() for code in codes]
    pairs = [one | other for one, other in combinations(single, 2) if one.keys() != other.keys()]
    drawn = random.Random(1)  # noqa: S311 - the same pairs on every run
    pairs = pairs if most >= len(pairs) else drawn.sample(pairs, int(most))
    for since, narrowed in (
        *product(starts, [{}, *single]),
        *product(starts[:1], pairs),
    ):
        yield {"since": since, "until": last} | nothing | narrowed


def known_of(query: Query, snapshot: Snapshot, pairs: float = PAIRS) -> Knowledge:
    """Ask a query in every way, and gather what share mode tells and what is true of it."""
    known = Knowledge()
    compare(known, learn(known, query, snapshot, asked(query, snapshot, pairs)))
    return known


def learn(
    known: Knowledge, query: Query, snapshot: Snapshot, asks: Iterable[Asked]
) -> list[Answer]:
    """Add what share mode tells in answer to what is asked; return the true counts of each answer.

    Answers alike in every row, shown and true, are one.
    """
    answers: dict[str, pd.DataFrame] = {}
    for parameters in asks:
        shared = query.run(snapshot, SHARE, **parameters)
        if shared.empty:
            continue
        true = truth(query, snapshot, parameters)
        grain = list(query.header.grain)
        is_told = true[grain].apply(tuple, axis=1).isin(set(shared[grain].apply(tuple, axis=1)))
        true = true[is_told].reset_index(drop=True)  # restricted rows are left out
        assert list(true[grain[0]]) == list(shared[grain[0]])
        told = [*grain, *people(query)]
        print_of = f"{true[told].to_numpy().tolist()}{shared[told].to_numpy().tolist()}"
        if print_of in answers:
            continue
        for name in over_people(query):
            assert shared.loc[shared[HIDDEN], name].isna().all()
        tell(known, query, true, shared, snapshot.settings)
        answers[print_of] = true.assign(**{ASKED: len(answers)})
    if answers:
        add_up(known, query, pd.concat(answers.values(), ignore_index=True))
    return [_by_key(query, answer) for answer in answers.values()]


def truth(query: Query, snapshot: Snapshot, parameters: Asked) -> pd.DataFrame:
    """Return an answer as it is, with those counts that panel mode hides too."""
    true = query.run(snapshot, Viewer(), **parameters)
    exact = snapshot.read(query.sql, parameters)
    true[people(query)] = exact[people(query)].astype("Int64").to_numpy()
    return true


def _by_key(query: Query, true: pd.DataFrame) -> Answer:
    """Return the true counts of an answer by all of their name but the count itself."""
    named = [cell for column in cells(query, true).values() for cell in column if cell]
    return {cell[:-1]: int(str(cell[-1])) for cell in named}


def compare(known: Knowledge, answers: list[Answer]) -> None:
    """Add what two answers tell of each other: wherever one never exceeds the other, it is known.

    A count that is the same in both is one unknown already.
    """
    for one, other in combinations(answers, 2):
        both = one.keys() & other.keys()
        for less, more in ((one, other), (other, one)):
            if both and all(less[key] <= more[key] for key in both):
                for key in both:
                    known.at_most((*key, less[key]), (*key, more[key]))
