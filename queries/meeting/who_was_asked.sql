-- The groups with an interest in a context: how many were invited and reached in each round.
--
-- One row for each: assessment_id, respondent_group
--
-- $context_id: the context; e.g. PARK
--
-- assessment_id: the assessment; e.g. PARK-R1
-- round: its round; e.g. 1
-- respondent_group: the group; e.g. Residents
-- interest: what ties it to the context; e.g. They live around the park
-- invited [people]: people asked to take part; e.g. 60
-- reached [people]: people who took part; e.g. 38
select
    stakeholder.assessment_id,
    assessment.round,
    group_word.label as respondent_group,
    stakeholder.interest,
    stakeholder.invited,
    stakeholder.reached,
from stakeholder
inner join assessment using (assessment_id)
inner join word as group_word
    on
        stakeholder.respondent_group = group_word.code
        and group_word.list = 'respondent_group'
where assessment.context_id = $context_id
order by assessment.round desc, group_word.sort
