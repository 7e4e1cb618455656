"""Another world is one that could be: an import would take it, and share mode tells it alike."""

from itertools import product

from dashboard.settings import Settings
from tests.share.worlds import World, change_reach, told


def test_no_other_world_has_more_people_reached_than_invited() -> None:
    limits = Settings()
    pairs = [(invited, reached) for invited, reached in product(range(15), repeat=2)]
    pairs = [(invited, reached) for invited, reached in pairs if reached <= invited]
    rows = [
        {"assessment_id": "R", "respondent_group": str(at), "invited": str(i), "reached": str(r)}
        for at, (i, r) in enumerate(pairs)
    ]
    world = World({"stakeholder": rows})
    change_reach(world, limits)
    others = [(int(row["invited"]), int(row["reached"])) for row in rows]
    assert [other for other in others if other[1] > other[0]] == []
    for own, other in zip(pairs, others, strict=True):
        assert [told(n, limits) for n in own] == [told(n, limits) for n in other]
    assert len(world.hidden) > len(pairs) / 2
    assert world.differs == world.hidden
