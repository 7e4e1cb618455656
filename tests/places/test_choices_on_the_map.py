"""By what contexts can be chosen on the map: harms of referrals, agencies of actions."""

from tests.asked import asked
from tests.given import Given


def test_each_harm_and_each_agency_of_a_context_stands_once_in_words(given: Given) -> None:
    snapshot = given(
        context=[{"context_id": "PARK"}, {"context_id": "SCHOOL"}],
        referral=[
            {"referral_id": code, "context_id": context}
            for code, context in (("R1", "PARK"), ("R2", "PARK"), ("R3", "SCHOOL"))
        ],
        referral_harm=[
            {"referral_id": code, "harm_kind": harm}
            for code, harm in (
                ("R1", "child_criminal_exploitation"),
                ("R2", "child_criminal_exploitation"),
                ("R2", "bullying"),
            )
        ],
        action=[
            {"action_id": code, "context_id": "SCHOOL", "agency": agency, "with_agency": other}
            for code, agency, other in (
                ("A1", "police", "school"),
                ("A2", "school", ""),
                ("A3", "police", ""),
            )
        ],
    )
    # In the order of the words of a list, whatever their codes.
    told = asked(snapshot, "choices_on_the_map", "context_id about code")
    assert told == [
        ("PARK", "harm_kind", "child_criminal_exploitation"),
        ("PARK", "harm_kind", "bullying"),
        ("SCHOOL", "agency", "police"),
        ("SCHOOL", "agency", "school"),
    ]
    assert len(asked(snapshot, "choices_on_the_map", "label")) == 4
