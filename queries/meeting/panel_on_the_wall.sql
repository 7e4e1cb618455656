-- The panel whose data this is: its names and remit, and whether the data is a demonstration.
--
-- One row for each: panel_id
--
-- panel_id: the panel; e.g. PANEL
-- partnership_name: the safeguarding partnership; e.g. Millbrook Safeguarding Partnership
-- panel_name: what the panel is called; e.g. Context panel
-- remit: what it looks at; e.g. Places and groups where young people come to harm
-- method: its approach; e.g. Contextual Safeguarding
-- reformed_on: the day it began to work on contexts; e.g. 2022-01-18
-- individual_pathway: where a concern about one child goes; e.g. the front door
-- is_demonstration: whether the data is illustrative; e.g. true
select
    panel_id,
    partnership_name,
    panel_name,
    remit,
    method,
    reformed_on,
    individual_pathway,
    is_demonstration,
from panel
order by panel_id
