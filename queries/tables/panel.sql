-- The multi-agency panel: its name, its remit, and what it shows on the wall.
--
-- One row for each: panel_id
--
-- panel_id: the panel's own code; e.g. PANEL
-- partnership_name: the safeguarding partnership; e.g. Millbrook Safeguarding Partnership
-- panel_name: what the panel is called; e.g. Context panel
-- remit: what it looks at, in one sentence; e.g. Places and groups where young people come to harm
-- method: the approach it takes; e.g. Contextual Safeguarding
-- reformed_on [not after today]: the day it began to work on contexts; e.g. 2022-01-18
-- individual_pathway: where a concern about one child goes instead; e.g. the front door
-- is_demonstration: true for illustrative data, which is then marked on every page; e.g. true
create table panel (
    panel_id text not null,
    partnership_name text not null,
    panel_name text not null,
    remit text not null,
    method text not null,
    reformed_on date,
    individual_pathway text not null,
    is_demonstration boolean not null
);
