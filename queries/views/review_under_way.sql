-- The reviews that were held, and those at which the panel has begun to judge.
--
-- At a meeting findings and goals are judged first, and the review as a whole last.
--
-- One row for each: review_id
--
-- review_id: the review; e.g. PARK-REV1
-- context_id: the context; e.g. PARK
-- looked_on: the day it was held, far ahead while it is under way; e.g. 2022-09-20
create view review_under_way as
select
    review_id,
    context_id,
    coalesce(held_on, date '9999-12-31') as looked_on,
from review
where
    held_on is not null
    or review_id in (select goal_judgement.review_id, from goal_judgement)
    or review_id in (select finding_change.review_id, from finding_change);
