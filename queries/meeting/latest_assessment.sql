-- The latest assessment of a context: what the next review compares with.
--
-- One row for each: context_id
--
-- $context_id: the context; e.g. PARK
--
-- context_id: the context; e.g. PARK
-- assessment_id: its latest assessment; e.g. PARK-R2
-- round: its round; e.g. 2
select
    context_id,
    max_by(assessment_id, round) as assessment_id,
    max(round) as round,
from assessment
where context_id = $context_id
group by context_id
