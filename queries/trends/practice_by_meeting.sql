-- How each meeting of the panel was held, the latest first: time, deferrals, statement, minutes;
-- of one that is planned nothing can be said yet.
--
-- One row for each: meeting_id
--
-- meeting_id: the meeting; e.g. MTG-3
-- held_on: the day; e.g. 2022-06-14
-- items: items on the agenda; e.g. 5
-- minutes_used: time taken by its items, in minutes, empty until it is over; e.g. 85
-- deferred: decisions put off for more information; e.g. 1
-- redirected: concerns about one child sent to the individual pathway; e.g. 1
-- statement_read: whether the welfare statement was recorded as read; e.g. true
-- days_to_minutes: days until the minutes went out, empty while they have not; e.g. 6
-- since_reformed: whether the panel already worked on contexts; e.g. true
with item as (
    select
        meeting_id,
        count(*) as items,
        sum(minutes_used) as minutes_used,
    from agenda_item
    group by meeting_id
),

decided as (
    select
        decision.meeting_id,
        count(*) filter (where kind_of_decision.defers) as deferred,
        count(*) filter (where kind_of_decision.to_pathway) as redirected,
    from decision
    inner join kind_of_decision using (panel_decision)
    group by decision.meeting_id
)

select
    meeting.meeting_id,
    meeting.held_on,
    coalesce(item.items, 0) as items,
    item.minutes_used,
    coalesce(decided.deferred, 0) as deferred,
    coalesce(decided.redirected, 0) as redirected,
    statement_reading.read_at is not null as statement_read,
    date_diff('day', meeting.held_on, meeting.minutes_sent_on) as days_to_minutes,
    meeting.held_on >= panel.reformed_on as since_reformed,
from meeting
semi join held_meeting using (meeting_id)
inner join panel using (panel_id)
left join item using (meeting_id)
left join decided using (meeting_id)
left join statement_reading using (meeting_id)
order by meeting.held_on desc, meeting.meeting_id
