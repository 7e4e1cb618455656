-- Referrals of the last twelve months that led to no assessment: each a small concern by itself.
--
-- Such a referral was answered otherwise or is not decided on yet, and the panel has not taken its
-- context up: since its work there last ended nothing was assessed, decided to be assessed, or
-- planned.
--
-- One row for each: referral_id
--
-- referral_id: the referral; e.g. REF-2
-- context_id: the context it is about; e.g. STATION
-- received_on: the day; e.g. 2022-06-07
create view small_referral as
with taken_up as (
    select context_id,
    from dated_step
    group by context_id
    having
        max(happened_on) filter (
            where step in ('to_assess', 'first_heard', 'heard', 'agreed', 'continued')
        )
        > coalesce(max(happened_on) filter (where step = 'ended'), date '1900-01-01')
    union
    -- A further referral that ended with itself ended nothing that is under way.
    select context_id,
    from current_state
    where carries_out_plan or awaits_step in ('plan', 'review')
)

select
    referral.referral_id,
    referral.context_id,
    referral.received_on,
from referral
cross join data_day
where
    referral.received_on > data_day.as_at - interval 12 month
    and referral.received_on <= data_day.as_at
    and referral.referral_id not in (
        select threshold_decision.referral_id,
        from threshold_decision
        inner join kind_of_decision using (panel_decision)
        where kind_of_decision.assesses or kind_of_decision.goes_on
    )
    and referral.context_id not in (
        select taken_up.context_id,
        from taken_up
    );
