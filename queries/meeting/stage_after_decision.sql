-- Where the work on a context stands after a decision, by the sort of decision.
--
-- A decision leads on and never back, but where it has the context assessed, or takes up one that
-- was closed or stepped down. One that says nothing of the stage leaves it as it is, and so does
-- one that sends what concerns single young people to their own pathway: it is not about the
-- context.
--
-- One row for each: list, code
--
-- $context_id: the context; e.g. PARK
-- $stage: the stage at which it stood when it was decided, empty for that of now; e.g. “”
--
-- list: whether a decision of the panel or of a review; e.g. panel_decision
-- code: the sort of decision; e.g. goals_and_plan_agreed
-- stage: the stage after it, as a code; e.g. responding
-- stage_label: the same in words; e.g. Responding
with meant as (
    select
        word.list,
        word.code,
        word.sort,
        coalesce(bool_or(word_trait.trait = 'has_it_assessed'), false) as is_assessed,
        case
            when bool_or(word_trait.trait = 'to_individual_pathway') then null
            when bool_or(word_trait.trait in ('closes_context', 'answers_referral'))
                then 'is_closed'
            when bool_or(word_trait.trait = 'ends_work') then 'is_stepped_down'
            when bool_or(word_trait.trait = 'has_it_assessed') then 'last_of_assessment'
            when bool_or(word_trait.trait in ('has_plan_carried_out', 'sets_review'))
                then 'carries_out_plan'
            when word.list = 'review_decision' then 'last_of_review'
        end as trait,
    from word
    left join word_trait on word.list = word_trait.list and word.code = word_trait.code
    where word.list in ('panel_decision', 'review_decision')
    group by word.list, word.code, word.sort
),

target as (
    select
        word_trait.trait,
        min_by(word.code, word.sort) as stage,
        min(word.sort) as sort,
    from word_trait
    inner join word on word_trait.list = word.list and word_trait.code = word.code
    where word_trait.list = 'stage'
    group by word_trait.trait
),

now as (
    select
        word.code as stage,
        word.sort,
        not coalesce(stage_trait.is_closed, false)
        and not coalesce(stage_trait.is_stepped_down, false) as is_worked_on,
    from context
    inner join word
        on
            word.list = 'stage'
            and word.code = case when $stage = '' then context.stage else $stage end
    left join stage_trait on word.code = stage_trait.stage
    where context.context_id = $context_id
),

after_it as (
    select
        meant.list,
        meant.code,
        meant.sort,
        case
            when target.sort > now.sort or meant.is_assessed or not now.is_worked_on
                then coalesce(target.stage, now.stage)
            else now.stage
        end as stage,
    from meant
    cross join now
    left join target on meant.trait = target.trait
)

select
    after_it.list,
    after_it.code,
    after_it.stage,
    stage_word.label as stage_label,
from after_it
inner join word as stage_word on after_it.stage = stage_word.code and stage_word.list = 'stage'
order by after_it.list, after_it.sort, after_it.code
