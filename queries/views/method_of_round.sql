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
-- seeks_strengths: whether it could have brought up a strength, empty where nothing
--    says what the method is; e.g. true
-- seeks_concerns: whether it could have brought up a concern, likewise; e.g. true
create view method_of_round as
-- The partnership's first word for asking questions, and for observing.
with word_for as (
    select
        kind_of_method.kind_of_method,
        arg_min(word.code, (word.sort, word.code)) as assessment_method,
    from kind_of_method
    inner join word
        on kind_of_method.assessment_method = word.code and word.list = 'assessment_method'
    group by kind_of_method.kind_of_method
),

used as (
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
        survey_answer.assessment_id,
        word_for.assessment_method,
    from survey_answer
    inner join word_for on word_for.kind_of_method = 'questions'
    union
    select
        observation_slot.assessment_id,
        word_for.assessment_method,
    from observation_slot
    inner join word_for on word_for.kind_of_method = 'observing'
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
        bool_or(not side_of_finding.is_concern) as has_strengths,
        bool_or(side_of_finding.is_concern) as has_concerns,
    from observation_slot
    inner join observation using (slot_id)
    inner join observation_item using (item_id)
    left join side_of_finding using (valence)
    group by observation_slot.assessment_id
)

select
    used.assessment_id,
    used.assessment_method,
    case kind_of_method.kind_of_method
        when 'observing' then coalesce(on_list.has_strengths, true)
        when 'papers' then false
        when 'questions' then true
        when 'talking' then true
        when 'asking' then true
    end as seeks_strengths,
    case kind_of_method.kind_of_method
        when 'observing' then coalesce(on_list.has_concerns, true)
        when 'papers' then false
        when 'questions' then true
        when 'talking' then true
        when 'asking' then true
    end as seeks_concerns,
from used
left join kind_of_method on used.assessment_method = kind_of_method.assessment_method
left join on_list on used.assessment_id = on_list.assessment_id;
