-- The conversations held to assess a context, round by round, for the panel alone.
--
-- One row for each: discussion_id
--
-- $context_id: the context; e.g. PARK
--
-- discussion_id: the conversation; e.g. PARK-R1-D1
-- assessment_id: the assessment; e.g. PARK-R1
-- round: its round; e.g. 1
-- held_on: the day; e.g. 2022-04-12
-- assessment_method: the sort of conversation; e.g. Group discussion
-- respondent_group: the group; e.g. Young people
-- setting: where, empty if not recorded; e.g. In the shelter
-- people_taking_part [people]: how many took part, likewise; e.g. 7
-- is_restricted [restricted]: always, since day and place may show who spoke; e.g. true
select
    discussion.discussion_id,
    discussion.assessment_id,
    assessment.round,
    discussion.held_on,
    method_word.label as assessment_method,
    group_word.label as respondent_group,
    discussion.setting,
    discussion.people_taking_part,
    true as is_restricted,
from discussion
inner join assessment using (assessment_id)
inner join word as method_word
    on
        discussion.assessment_method = method_word.code
        and method_word.list = 'assessment_method'
inner join word as group_word
    on
        discussion.respondent_group = group_word.code
        and group_word.list = 'respondent_group'
where assessment.context_id = $context_id
order by assessment.round, discussion.held_on, group_word.sort, discussion.discussion_id
