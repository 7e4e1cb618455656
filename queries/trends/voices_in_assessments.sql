-- In how many assessments each group was heard.
--
-- One row for each: respondent_group
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- respondent_group: the group's code, those never heard left out but young people; e.g. residents
-- group_label: what the screen calls it; e.g. Residents
-- is_young: whether it is young people, as its word says; e.g. false
-- is_always_told: whether it stands here heard or not; e.g. false
-- assessments: assessments that the panel heard in the period; e.g. 2
-- heard: those in which the group was reached, talked with, or quoted; e.g. 1
with own as (
    select assessment.assessment_id,
    from assessment
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on assessment.context_id = choice.context_id
    where
        in_months(assessment.reported_on, $since, $until)
),

base as (
    select count(*) as assessments,
    from own
)

select
    word.code as respondent_group,
    word.label as group_label,
    word.code in (select young_group.respondent_group, from young_group) as is_young,
    always_told.code is not null as is_always_told,
    any_value(base.assessments) as assessments,
    count(own.assessment_id) as heard,
from word
left join word_always_told as always_told
    on word.list = always_told.list and word.code = always_told.code
cross join base
left join heard_in_assessment on word.code = heard_in_assessment.respondent_group
left join own on heard_in_assessment.assessment_id = own.assessment_id
where word.list = 'respondent_group'
group by word.code, word.label, word.sort, always_told.code
having count(own.assessment_id) > 0 or always_told.code is not null
order by word.sort
