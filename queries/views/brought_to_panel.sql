-- The day on which each context was first brought to the panel, as far as the data reaches back.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- first_on: the day; that of the first referral of all where it was brought before; e.g. 2022-03-21
create view brought_to_panel as
with first_referral as (
    select min(received_on) as first_on,
    from referral
)

select
    context.context_id,
    greatest(context.asked_to_see_since, first_referral.first_on) as first_on,
from context
cross join first_referral;
