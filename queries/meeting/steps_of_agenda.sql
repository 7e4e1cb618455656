-- The items of a meeting's agenda in their order, and what each of them is to show.
--
-- What an item shows follows from what its purpose means; a purpose that means nothing to the
-- program shows everything.
--
-- One row for each: item_no
--
-- $meeting_id: the meeting; e.g. MTG-4
--
-- item_no: the item's order; e.g. 1
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- purpose: what the item is for; e.g. Review
-- minutes_planned: time set aside, in minutes, empty if none; e.g. 30
-- shows_referral: whether what was referred is shown; e.g. false
-- shows_assessment: whether what was found is shown; e.g. false
-- shows_plan: whether goals and actions are shown; e.g. false
-- shows_time_line: whether what happened since is shown; e.g. false
-- shows_review: whether before and after are shown; e.g. true
select
    agenda_item.item_no,
    agenda_item.context_id,
    context.display_alias,
    purpose_word.label as purpose,
    agenda_item.minutes_planned,
    coalesce(bool_or(word_trait.trait = 'shows_referral'), true) as shows_referral,
    coalesce(bool_or(word_trait.trait = 'shows_assessment'), true) as shows_assessment,
    coalesce(bool_or(word_trait.trait = 'shows_plan'), true) as shows_plan,
    coalesce(bool_or(word_trait.trait = 'shows_time_line'), true) as shows_time_line,
    coalesce(bool_or(word_trait.trait = 'shows_review'), true) as shows_review,
from agenda_item
inner join context using (context_id)
inner join word as purpose_word
    on agenda_item.agenda_purpose = purpose_word.code and purpose_word.list = 'agenda_purpose'
left join word_trait
    on agenda_item.agenda_purpose = word_trait.code and word_trait.list = 'agenda_purpose'
where agenda_item.meeting_id = $meeting_id
group by all
order by agenda_item.item_no
