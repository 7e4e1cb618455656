-- Reviews that were held but not judged, or judged but not held.
--
-- One row for each: key
--
-- table_name: the table; e.g. review
-- key: the review; e.g. PARK-REV1
-- column_name: the column to look at; e.g. review_outcome
-- value: what it holds; e.g. not_reviewed
-- problem: what is wrong; e.g. The review was held but has no outcome
-- remedy: what to do; e.g. Give the panel's outcome
with outcome as (
    select
        code,
        trait = 'unjudged' as is_unjudged,
    from word_trait
    where list = 'review_outcome' and (trait = 'unjudged' or trait like 'leans_%')
),

unjudged as (
    select coalesce(min(code), 'not reviewed') as code,
    from outcome
    where is_unjudged
)

select
    'review' as table_name,
    review.review_id as key,
    'review_outcome' as column_name,
    review.review_outcome as value,
    case
        when review.held_on is null
            then 'The review has an outcome, but no day on which it was held.'
        else 'The review was held, but the panel''s judgement is missing.'
    end as problem,
    'Give both the day and the outcome, or “' || unjudged.code || '” and no day.' as remedy,
from review
inner join outcome on review.review_outcome = outcome.code
cross join unjudged
where (review.held_on is null) <> outcome.is_unjudged
