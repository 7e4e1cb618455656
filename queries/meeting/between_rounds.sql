-- What happened between the first and the latest round: here, and nearby where harm may have moved.
--
-- One row for each: sort, kind
--
-- $context_id: the context; e.g. PARK
--
-- sort: the day and the row's own code, for the order; e.g. 2022-05-24 PARK-E1
-- happened_on: the day; e.g. 2022-05-24
-- lane: what sort of thing it is: panel, assessment, response or around; e.g. response
-- kind: its name; e.g. Response meeting
-- title: what happened, in few words; e.g. Meeting with residents
-- display_alias: the context it happened in, this one or one linked to it; e.g. The park
-- description: what happened, empty if nothing more is known; e.g. The social worker explained
-- caution: what could do harm, empty for nothing; e.g. Removal could do more harm
-- joined_plan [people]: people who offered to help, empty if not known; e.g. 11
with looked as (
    select
        min(started_on) as first_on,
        max(ended_on) as last_on,
    from assessment
    where context_id = $context_id
)

select
    strftime(happening.happened_on, '%Y-%m-%d ') || happening.code as sort,
    happening.happened_on,
    happening.lane,
    happening.kind,
    happening.title,
    context.display_alias,
    happening.description,
    happening.caution,
    happening.joined_plan,
from happening
inner join seen_together
    on
        happening.context_id = seen_together.seen_id
        and seen_together.context_id = $context_id
inner join context on happening.context_id = context.context_id
inner join looked
    on happening.happened_on between looked.first_on and looked.last_on
where
    (not seen_together.is_linked and happening.lane <> 'panel')
    -- Of linked contexts, what may tell that harm has moved there.
    or (seen_together.is_linked and (happening.lane = 'around' or happening.kind = 'Referral'))
order by sort, happening.kind
