"""A profile that is written comes back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.intake.profiles import (
    ColumnMapping,
    Profile,
    TargetTable,
    parse_profile,
    profile_toml,
    shipped_profiles,
)
from dashboard.intake.profiles.profile import DATE_ORDERS, MERGE_RULES
from dashboard.intake.profiles.vocabulary_words import shipped_words
from dashboard.intake.spelling import normalise_for_match

CODES = sorted(shipped_words()["harm_kind"])
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
NAME = TEXT.filter(normalise_for_match)
NAMES = st.lists(NAME, min_size=1, max_size=3).map(tuple)
SOME = st.lists(TEXT, max_size=3).map(tuple)


@st.composite
def values(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    words = draw(st.lists(TEXT, unique_by=normalise_for_match, max_size=6))
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        code = draw(st.sampled_from(CODES))
        found[code] = (*found.get(code, ()), word)
    return found


COLUMN = st.builds(ColumnMapping, columns=NAME.map(lambda name: (name,)), as_above=st.booleans())
HARM = st.builds(
    ColumnMapping,
    columns=NAME.map(lambda name: (name,)),
    values=values(),
    if_empty=st.sampled_from(["", *CODES]),
    split_by=SOME,
)
NOTE = st.one_of(
    NAME.map(lambda text: ColumnMapping(always=text)),
    st.builds(
        ColumnMapping,
        columns=NAMES,
        joined_by=st.text(st.characters(exclude_categories=["Cs"]), max_size=3),
        nothing=SOME,
        of_several=st.sampled_from([None, *MERGE_RULES]),
    ),
)
ID = st.builds(
    ColumnMapping, columns=NAMES, made=st.sampled_from([True]), prefix=st.text("ABC-", max_size=4)
)
DAY = st.builds(
    ColumnMapping, columns=NAME.map(lambda n: (n,)), order=st.sampled_from([None, *DATE_ORDERS])
)
HARMS = st.builds(
    TargetTable,
    st.just("referral_harm"),
    st.fixed_dictionaries({"referral_id": ID, "harm_kind": HARM}, optional={"note": NOTE}),
    SOME,
)
DECISIONS = st.builds(
    TargetTable,
    st.just("decision"),
    st.fixed_dictionaries(
        dict.fromkeys(("decision_id", "meeting_id", "context_id", "wording"), COLUMN)
        | {"panel_decision": st.just(ColumnMapping(always="close"))},
        optional={"due_on": DAY},
    ),
)
PROFILE = st.builds(
    Profile,
    name=NAME,
    about=NAME,
    targets=st.lists(st.one_of(HARMS, DECISIONS), min_size=1, unique_by=lambda t: t.table).map(
        tuple
    ),
    headers=SOME,
    skip_where_empty=SOME,
    skip_where=st.dictionaries(TEXT, st.lists(TEXT, min_size=1, max_size=2).map(tuple), max_size=2),
)


@given(PROFILE, st.lists(TEXT, max_size=3))
def test_any_profile_comes_back(profile: Profile, out: list[str]) -> None:
    used = {normalise_for_match(name) for name in profile.used_columns()}
    left_out = tuple(name for name in out if normalise_for_match(name) not in used)
    whole = Profile(**{**vars(profile), "left_out": left_out})
    assert parse_profile(profile_toml(whole), "any.toml") == whole


def test_the_examples_come_back() -> None:
    assert [
        parse_profile(profile_toml(one), "x.toml") for one in shipped_profiles()
    ] == shipped_profiles()


def test_a_column_alone_is_written_as_its_name() -> None:
    harm = ColumnMapping(("Harm",), values={"missing": ("Away",)})
    target = TargetTable(
        "referral_harm", {"referral_id": ColumnMapping(("Ref",)), "harm_kind": harm}
    )
    assert profile_toml(Profile("Log", "A log.", (target,))) == (
        'name = "Log"\nabout = "A log."\n\n[[table]]\nname = "referral_harm"\n\n[table.columns]\n'
        'referral_id = "Ref"\n\n[table.columns.harm_kind]\ncolumn = "Harm"\n\n'
        '[table.columns.harm_kind.values]\nmissing = [\n    "Away",\n]\n'
    )
