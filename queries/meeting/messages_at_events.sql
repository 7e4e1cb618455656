-- What was said at the meetings of a context's response, and by which role.
--
-- One row for each: event_id, message_no
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- event_id: the event; e.g. PARK-E2
-- message_no: the order in which it was said; e.g. 1
-- happened_on: the day; e.g. 2022-05-24
-- title: the event; e.g. Meeting with residents
-- kind: what sort of message; e.g. A right
-- role_title: who said it, as a role; e.g. Youth worker
-- message: what was said; e.g. Young people have a right to be here together
-- groups: the groups that came, joined by commas; e.g. Residents, Councillors
with audience as (
    select
        event_group.event_id,
        string_agg(word.label, ', ' order by word.sort) as groups,
    from event_group
    inner join word
        on
            event_group.respondent_group = word.code
            and word.list = 'respondent_group'
    group by event_group.event_id
)

select
    event_message.event_id,
    event_message.message_no,
    event.happened_on,
    event.title,
    kind_word.label as kind,
    event_message.role_title,
    event_message.message,
    audience.groups,
from event_message
inner join event using (event_id)
inner join contexts_seen($context_id, $together) using (context_id)
inner join word as kind_word
    on event_message.message_kind = kind_word.code and kind_word.list = 'message_kind'
left join audience using (event_id)
order by event.happened_on, event_message.event_id, event_message.message_no
