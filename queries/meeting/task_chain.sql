-- The chain by which the panel's decision reached those who carry it out.
--
-- One row for each: task_id
--
-- $context_id: the context; e.g. PARK
--
-- task_id: the task; e.g. TASK-2
-- given_by_role: who gave it, as a role; e.g. Social work manager
-- given_to_role: who has it, as a role; e.g. Lead social worker
-- agency: the agency that has it; e.g. Children's social care
-- what: what is to be done; e.g. Lead the assessment
-- given_on: the day it was given; e.g. 2022-03-31
-- due_on: the day it is wanted; e.g. 2022-05-06
-- done_on: the day it was done, empty while open; e.g. 2022-05-04
select
    task.task_id,
    task.given_by_role,
    task.given_to_role,
    agency_word.label as agency,
    task.what,
    task.given_on,
    task.due_on,
    task.done_on,
from task
inner join word as agency_word
    on task.agency = agency_word.code and agency_word.list = 'agency'
where task.context_id = $context_id
order by task.given_on, task.task_id
