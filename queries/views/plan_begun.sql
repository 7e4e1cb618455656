-- The day on which the plan of a context began: that of its first goal or action.
--
-- Of a context that came back after the work on it had ended, that of the plan made since.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- began_on: the day; e.g. 2022-05-10
create view plan_begun as
with agreed as (
    select
        context_id,
        happened_on,
        max(last_ended) over (partition by context_id) as last_ended,
    from dated_step
    where step = 'agreed'
)

select
    context_id,
    min(happened_on) as began_on,
from agreed
where last_ended is null or happened_on >= last_ended
group by context_id;
