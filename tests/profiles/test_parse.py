"""A profile that is not right is refused with the place in it, what is wrong, and what to do."""

import pytest

from dashboard.intake.profiles import (
    ColumnMapping,
    Profile,
    StatusOverride,
    TargetTable,
    parse_profile,
)
from dashboard.intake.profiles.vocabulary_words import shipped_words
from dashboard.settings import PanelError
from tests.profiles.little import HARMS, PLAIN, TOP, profile, refusal

ACTION = (
    'wording = "A"\nshort_wording = "A"\naction_target = "T"\nsurveillance_element = "W"\n'
    'agency = "L"\nowner_role = "R"\naction_id = "Ref"\ncontext_id = "C"\n'
)
SPLIT = '{ column = "R", split_by = ";" }'
ACTIONS = f'{TOP}[[table]]\nname = "action"\n[table.columns]\n{ACTION}'


def test_a_short_profile_is_read_as_it_says() -> None:
    harm = ColumnMapping(("Harm",), values={"missing": ("Away", "MISPER")}, split_by=(";",))
    assert profile(
        f'{TOP}headers = "Team"\nleft_out = ["Lead name"]\nskip_where = {{ Ref = "Total" }}\n'
        f'{HARMS}referral_id = "Ref"\n'
        'harm_kind = { column = "Harm", split_by = ";", values = { missing = ["Away", "MISPER"] } }'
    ) == Profile(
        name="Log",
        about="A log.",
        targets=(
            TargetTable(
                "referral_harm", {"referral_id": ColumnMapping(("Ref",)), "harm_kind": harm}
            ),
        ),
        headers=("Team",),
        left_out=("Lead name",),
        skip_where={"Ref": ("Total",)},
    )


