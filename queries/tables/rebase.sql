-- A person's decision that a series of the trends has a new usual level from a month on, and why.
--
-- One row for each: panel_id, trend_series, from_month
--
-- panel_id [refers to panel]: the panel whose series it is; e.g. PANEL
-- trend_series [words trend_series]: the series; e.g. referrals
-- from_month [not after today]: the first day of the month from which limits are made anew; e.g.
--    2022-06-01
-- reason: why months before and after are no longer alike; e.g. The panel was re-formed
-- decided_on [not after today]: the day it was decided; e.g. 2023-06-13
-- decided_by_role: who decided it, as a role; e.g. Chair
create table rebase (
    panel_id text not null,
    trend_series text not null,
    from_month date not null,
    reason text not null,
    decided_on date not null,
    decided_by_role text not null
);
