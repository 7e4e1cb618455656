-- The last day on which anything was recorded: what is open has waited until then at least.
--
-- One row for each: as_at
--
-- as_at: the day; e.g. 2022-06-14
create view data_day as
with recorded as (
    select max(received_on) as happened_on,
    from referral
    union all
    select max(held_on) as happened_on,
    from meeting
    union all
    select max(done_on) as happened_on,
    from action
    union all
    select max(held_on) as happened_on,
    from review
)

select max(happened_on) as as_at,
from recorded;
