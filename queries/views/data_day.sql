-- The day of the data: that of the last happening recorded, on or before the day of viewing.
--
-- What is planned is none: a meeting of which nothing is recorded yet, a day on which something is
-- due, the last day of an assessment under way. Neither is what is written down whenever somebody
-- has time: a reading of the statement, new limits, a decision on an import.
--
-- One row for each: as_at
--
-- as_at: the day, empty while nothing has happened; e.g. 2022-06-14
create view data_day as
with recorded as (
    select max(received_on) as happened_on,
    from referral
    union all
    select max(judged_on) as happened_on,
    from context_link
    union all
    select max(decided_on) as happened_on,
    from threshold_decision
    union all
    select max(held_on) as happened_on,
    from recorded_meeting
    union all
    select max(minutes_sent_on) as happened_on,
    from meeting
    union all
    select max(started_on) as happened_on,
    from assessment
    union all
    select max(reported_on) as happened_on,
    from assessment
    union all
    select max(started_on) as happened_on,
    from method_used
    union all
    select max(held_on) as happened_on,
    from discussion
    union all
    select max(observed_on) as happened_on,
    from observation_slot
    union all
    select max(measured_on) as happened_on,
    from measure_value
    union all
    select max(set_on) as happened_on,
    from goal
    union all
    select max(agreed_on) as happened_on,
    from action
    union all
    select max(done_on) as happened_on,
    from action
    union all
    select max(given_on) as happened_on,
    from task
    union all
    select max(done_on) as happened_on,
    from task
    union all
    select max(happened_on) as happened_on,
    from event
    union all
    select max(held_on) as happened_on,
    from review
    union all
    select max(happened_on) as happened_on,
    from panel_event
)

select max(happened_on) as as_at,
from recorded;
