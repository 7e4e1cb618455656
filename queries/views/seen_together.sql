-- Which contexts are seen together: each with itself, and with those linked to it either way.
--
-- One row for each: context_id, seen_id
--
-- context_id: the context being looked at; e.g. PARK
-- seen_id: a context seen with it; e.g. SCHOOL
-- is_linked: false for the context itself; e.g. true
create view seen_together as
select
    context_id,
    context_id as seen_id,
    false as is_linked,
from context
union
select
    context_id,
    linked_context_id as seen_id,
    true as is_linked,
from context_link
union
select
    linked_context_id as context_id,
    context_id as seen_id,
    true as is_linked,
from context_link;
