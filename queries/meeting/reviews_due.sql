-- Reviews that a meeting should know of: due within three months, overdue, or just held.
--
-- One row for each: context_id, due_on, review_id
--
-- $as_at: the day from which to look; e.g. 2022-06-14
--
-- review_id: the review, empty where only its day is set; e.g. PARK-REV1
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- due_on: the day it is due; e.g. 2022-09-13
-- held_on: the day it was held, empty until then; e.g. 2022-09-20
-- days_left: days until it is due, below 0 when overdue; e.g. 91
-- state: due, overdue, held in time or held late; e.g. Due
-- question: what it asks, empty where only its day is set; e.g. Are young people safer?
with known as (
    select
        review_id,
        context_id,
        due_on,
        question,
        cast(null as date) as held_on,
    from review_due
    where
        $as_at between waited_from and waited_until
        and due_on <= cast($as_at as date) + interval 3 month
    union all
    select
        review_id,
        context_id,
        due_on,
        question,
        held_on,
    from review
    where held_on between cast($as_at as date) - interval 1 month and $as_at
)

select
    known.review_id,
    context.context_id,
    context.display_alias,
    known.due_on,
    known.held_on,
    date_diff('day', cast($as_at as date), known.due_on) as days_left,
    case
        when known.held_on <= known.due_on then 'Held in time'
        when known.held_on > known.due_on then 'Held late'
        when known.due_on < $as_at then 'Overdue'
        else 'Due'
    end as state,
    known.question,
from known
inner join context using (context_id)
order by known.held_on is not null, known.due_on, context.display_alias