def test_late_compares_two_days_of_ours() -> None:
    late = (
        'late = { of = "done_on_time", becomes = "done_late", when = "done_on", after = "due_on" }'
    )
    days = 'agreed_on = "D"\ndone_on = "E"\ndue_on = "F"\n'
    read = profile(f'{ACTIONS}{days}action_status = {{ column = "S", {late} }}')
    told = read.targets[0].columns["action_status"].late
    assert told == StatusOverride("done_on_time", "done_late", "done_on", "due_on")
    said = refusal(f'{ACTIONS}agreed_on = "D"\naction_status = {{ column = "S", {late} }}')
    assert said.endswith(
        "“late” compares done_on with due_on, and both must be filled in this table. Map them, or "
        "take “late” out."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = 'x", "log.toml: this is not TOML: "),
        ("a = 1\nb = \n", "(at line 2, column 5). Mend it there"),
        (
            f'{PLAIN}harm_kind = "Other"',
            "A name stands twice: to join columns of theirs, write columns = […]. Mend",
        ),
        (f"a = {'[' * 100_000}", "its brackets stand too deep in one another"),
        (f"a = {'9' * 5_000}", "log.toml: this is not TOML: "),
        (f"{TOP}# {'x' * 10_000_000}", "which is too long for a profile. Is it another file?"),
        ("", "log.toml: it fills no table. Begin one with [[table]]"),
        (TOP, "it fills no table"),
        (f"{TOP}table = 3", "it fills no table"),
        (PLAIN.replace('name = "Log"', ""), "log.toml: “name” is missing. Write name = "),
        (PLAIN.replace('"A log."', '" "'), "log.toml: “about” is missing."),
        (PLAIN.replace('"A log."', "7"), "“about” must be text in quotation marks, not 7."),
        (f"colour = 1\n{PLAIN}", "“colour” is not known here. Take it out, or use one of: name,"),
        (f"headers = [1]\n{PLAIN}", "“headers” must be a list of texts"),
        (f'headers = [""]\n{PLAIN}', "“headers” holds an empty text."),
        (f"skip_where = 3\n{PLAIN}", "“skip_where” must be a table of its own, not 3."),
        (PLAIN.replace("referral_harm", "harms"), "there is no table “harms”. Use one of: action,"),
        (PLAIN.replace("referral_harm", "import_batch"), "there is no table “import_batch”"),
        (f"{PLAIN}shade = 'S'", "the table has no column “shade”. It has: referral_id, harm_kind"),
        (f"{TOP}{HARMS}", "it fills no column. List them under [table.columns]."),
        (f"{TOP}{HARMS}referral_id = 'Ref'", "nothing says what harm_kind should hold"),
        (f"{PLAIN}{HARMS}referral_id = 'R'\nharm_kind = 'H'", "referral_harm is filled twice."),
        (f"{PLAIN}note = 4", "write the name of their column in quotation marks"),
        (f"{PLAIN}note = {{ colum = 'N' }}", "“colum” is not known here."),
        (f"{PLAIN}note = {{ nothing = ['-'] }}", "say once where it comes from, by one of: column"),
        (f"{PLAIN}note = {{ column = 'N', always = 'x' }}", "Here are column and always."),
        (f"{PLAIN}note = {{ always = 'x', if_empty = 'y' }}", "“if_empty” means nothing beside"),
        (f"{PLAIN}note = {{ column = 'N', as_above = 'yes' }}", "must be true or false, not 'yes'"),
        (f"{PLAIN}note = {{ column = [] }}", "“column” must name one column of theirs."),
        (f"{PLAIN}note = {{ columns = [] }}", "“columns” must name columns of theirs."),
        (f"{PLAIN}note = {{ column = 'N', order = 'day first' }}", "“order” is for days"),
        (f"{PLAIN}note = {{ column = 'N', prefix = 'X' }}", "“prefix” stands before ids only."),
        (f"{PLAIN}note = {{ made_of = 'N', split_by = ';' }}", "made cannot be split"),
        (f"{PLAIN}note = {{ column = 'N', of_several = 'best' }}", "first, earliest, latest"),
        (
            f"{TOP}{HARMS}referral_id = {{ column = 'R', of_several = 'first' }}\nharm_kind = 'H'",
            "rows are told apart by this column",
        ),
        (
            f"{TOP}{HARMS}referral_id = {SPLIT}\nharm_kind = {SPLIT}",
            "referral_id, harm_kind are all split into rows. Split one of them only.",
        ),
        (
            f"{TOP}{HARMS}referral_id = {{ always = 'R' }}\nharm_kind = {{ always = 'missing' }}",
            "no column of theirs is used",
        ),
        (f"left_out = [' harm ']\n{PLAIN}", "used and left out at once, Harm."),
        (f"{ACTIONS}action_status = 'S'\nagreed_on = {{ always = 'May' }}", "“May” is no day."),
        (
            f"{ACTIONS}action_status = 'S'\nagreed_on = {{ column = 'D', order = 'dmy' }}",
            "“order” must be one of: day first, month first, year first; not 'dmy'.",
        ),
        (
            f"{ACTIONS}action_status = 'S'\nagreed_on = {{ columns = ['D', 'E'] }}",
            "only texts can be joined. Name one column.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, said: str) -> None:
    told = refusal(text)
    assert said in told
    assert told.startswith("log.toml")
    assert len(told) < 1_500


@pytest.mark.parametrize(
    "harm",
    [
        '{ column = "Harm", values = { vapes = ["Vapes"] } }',
        '{ column = "Harm", if_empty = "vapes" }',
        '{ always = "vapes" }',
    ],
)
def test_a_code_of_no_list_is_refused_with_those_there_are(harm: str) -> None:
    said = refusal(PLAIN.replace('"Harm"', harm))
    assert said.startswith(
        "log.toml, [[table]] 1 (referral_harm), harm_kind: there is no code “vapes”"
    )
    assert "Use one of: child_criminal_exploitation, county_lines," in said


def test_a_word_with_two_meanings_is_refused() -> None:
    both = '{ column = "Harm", values = { missing = ["Away "], bullying = ["away"] } }'
    said = refusal(PLAIN.replace('"Harm"', both))
    assert said.endswith("“away” means both missing and bullying. Leave it in one place.")
    none = '{ column = "Harm", nothing = ["Away"], values = { missing = ["away"] } }'
    assert "“away” means both nothing and missing" in refusal(PLAIN.replace('"Harm"', none))


def test_codes_are_those_of_the_partnership_where_it_has_its_own() -> None:
    text = PLAIN.replace('"Harm"', '{ column = "Harm", values = { vapes = ["Vapes"] } }')
    own = {**shipped_words(), "harm_kind": {"vapes": "Vapes"}}
    assert parse_profile(text, "log.toml", own).targets[0].columns["harm_kind"].values["vapes"] == (
        "Vapes",
    )


def test_the_area_of_a_context_with_a_place_need_not_be_told() -> None:
    context = (
        f'{TOP}[[table]]\nname = "context"\n[table.columns]\ncontext_id = "Ref"\n'
        'display_alias = "N"\ncontext_kind = "K"\nstage = "S"\nasked_to_see_since = "D"\n'
        'location_precision = "P"\n'
    )
    assert "nothing says what area_code, area_year should hold" in refusal(context)
    assert profile(f'{context}easting = "X"\nnorthing = "Y"').used_columns()[-2:] == ["X", "Y"]


def test_a_day_as_toml_knows_it_is_no_text() -> None:
    assert "“name” must be text in quotation marks" in refusal(PLAIN.replace('"Log"', "2026-05-01"))


def test_the_mark_some_editors_put_first_is_no_fault() -> None:
    assert parse_profile(f"\ufeff{PLAIN}", "log.toml").name == "Log"
    with pytest.raises(PanelError, match="this is not TOML"):
        parse_profile("\x00", "log.toml")
