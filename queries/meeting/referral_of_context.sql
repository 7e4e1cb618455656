-- The referrals that brought a context to the panel, its own or through a context linked to it.
--
-- One row for each: referral_id
--
-- $context_id: the context; e.g. PARK
--
-- referral_id: the referral; e.g. REF-1
-- about: the context the referral names; e.g. Group A
-- is_own: whether that is the context itself; e.g. false
-- received_on: the day the panel received it; e.g. 2022-03-21
-- source_agency: the agency it came from; e.g. Youth service
-- referrer_role: who wrote it, as a role; e.g. Youth worker
-- worry: what has been seen or heard; e.g. Adults wait for the young people
-- strengths_seen: strengths seen there; e.g. They look out for each other
-- young_peoples_views: what young people said, empty if not asked; e.g. They like the shelter
-- when_it_happens: days and times; e.g. Most evenings
-- affected: how many young people, as a band; e.g. 6 to 10
-- ages: their ages, as a band; e.g. 13 to 15
-- harms: kinds of harm, joined by commas; e.g. Child criminal exploitation
with harm as (
    select
        referral_harm.referral_id,
        string_agg(word.label, ', ' order by word.sort) as harms,
    from referral_harm
    inner join word
        on referral_harm.harm_kind = word.code and word.list = 'harm_kind'
    group by referral_harm.referral_id
)

select
    referral.referral_id,
    context.display_alias as about,
    referral_about.is_own,
    referral.received_on,
    agency_word.label as source_agency,
    referral.referrer_role,
    referral.worry,
    referral.strengths_seen,
    referral.young_peoples_views,
    referral.when_it_happens,
    band_word.label as affected,
    age_word.label as ages,
    harm.harms,
from referral
inner join referral_about using (referral_id)
inner join context on referral.context_id = context.context_id
inner join word as agency_word
    on referral.source_agency = agency_word.code and agency_word.list = 'agency'
inner join word as band_word
    on referral.affected_band = band_word.code and band_word.list = 'people_band'
inner join word as age_word
    on referral.age_band = age_word.code and age_word.list = 'age_band'
left join harm using (referral_id)
where referral_about.context_id = $context_id
order by referral_about.is_own desc, referral.received_on, referral.referral_id
