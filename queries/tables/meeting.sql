-- A meeting of the panel.
--
-- One row for each: meeting_id
--
-- meeting_id: its own code; e.g. MTG-3
-- panel_id [refers to panel]: the panel; e.g. PANEL
-- held_on [held or planned]: the day; e.g. 2022-06-14
-- started_at: the time it begins; e.g. 14:00
-- minutes_sent_on [also happened] [not before held_on]: the day the minutes went out; e.g.
--    2022-06-20
create table meeting (
    meeting_id text not null,
    panel_id text not null,
    held_on date not null,
    started_at time,
    minutes_sent_on date
);
