-- What happened in and around a context, in order: referral, assessments, actions done, events,
-- reviews.
--
-- One row for each: sort, kind, title
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- sort: the day and the row's own code, for the order; e.g. 2022-05-24 PARK-E1
-- happened_on: the day; e.g. 2022-05-24
-- lane: what sort of thing it is: panel, assessment, response or around; e.g. response
-- kind: its name; e.g. Response meeting
-- title: what happened, in few words; e.g. Meeting with residents
-- display_alias: the context; e.g. The park
-- description: what happened, empty if nothing more is known; e.g. The social worker explained
-- caution: what could do harm, empty for nothing; e.g. Removal could do more harm
-- joined_plan [people]: people who offered to help, empty if not known; e.g. 11
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
inner join contexts_seen($context_id, $together) using (context_id)
inner join context using (context_id)
order by sort, happening.kind
