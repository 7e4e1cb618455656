-- The latest assessment of a context on a day: what a review that is set then compares with.
--
-- One that was under way on that day is none yet.
--
-- One row for each: context_id
--
-- $context_id: the context; e.g. PARK
-- $as_at: the day up to which assessments are known; e.g. 2022-09-20
--
-- context_id: the context; e.g. PARK
-- assessment_id: its latest assessment; e.g. PARK-R2
-- round: its round; e.g. 2
select
    context_id,
    max_by(assessment_id, round) as assessment_id,
    max(round) as round,
from assessment
where
    context_id = $context_id
    and coalesce(reported_on, ended_on, started_on) <= $as_at
group by context_id
