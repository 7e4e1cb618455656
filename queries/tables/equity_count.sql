-- How many young people of a group live in the panel's area, were affected in contexts under plan,
-- or were asked, in a year: counted for the whole area, never for one context.
--
-- One row for each: panel_id, counted_from, equity_base, equity_group
--
-- panel_id [refers to panel]: the panel whose area it is; e.g. PANEL
-- counted_from [not after today]: the first day of the year counted; e.g. 2022-04-01
-- equity_base [words equity_base]: who is counted; e.g. affected
-- equity_group [words equity_group]: the group by ethnicity, age or gender; e.g. age_13_to_15
-- equity_characteristic [words equity_characteristic]: by what it is a group; e.g. age
-- people_counted [people] [from 0]: young people of the group; e.g. 46
create table equity_count (
    panel_id text not null,
    counted_from date not null,
    equity_base text not null,
    equity_group text not null,
    equity_characteristic text not null,
    people_counted integer not null
);
