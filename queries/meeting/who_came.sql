-- How many of each group came to the meetings of a context's response.
--
-- One row for each: event_id, respondent_group
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- event_id: the event; e.g. PARK-E1
-- happened_on: the day; e.g. 2022-05-24
-- title: the event; e.g. Meeting with residents
-- display_alias: the context; e.g. The park
-- respondent_group: the group; e.g. Residents
-- attended [people]: people of it who came, empty if nobody counted them; e.g. 23
select
    event_group.event_id,
    event.happened_on,
    event.title,
    context.display_alias,
    group_word.label as respondent_group,
    event_group.attended,
from event_group
inner join event using (event_id)
inner join contexts_seen($context_id, $together) using (context_id)
inner join context using (context_id)
inner join word as group_word
    on
        event_group.respondent_group = group_word.code
        and group_word.list = 'respondent_group'
order by event.happened_on, event_group.event_id, group_word.sort
