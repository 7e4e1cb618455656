-- Something that happened to the whole panel, and belongs on its trends.
--
-- One row for each: panel_event_id
--
-- panel_event_id: its own code; e.g. PE-1
-- panel_id [refers to panel]: the panel; e.g. PANEL
-- happened_on [happened]: the day; e.g. 2022-01-18
-- panel_event_kind [words panel_event_kind]: what sort of event; e.g. re_formed
-- title: in a few words; e.g. The panel was re-formed
-- description: what happened, and what it may do to the figures; e.g. It looks at contexts now
create table panel_event (
    panel_event_id text not null,
    panel_id text not null,
    happened_on date not null,
    panel_event_kind text not null,
    title text not null,
    description text
);
