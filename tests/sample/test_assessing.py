"""A round of looking closely is heard by the panel only when it has ended."""

from datetime import date, timedelta
from pathlib import Path

from dashboard.sample.assessing import assess
from dashboard.sample.borough import Borough
from dashboard.sample.dice import Dice
from dashboard.sample.places import new_context, wards
from dashboard.sample.traits import traits
from dashboard.sample.writing import Files

# No meeting in December: the one on the day of the decision is the nearest to many a round's end.
MEETINGS = [date(2022, 11, 22), date(2023, 1, 24), date(2023, 2, 21), date(2023, 3, 21)]


def test_no_round_is_heard_before_it_has_ended(tmp_path: Path) -> None:
    decided = MEETINGS[0]
    dice = Dice(1, 0)
    with Files(tmp_path / "files") as files:
        borough = Borough(0, "B001", "Here", dice, files, traits(dice, 0), wards(dice, 0), MEETINGS)
        rounds = [
            assess(borough, new_context(borough, decided), decided + timedelta(days=later))
            for later in range(4)
            for _ in range(50)
        ]
    begun = [one for one in rounds if one]
    heard = [(one, MEETINGS[one.reported]) for one in begun if one.reported is not None]
    assert len(heard) > 0.9 * len(rounds)
    assert [one for one, day in heard if not one.started < one.ended <= day] == []
    assert any(day == MEETINGS[1] for _, day in heard)
