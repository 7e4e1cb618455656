-- How each goal is measured: its first and latest value, and what sort of measure it is.
--
-- A value that is a number of people, or a percentage of some, is protected as a count of them is:
-- what a unit speaks of before the first word such as “of”, “a” or “in” is what it counts.
--
-- One row for each: measure_id
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- goal_id: the goal; e.g. PARK-G1
-- goal_no: its order in the plan; e.g. 1
-- statement: what will be true; e.g. Young people can spend time safely in the park
-- display_alias: the context; e.g. The park
-- judgement: the panel's judgement at the review under way, else at the latest held, empty if not
--    judged; e.g. Met
-- judgement_reason: why the panel judged so, empty if not judged; e.g. Safer after school
-- measure_id: the measure; e.g. PARK-M1
-- measure: what is measured; e.g. Young people who feel safe here after school
-- measure_type: change or effort; e.g. change
-- good_direction: which way is better; e.g. up
-- is_primary: whether it is the one named before the review; e.g. true
-- unit: what a value counts; e.g. hours a week
-- question_id: the survey question it is read from, empty if none; e.g. SAFE
-- first_on: the day of the first value, empty if none; e.g. 2022-04-29
-- first_value [of people] [guarded text]: the first value, in the unit; e.g. 12.5
-- open_first_value [of people]: the same, empty for a number of people, and whole for a percentage;
--    e.g. 12.5
-- first_people [people]: how many people the first value tells of, empty if of none; e.g. 10
-- latest_on: the day of the latest value, empty if there is only one; e.g. 2022-09-14
-- latest_value [of people] [guarded text]: the latest value, in the unit; e.g. 17
-- open_latest_value [of people]: the same, empty for a number of people, and whole for a
--    percentage; e.g. 17
-- latest_people [people]: how many people the latest value tells of, empty if of none; e.g. 11
-- note [guarded text]: how it was last measured, empty if not recorded; e.g. School records
-- open_note: always empty: it may say of how many; e.g. -
-- people_measured [people] [base]: the fewest young people a value is taken over; e.g. 8
with judged as (
    select
        goal_judgement.goal_id,
        arg_max(goal_judgement.goal_status, review_under_way.looked_on) as goal_status,
        arg_max(goal_judgement.reason, review_under_way.looked_on) as reason,
    from goal_judgement
    inner join review_under_way using (review_id)
    group by goal_judgement.goal_id
),

unit_of as (
    select
        measure_id,
        regexp_matches(lower(unit), '%|per ?cent') as is_percentage,
        regexp_matches(
            regexp_replace(
                lower(unit),
                '\b(of|with|for|by|per|an?|each|every|in|on|to|at|from|who|that)\b.*',
                ''
            ),
            '\b(people|persons?|youths?|child|children|pupils?|students?|learners?|teenagers?'
            || '|boys?|girls?|men|women|adults?|parents?|carers?|famil(y|ies)|members?|residents?'
            || '|neighbours?|staff|teachers?|officers?|workers?|volunteers?|guardians?'
            || '|participants?|attendees?|visitors?|users?|clients?|victims?|friends?|guests?)\b'
        ) as is_people,
    from measure
),

valued as (
    select
        measure_value.measure_id,
        measure_value.measured_on,
        measure_value.people_measured,
        measure_value.measured_value,
        measure_value.note,
        case
            when unit_of.is_percentage then round(measure_value.measured_value)
            when not unit_of.is_people then measure_value.measured_value
        end as open_value,
        case
            when unit_of.is_percentage
                then measure_value.measured_value * measure_value.people_measured / 100
            when unit_of.is_people then measure_value.measured_value
        end as people,
    from measure_value
    inner join unit_of using (measure_id)
),

whole as (
    select
        * replace (
            -- A few hours' mean of less than one is not nobody.
            cast(
                case when people > 0 then greatest(1, round(people)) else people end as integer
            ) as people
        ),
    from valued
),

measured as (
    select
        measure_id,
        min(measured_on) as first_on,
        arg_min(measured_value, measured_on) as first_value,
        arg_min_null(open_value, measured_on) as open_first_value,
        arg_min_null(people, measured_on) as first_people,
        case when count(*) > 1 then max(measured_on) end as latest_on,
        case when count(*) > 1 then arg_max(measured_value, measured_on) end as latest_value,
        case when count(*) > 1 then arg_max_null(open_value, measured_on) end as open_latest_value,
        case when count(*) > 1 then arg_max_null(people, measured_on) end as latest_people,
        arg_max(note, measured_on) as note,
        min(people_measured) as people_measured,
    from whole
    group by measure_id
)

select
    goal.goal_id,
    goal.goal_no,
    goal.statement,
    context.display_alias,
    status_word.label as judgement,
    judged.reason as judgement_reason,
    measure.measure_id,
    measure.wording as measure,
    measure.measure_type,
    measure.good_direction,
    measure.is_primary,
    measure.unit,
    measure.question_id,
    measured.first_on,
    measured.first_value,
    measured.open_first_value,
    measured.first_people,
    measured.latest_on,
    measured.latest_value,
    measured.open_latest_value,
    measured.latest_people,
    measured.note,
    cast(null as text) as open_note,
    measured.people_measured,
from measure
inner join goal using (goal_id)
inner join contexts_seen($context_id, $together) using (context_id)
inner join context using (context_id)
left join measured using (measure_id)
left join judged using (goal_id)
left join word as status_word
    on judged.goal_status = status_word.code and status_word.list = 'goal_status'
order by
    goal.goal_no,
    goal.goal_id,
    measure.is_primary desc,
    measure.measure_type,
    measure.measure_id
