-- How soon a partnership means to take each step: its own target, from a day on.
--
-- One row for each: panel_id, panel_step, set_on
--
-- panel_id [refers to panel]: the panel; e.g. PANEL
-- panel_step [words panel_step]: the step, counted from the one before; e.g. decision
-- set_on [planned]: the day from which it holds; e.g. 2022-01-18
-- days_wanted [from 0] [usually 1 to 730]: within how many days; e.g. 20
-- day_kind [words day_kind]: which days are counted; e.g. calendar
create table local_target (
    panel_id text not null,
    panel_step text not null,
    set_on date not null,
    days_wanted integer not null,
    day_kind text not null
);
