-- A context, and those linked to it where they are seen with it.
--
-- One row for each: context_id
--
-- $asked_for: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- context_id: one of them; e.g. GROUP
create macro contexts_seen(asked_for, together) as table
    select seen_id as context_id,
    from seen_together
    where context_id = asked_for and (together or not is_linked);
