-- The links between contexts that the panel works on, each once.
--
-- One row for each: context_id, linked_context_id
--
-- context_id: the context from which the link was judged; e.g. PARK
-- linked_context_id: the context it is linked to; e.g. SCHOOL
-- weighting: the panel's judgement of how much the linked one weighs; e.g. Contributing
-- reason: why the panel judged so; e.g. Time out of school is spent in the park
with other_way as (
    -- The same pair judged from the other side too: one line on the map is enough.
    select
        context_id as linked_context_id,
        linked_context_id as context_id,
    from context_link
    where context_id < linked_context_id
)

select
    context_link.context_id,
    context_link.linked_context_id,
    word.label as weighting,
    context_link.reason,
from context_link
inner join word
    on
        context_link.context_weighting = word.code
        and word.list = 'context_weighting'
anti join other_way
    using (context_id, linked_context_id)
order by context_link.context_id, context_link.linked_context_id
