-- What the panel wants to know of contexts, referrals and findings, recorded or not.
--
-- One row for each: gap, context_id, item_id
--
-- gap: what is wanted, a code of kind_of_gap; e.g. finding_voice
-- context_id: the context; e.g. PARK
-- item_id: what it is wanted of, by its own code; e.g. PARK-F1
-- wording: the same in a few words; e.g. Adults grooming young people
-- is_restricted: whether the words could point to a small group; e.g. false
-- is_recorded: whether it is known; e.g. true
-- wanted_on: the day from which it is wanted, empty for always; e.g. 2022-09-13
create view wanted_of_assessment as
with by_young_people as (
    select assessment.context_id,
    from assessment
    inner join stakeholder using (assessment_id)
    where
        stakeholder.respondent_group in (select young_group.respondent_group, from young_group)
        and stakeholder.reached > 0
    union
    select assessment.context_id,
    from assessment
    inner join survey_answer using (assessment_id)
    where survey_answer.respondent_group in (select young_group.respondent_group, from young_group)
    union
    select assessment.context_id,
    from assessment
    inner join discussion using (assessment_id)
    where discussion.respondent_group in (select young_group.respondent_group, from young_group)
    union
    select finding.context_id,
    from finding
    inner join finding_voice using (finding_id)
    where finding_voice.respondent_group in (select young_group.respondent_group, from young_group)
),

asked as (
    select
        assessment.context_id,
        survey_question.question_id as item_id,
        arg_max(survey_question.wording, survey_question.question_version) as wording,
        arg_max(survey_question.good_direction, survey_question.question_version)
            as good_direction,
    from assessment
    inner join question_asked using (assessment_id)
    inner join survey_question using (question_id, question_version)
    group by assessment.context_id, survey_question.question_id
    union all
    select distinct
        assessment.context_id,
        observation_item.item_id,
        observation_item.wording,
        observation_item.good_direction,
    from assessment
    inner join observation_slot using (assessment_id)
    inner join observation using (slot_id)
    inner join observation_item using (item_id)
)

select
    'location' as gap,
    context_id,
    context_id as item_id,
    'Neither a point nor an outline' as wording,
    false as is_restricted,
    (place_of_context.longitude is not null and place_of_context.latitude is not null)
    or place_of_context.outline is not null as is_recorded,
    cast(null as date) as wanted_on,
from context
inner join place_of_context using (context_id)
where place_of_context.is_placed
union all
select
    'referral_views' as gap,
    context_id,
    referral_id as item_id,
    'Referral of ' || strftime(received_on, '%-d %B %Y') as wording,
    false as is_restricted,
    young_peoples_views is not null as is_recorded,
    received_on as wanted_on,
from referral
union all
select distinct
    'young_people_asked' as gap,
    assessment.context_id,
    assessment.context_id as item_id,
    'Young people in or around it' as wording,
    false as is_restricted,
    by_young_people.context_id is not null as is_recorded,
    cast(null as date) as wanted_on,
from assessment
left join by_young_people using (context_id)
union all
select
    'finding_voice' as gap,
    context_id,
    finding_id as item_id,
    short_summary as wording,
    is_restricted,
    finding_id in (select finding_voice.finding_id, from finding_voice) as is_recorded,
    cast(null as date) as wanted_on,
from finding
union all
select
    'finding_method' as gap,
    context_id,
    finding_id as item_id,
    short_summary as wording,
    is_restricted,
    finding_id in (select finding_method.finding_id, from finding_method) as is_recorded,
    cast(null as date) as wanted_on,
from finding
union all
select
    'finding_condition' as gap,
    context_id,
    finding_id as item_id,
    short_summary as wording,
    is_restricted,
    finding_id in (
        select finding_social_condition.finding_id, from finding_social_condition
    ) as is_recorded,
    cast(null as date) as wanted_on,
from finding
where
    valence in (
        select side_of_finding.valence,
        from side_of_finding
        where side_of_finding.is_concern or side_of_finding.is_partly_concern
    )
union all
select
    'direction' as gap,
    context_id,
    item_id,
    wording,
    false as is_restricted,
    good_direction <> 'neutral' as is_recorded,
    cast(null as date) as wanted_on,
from asked;
