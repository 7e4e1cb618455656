-- The methods by which a context was assessed, round by round.
--
-- One row for each: assessment_id, assessment_method
--
-- $context_id: the context; e.g. PARK
--
-- assessment_id: the assessment; e.g. PARK-R1
-- round: its round; e.g. 1
-- assessment_method: the method; e.g. Survey
-- started_on: first day; e.g. 2022-04-04
-- ended_on: last day; e.g. 2022-04-22
-- mode: how it was done; e.g. Spoken, on a tablet
-- where_and_when: places, days and hours, empty if not recorded; e.g. Shelter, after school
-- conditions: season, weather, school term, empty if not recorded; e.g. Spring term, mild
-- by_role: who did it, as roles; e.g. Lead social worker
select
    method_used.assessment_id,
    assessment.round,
    method_word.label as assessment_method,
    method_used.started_on,
    method_used.ended_on,
    method_used.mode,
    method_used.where_and_when,
    method_used.conditions,
    method_used.by_role,
from method_used
inner join assessment using (assessment_id)
inner join word as method_word
    on
        method_used.assessment_method = method_word.code
        and method_word.list = 'assessment_method'
where assessment.context_id = $context_id
order by assessment.round, method_word.sort
