-- A link between two contexts, with the panel's own judgement of how much the linked one weighs.
--
-- One row for each: context_id, linked_context_id
--
-- context_id [refers to context]: the context being looked at; e.g. GROUP
-- linked_context_id [refers to context]: the context it is linked to; e.g. PARK
-- context_weighting [words context_weighting]: the panel's judgement, never computed; e.g. primary
-- reason: why the panel judged so; e.g. It is where adults approach the young people
-- judged_on [happened]: the day of the judgement; e.g. 2022-05-10
-- judged_by_role: who wrote it down, as a role; e.g. Lead social worker
create table context_link (
    context_id text not null,
    linked_context_id text not null,
    context_weighting text not null,
    reason text not null,
    judged_on date not null,
    judged_by_role text not null
);
