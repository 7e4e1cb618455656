-- The methods of each round of assessment, and which side of the picture each could bring up.
--
-- A method counts as used where it is written down, and where it left answers, talks or slots.
-- Reading papers asks nobody. Observers see what is on their list; asking leaves both sides open.
-- Which theme a question or an item speaks of is not recorded.
--
-- One row for each: assessment_id, assessment_method
--
-- assessment_id: the assessment; e.g. PARK-R1
-- assessment_method: the method; e.g. survey
-- seeks_strengths: whether it could have brought up a strength; e.g. true
-- seeks_concerns: whether it could have brought up a concern; e.g. true
create view method_of_round as
with used as (
    select
        assessment_id,
        assessment_method,
    from method_used
    union
    select
        assessment_id,
        assessment_method,
    from discussion
    union
    select
        assessment_id,
        'survey' as assessment_method,
    from survey_answer
    union
    select
        assessment_id,
        'structured_observation' as assessment_method,
    from observation_slot
    union
    select
        finding.assessment_id,
        finding_method.assessment_method,
    from finding_method
    inner join finding on finding_method.finding_id = finding.finding_id
),

on_list as (
    select
        observation_slot.assessment_id,
        bool_or(observation_item.valence <> 'concern') as has_strengths,
        bool_or(observation_item.valence = 'concern') as has_concerns,
    from observation_slot
    inner join observation using (slot_id)
    inner join observation_item using (item_id)
    group by observation_slot.assessment_id
)

select
    used.assessment_id,
    used.assessment_method,
    case
        when used.assessment_method = 'structured_observation'
            then coalesce(on_list.has_strengths, true)
        else used.assessment_method not in (
            'desktop_review', 'policy_review', 'behaviour_log_review', 'professional_mapping'
        )
    end as seeks_strengths,
    case
        when used.assessment_method = 'structured_observation'
            then coalesce(on_list.has_concerns, true)
        else used.assessment_method not in (
            'desktop_review', 'policy_review', 'behaviour_log_review', 'professional_mapping'
        )
    end as seeks_concerns,
from used
left join on_list on used.assessment_id = on_list.assessment_id;
