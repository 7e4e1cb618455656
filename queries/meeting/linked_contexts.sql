-- The contexts linked to one, in either direction, with the panel's judgement of the link.
--
-- One row for each: context_id, is_from_here
--
-- $context_id: the context being looked at; e.g. PARK
--
-- context_id: the linked context; e.g. GROUP
-- is_from_here: whether the judgement was made looking from this context; e.g. true
-- display_alias: what the screen calls the linked one; e.g. Group A
-- kind: what sort of context it is; e.g. Group in a place
-- weighting: the panel's judgement of how much the linked one weighs; e.g. Primary
-- reason: why the panel judged so; e.g. It is where adults approach them
-- judged_on: the day of the judgement; e.g. 2022-05-10
-- judged_by_role: who wrote it down, as a role; e.g. Lead social worker
-- stage: where the work on it stands; e.g. Responding
with link as (
    select
        linked_context_id as context_id,
        true as is_from_here,
        context_weighting,
        reason,
        judged_on,
        judged_by_role,
    from context_link
    where context_id = $context_id
    union all
    select
        context_id,
        false as is_from_here,
        context_weighting,
        reason,
        judged_on,
        judged_by_role,
    from context_link
    where linked_context_id = $context_id
)

select
    link.context_id,
    link.is_from_here,
    context.display_alias,
    kind_word.label as kind,
    weighting_word.label as weighting,
    link.reason,
    link.judged_on,
    link.judged_by_role,
    current_state.stage_label as stage,
from link
inner join context using (context_id)
inner join word as kind_word
    on context.context_kind = kind_word.code and kind_word.list = 'context_kind'
inner join word as weighting_word
    on
        link.context_weighting = weighting_word.code
        and weighting_word.list = 'context_weighting'
inner join current_state on context.context_id = current_state.context_id
order by weighting_word.sort, context.display_alias, link.is_from_here desc
