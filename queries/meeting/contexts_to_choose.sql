-- The contexts a panel can open: those on a meeting's agenda first, in its order.
--
-- One row for each: context_id
--
-- $meeting_id: the meeting; e.g. MTG-3
--
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- kind: what sort of context it is; e.g. Park or open space
-- stage: where the work on it stands; e.g. Responding
-- since: the day it was first brought to the panel; e.g. 2022-03-21
select
    context.context_id,
    context.display_alias,
    kind_word.label as kind,
    current_state.stage_label as stage,
    context.asked_to_see_since as since,
from context
inner join word as kind_word
    on context.context_kind = kind_word.code and kind_word.list = 'context_kind'
inner join current_state on context.context_id = current_state.context_id
left join agenda_item
    on
        context.context_id = agenda_item.context_id
        and agenda_item.meeting_id = $meeting_id
group by all
order by min(agenda_item.item_no) nulls last, since, context.context_id
