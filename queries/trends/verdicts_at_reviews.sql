-- What was judged at the last reviews of the period: of contexts, goals, strengths and concerns.
--
-- One row for each: subject, verdict
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: an agency that leads an action in the context, “” for all; e.g. “”
--
-- subject: what was judged: contexts, goals, strengths or concerns; e.g. contexts
-- verdict: the judgement, or not_judged, not_measured, not_rechecked; e.g. partly_safer
-- verdict_label: the same in words; e.g. Partly safer
-- leaning: better, partly, as_before, worse or not_known; e.g. partly
-- is_always_told: whether it stands on the wall though no case has it; e.g. false
-- cases: contexts, goals or findings last judged so; e.g. 1
with held as (
    select
        review.review_id,
        review.context_id,
        review.baseline_assessment_id,
        review.held_on,
        review.review_outcome,
    from review
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, $agency) as choice
        on review.context_id = choice.context_id
    where
        in_months(review.held_on, $since, $until)
),

twice_measured as (
    select measure.goal_id,
    from measure
    inner join measure_value using (measure_id)
    where measure.measure_type = 'change'
    group by measure.goal_id, measure.measure_id
    having count(distinct measure_value.measured_on) > 1
    union
    select measure.goal_id,
    from measure
    inner join goal using (goal_id)
    inner join assessment using (context_id)
    inner join question_asked using (assessment_id, question_id)
    where measure.measure_type = 'change'
    group by measure.goal_id, measure.measure_id
    having count(distinct assessment.assessment_id) > 1
),

goal_last as (
    select
        goal.goal_id,
        max(
            case
                when goal_judgement.goal_status is null then null
                else (held.held_on, held.review_id, goal_judgement.goal_status)
            end
        )[3] as goal_status,
    from held
    inner join goal on held.context_id = goal.context_id and held.held_on >= goal.set_on
    left join goal_judgement
        on held.review_id = goal_judgement.review_id and goal.goal_id = goal_judgement.goal_id
    group by goal.goal_id
),

-- A finding of the first look that nobody looked at again is as good as not re-checked.
finding_told as (
    select
        finding_change.finding_id,
        held.held_on,
        held.review_id,
        finding_change.finding_change,
    from finding_change
    inner join held on finding_change.review_id = held.review_id
    union all
    select
        finding.finding_id,
        date '0001-01-01' as held_on,
        '' as review_id,
        change_unjudged.finding_change,
    from finding
    inner join held on finding.assessment_id = held.baseline_assessment_id
    inner join change_unjudged on change_unjudged.happened = 'not_rechecked'
),

finding_last as (
    select
        finding_id,
        max((held_on, review_id, finding_change))[3] as finding_change,
    from finding_told
    group by finding_id
),

judged as (
    select
        'contexts' as subject,
        max((held_on, review_id, review_outcome))[3] as verdict,
    from held
    group by context_id
    union all
    select
        'goals' as subject,
        case
            when goal_last.goal_status is null then 'not_judged'
            when twice_measured.goal_id is null then 'not_measured'
            else goal_last.goal_status
        end as verdict,
    from goal_last
    left join twice_measured using (goal_id)
    union all
    select
        case when side_of_finding.is_concern then 'concerns' else 'strengths' end as subject,
        finding_last.finding_change as verdict,
    from finding_last
    inner join finding using (finding_id)
    inner join side_of_finding on finding.valence = side_of_finding.valence
    where side_of_finding.is_strength or side_of_finding.is_concern
),

counted as (
    select
        subject,
        verdict,
        count(*) as cases,
    from judged
    group by subject, verdict
)

select
    verdict_of_subject.subject,
    verdict_of_subject.verdict,
    verdict_of_subject.verdict_label,
    verdict_of_subject.leaning,
    verdict_of_subject.is_always_told,
    coalesce(counted.cases, 0) as cases,
from verdict_of_subject
left join counted using (subject, verdict)
order by
    verdict_of_subject.subject_no,
    verdict_of_subject.leaning_no,
    verdict_of_subject.sort,
    verdict_of_subject.verdict
