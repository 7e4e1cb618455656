-- The contexts on a meeting's agenda, in order, and what the panel is asked about each.
--
-- One row for each: item_no
--
-- $meeting_id: the meeting; e.g. MTG-3
--
-- item_no: the item's order; e.g. 2
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- kind: what sort of context it is; e.g. Park or open space
-- agenda_purpose: what the item is for, as a code; e.g. plan_under_way
-- purpose: the same in words; e.g. Plan under way
-- stage: where the work on the context stands now, not on that day; e.g. Responding
-- question: what the panel is asked; e.g. Do we support the park plan?
-- minutes_planned: time set aside, in minutes; e.g. 20
-- minutes_used: time taken, in minutes, empty until the meeting is over; e.g. 25
select
    agenda_item.item_no,
    agenda_item.context_id,
    context.display_alias,
    kind_word.label as kind,
    agenda_item.agenda_purpose,
    purpose_word.label as purpose,
    current_state.stage_label as stage,
    agenda_item.question,
    agenda_item.minutes_planned,
    agenda_item.minutes_used,
from agenda_item
inner join context using (context_id)
inner join word as kind_word
    on context.context_kind = kind_word.code and kind_word.list = 'context_kind'
inner join word as purpose_word
    on agenda_item.agenda_purpose = purpose_word.code and purpose_word.list = 'agenda_purpose'
inner join current_state on context.context_id = current_state.context_id
where agenda_item.meeting_id = $meeting_id
order by agenda_item.item_no
