-- What else the referrals that brought a context to the panel say, for the panel alone.
--
-- One row for each: referral_id
--
-- $context_id: the context; e.g. PARK
--
-- referral_id: the referral, as in referral_of_context; e.g. REF-1
-- how_known: how the referrer knows; e.g. First hand
-- harm_notes: how the harms show, empty if not said; e.g. Asked to carry and to sell
-- already_tried: what has been tried before, likewise; e.g. Detached sessions on Fridays
-- preferred_response: what the referrer hopes for, likewise; e.g. Make the park safer for them
-- adults_of_concern: whether adults causing harm are thought to be there; e.g. true
-- reported_to_police: whether those adults were reported, empty if not said; e.g. true
-- individual_referrals_made: whether worries about a child went to the pathway for children,
--    likewise; e.g. true
-- sharing_basis: the basis on which it is shared; e.g. Safeguarding, sharing agreement 3
-- is_restricted [restricted]: always, since what is told of a few may show who they are; e.g. true
with harm_note as (
    select
        referral_harm.referral_id,
        string_agg(referral_harm.note, '; ' order by word.sort) as harm_notes,
    from referral_harm
    inner join word
        on referral_harm.harm_kind = word.code and word.list = 'harm_kind'
    group by referral_harm.referral_id
)

select
    referral.referral_id,
    word.label as how_known,
    harm_note.harm_notes,
    referral.already_tried,
    referral.preferred_response,
    referral.adults_of_concern,
    referral.reported_to_police,
    referral.individual_referrals_made,
    referral.sharing_basis,
    true as is_restricted,
from referral
inner join referral_about using (referral_id)
inner join word on referral.how_known = word.code and word.list = 'how_known'
left join harm_note using (referral_id)
where referral_about.context_id = $context_id
order by referral.referral_id
