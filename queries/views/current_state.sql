-- Where the work on each context stands now, and at what level of need: the one answer for all.
--
-- A context without a level of its own may have been judged by its places: where a referral names
-- a group, the panel decides on the places that the group goes to.
--
-- One row for each: context_id
--
-- context_id: the context; e.g. PARK
-- stage: the stage, as a code; e.g. in_review
-- stage_label: the same in words; e.g. In review
-- is_open: whether it is not closed; e.g. true
-- is_stepped_down: whether it is only watched by now; e.g. false
-- carries_out_plan: whether a plan is carried out; e.g. false
-- awaits_step: the step of the panel that its stage waits for, empty if none; e.g. review
-- level_no: the order of its latest level of need, empty without one of its own; e.g. 3
-- level: the same in words; e.g. Context assessment
-- judged_places: the places decided on in its stead, joined by commas, empty if none;
--    e.g. the park, the school
create view current_state as
with level as (
    select
        threshold_decision.context_id,
        threshold_level.level_no,
        threshold_level.title as level,
    from threshold_decision
    inner join threshold_level using (level_id)
    qualify
        row_number() over (
            partition by threshold_decision.context_id
            order by
                threshold_decision.decided_on desc,
                threshold_decision.threshold_decision_id
        ) = 1
),

instead as (
    select
        referral.context_id,
        array_to_string(
            list_sort(
                list(distinct regexp_replace(place.display_alias, '^The ', 'the '))
            ),
            ', '
        ) as places,
    from referral
    inner join threshold_decision on referral.referral_id = threshold_decision.referral_id
    inner join context as place on threshold_decision.context_id = place.context_id
    where threshold_decision.context_id <> referral.context_id
    group by referral.context_id
)

select
    context.context_id,
    context.stage,
    word.label as stage_label,
    not coalesce(stage_trait.is_closed, false) as is_open,
    coalesce(stage_trait.is_stepped_down, false) as is_stepped_down,
    coalesce(stage_trait.carries_out_plan, false) as carries_out_plan,
    stage_trait.awaits_step,
    level.level_no,
    level.level,
    case when level.level is null then instead.places end as judged_places,
from context
left join stage_trait on context.stage = stage_trait.stage
inner join word on context.stage = word.code and word.list = 'stage'
left join level on context.context_id = level.context_id
left join instead on context.context_id = instead.context_id;
