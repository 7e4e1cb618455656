-- What the panel decided at reviews: close, step down, continue, change the plan, escalate.
--
-- One row for each: review_decision
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- review_decision: the decision, or not_recorded; e.g. continue
-- decision_label: the same in words; e.g. Continue
-- reviews: reviews held in the period that decided so; e.g. 1
with held as (
    select coalesce(review.review_decision, 'not_recorded') as review_decision,
    from review
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on review.context_id = choice.context_id
    where
        in_months(review.held_on, $since, $until)
),

possible as (
    select
        code,
        label,
        sort,
    from word
    where list = 'review_decision'
    union all
    select
        'not_recorded' as code,
        'No decision recorded' as label,
        1000 as sort,
)

select
    possible.code as review_decision,
    possible.label as decision_label,
    count(held.review_decision) as reviews,
from possible
left join held on possible.code = held.review_decision
group by possible.code, possible.label, possible.sort
order by possible.sort, possible.code
