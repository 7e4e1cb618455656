"""What an import will change on the wall, in sentences: where contexts stand before and after."""

from collections.abc import Iterable

import pandas as pd

from dashboard.intake.importing import ImportBatch, check_batch
from dashboard.text import day, in_words, join_words, number_of, within
from dashboard.warehouse import Outcome, Snapshot, Store, Viewer, query

NOTHING = "No context changes its stage or level, and nothing becomes late."
_NAMED = 5  # contexts named in one sentence
_LATE = "has_overdue_review"


def rehearse_batch(batch: ImportBatch, store: Store) -> tuple[Outcome, list[str]]:
    """Say what importing a batch would do, and what would change on the wall, in sentences.

    Nothing is changed, and no sentence is said of files that would change nothing.
    Raises ImportRefused with every problem of every sheet.
    """
    told: list[str] = []

    def look(would_be: Snapshot) -> None:
        after = _contexts(would_be)
        before = after.head(0) if store.is_empty() else _contexts(store.current())
        told.extend(changes_on_the_wall(before, after))

    return check_batch(batch, store, look), told


def _contexts(snapshot: Snapshot) -> pd.DataFrame:
    return query("contexts_as_they_stand").run(snapshot, Viewer())


def changes_on_the_wall(before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """Say what a reader of the wall will see changed; NOTHING where no context is touched.

    before, after: rows of contexts_as_they_stand, of the data held and of the data as they will be.
    """
    both = after.merge(before, on="context_id", suffixes=("", "_before"))
    is_new = ~after["context_id"].isin(before["context_id"])
    gone = before.loc[~before["context_id"].isin(after["context_id"]), "display_alias"]
    told = [
        _new_contexts(after.loc[is_new, "display_alias"]),
        _named(gone, "leaves the wall", "leave the wall"),
        _referrals(before, after),
        *_moves(both, "stage_label", "Stage of the work"),
        *_moves(both, "level", "Level of need"),
        *_late_reviews(both, after[is_new]),
        _late_actions(before, after),
    ]
    said = [sentence for sentence in told if sentence]
    return [*_days(before, after), *(said or [NOTHING])]


def _days(before: pd.DataFrame, after: pd.DataFrame) -> Iterable[str]:
    """Say that the last day of the data moves: everything that is late is counted from it."""
    old, new = (rows["as_at"].iloc[0] if len(rows) else pd.NaT for rows in (before, after))
    if pd.notna(new) and new != old:
        so_far = f"; until now to {day(old)}" if pd.notna(old) else ""
        yield f"The data go to {day(new)}{so_far}."


def _new_contexts(aliases: "pd.Series[str]") -> str:
    if aliases.empty:
        return ""
    many = number_of(len(aliases), "new context").capitalize()
    return f"{many}: {_list(aliases)}."


def _referrals(before: pd.DataFrame, after: pd.DataFrame) -> str:
    more = int(after["referrals"].sum()) - int(before["referrals"].sum())
    if not more:
        return ""
    change = "more" if more > 0 else "fewer"
    many = number_of(abs(more), f"{change} referral").capitalize()
    return f"{many}: {int(after['referrals'].sum()):,} in all."


def _moves(both: pd.DataFrame, column: str, lead: str) -> Iterable[str]:
    """Say which contexts move from what to what, those of one move together."""
    was, now = (both[name].fillna("none") for name in (f"{column}_before", column))
    moved = both.assign(was=was, now=now)[was != now]
    for (old, new), rows in moved.groupby(["was", "now"], sort=False):
        yield f"{lead}: {_list(rows['display_alias'])}, from {_word(old)} to {_word(new)}."


def _late_reviews(both: pd.DataFrame, new: pd.DataFrame) -> Iterable[str]:
    was, now = (both[name].astype(bool) for name in (f"{_LATE}_before", _LATE))
    late = [
        both.loc[now & ~was, "display_alias"],
        new.loc[new[_LATE].astype(bool), "display_alias"],
    ]
    yield _named(pd.concat(late), "has a review that is now overdue", "have overdue reviews now")
    yield _named(
        both.loc[was & ~now, "display_alias"],
        "has no overdue review now",
        "have no overdue review now",
    )


def _late_actions(before: pd.DataFrame, after: pd.DataFrame) -> str:
    old, new = (int(rows["overdue_actions"].sum()) for rows in (before, after))
    return "" if old == new else f"Overdue actions: {new:,}, and {old:,} before."


def _named(aliases: "pd.Series[str]", one: str, many: str) -> str:
    if aliases.empty:
        return ""
    told = _list(aliases)
    return f"{told[0].upper()}{told[1:]} {one if len(aliases) == 1 else many}."


def _list(aliases: "pd.Series[str]") -> str:
    """Name contexts as within a sentence, the first few of many."""
    names = [within(str(alias)) for alias in aliases.head(_NAMED)]
    left = len(aliases) - len(names)
    return join_words([*names, f"{in_words(left)} more"] if left else names)


def _word(label: object) -> str:
    text = str(label)
    return text[0].lower() + text[1:]
