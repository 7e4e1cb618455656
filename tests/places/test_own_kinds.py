"""A partnership's own words: what nothing is said of is read in the safest way, never placed."""

from pathlib import Path

import duckdb
import pytest

from dashboard import intake
from dashboard.intake import Sheet, read_sheet
from dashboard.warehouse import ImportRefused, Snapshot, Store, Viewer
from tests.asked import asked
from tests.given import SHARE, answer
from tests.warehouse.stores import copied

KINDS = """list,code,label,active,sort,traits
context_kind,friendship_group,Friends,true,1,
context_kind,skate_spot,Skate spot,true,2,a_place may_have_point drawn_diamond
context_kind,chat,Chat,true,3,online_kind may_have_point
context_kind,peer_group,Peers,true,4,
context_kind,school,School,true,5,
"""
AREA = (
    "area_code,area_name,area_kind,area_year,label_longitude,label_latitude,"
    "outline\n"
    'X1,Millbrook,ward,2022,1.5,54,"{""type"":""Polygon"",""coordinates"":'
    '[[[1,53],[2,53],[2,55],[1,55],[1,53]]]}"\n'
)
CONTEXT = (
    "context_id,display_alias,context_kind,area_code,area_year,location_precision,longitude,"
    "latitude,stage,asked_to_see_since\n"
)
WHERE = "context_id context_class shape is_exact longitude latitude"


def sheet(name: str, text: str) -> Sheet:
    return read_sheet(name, text.encode())


def contexts(*rows: tuple[str, str, str]) -> Sheet:
    """Return contexts of kinds, each with its precision and its point."""
    lines = [f"{k},{k},{k},X1,2022,{how},{point},referred,2022-03-01\n" for k, how, point in rows]
    return sheet("context.csv", CONTEXT + "".join(lines))


def kept(store: Path, *rows: tuple[str, str, str], words: str = KINDS) -> Snapshot:
    intake.publish_batch(
        [sheet("vocabulary.csv", words), sheet("area.csv", AREA), contexts(*rows)],
        Store(store),
        "own words",
    )
    return Store(store).current()


@pytest.mark.parametrize("kind", ["friendship_group", "chat", "peer_group"])
@pytest.mark.parametrize("how", [("exact", "1.6,54.1"), ("exact", ","), ("area_only", "1.6,54.1")])
def test_a_kind_that_is_no_known_place_is_refused_at_an_exact_one(
    tmp_path: Path, kind: str, how: tuple[str, str]
) -> None:
    with pytest.raises(ImportRefused) as refused:
        kept(tmp_path, (kind, *how))
    assert list(refused.value.problems["column_name"]) == ["location_precision"], (
        refused.value.problems.to_dict("records")
    )
    told = refused.value.problems["remedy"].iloc[0]
    assert ("may_have_point" in told) == (kind == "friendship_group")


def test_own_kinds_stand_where_their_traits_say(tmp_path: Path) -> None:
    snapshot = kept(
        tmp_path,
        ("friendship_group", "area_only", ","),
        ("skate_spot", "exact", "1.6,54.1"),
        ("peer_group", "area_only", ","),
        ("school", "exact", "1.7,54.2"),
    )
    assert asked(snapshot, "contexts_on_the_map", WHERE, Viewer(), as_at="2022-09-20") == [
        ("friendship_group", "place", "circle", False, 1.5, 54.0),
        ("peer_group", "relationship", "cloud", False, 1.5, 54.0),
        ("school", "place", "square", True, 1.7, 54.2),
        ("skate_spot", "place", "diamond", True, 1.6, 54.1),
    ]
    shared = asked(snapshot, "contexts_on_the_map", "longitude latitude", SHARE, as_at="2022-09-20")
    assert set(shared) == {(1.5, 54.0)}


def test_a_group_held_at_a_point_since_before_is_shown_as_its_area(tmp_path: Path) -> None:
    snapshot = kept(tmp_path, ("friendship_group", "area_only", ","))
    with duckdb.connect(str(snapshot.path)) as connection:
        connection.execute(
            "update context set location_precision = 'exact', longitude = 1.6, latitude = 54.1, "
            """outline = '{"type":"Point","coordinates":[1.6,54.1]}'"""
        )
    wanted = f"{WHERE} outline"
    for viewer in (Viewer(), SHARE):
        (row,) = answer(snapshot, "contexts_on_the_map", viewer, as_at="2022-09-20")
        assert [row[name] for name in wanted.split()] == [
            *("friendship_group", "place", "circle", False, 1.5, 54.0, None),
        ]


def test_a_snapshot_older_than_traits_knows_the_words_that_come_with_the_product(
    case_study: Snapshot, tmp_path: Path
) -> None:
    own = copied(case_study, tmp_path).current()
    with duckdb.connect(str(own.path)) as connection:
        for (name,) in connection.execute(
            "select view_name from duckdb_views() where not internal"
        ).fetchall():
            connection.execute(f'drop view if exists "{name}"')
        connection.execute("drop table shipped_trait")
        connection.execute("alter table vocabulary drop column traits")
    given = {"as_at": "2022-09-20"}
    assert asked(own, "contexts_on_the_map", WHERE, **given) == asked(
        case_study, "contexts_on_the_map", WHERE, **given
    )
