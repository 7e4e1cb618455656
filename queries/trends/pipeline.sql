-- The contexts that are not closed: how long each has stood where it is, and who has the next step.
--
-- At most 40 of a stage, those that stand longer than is meant or usual before others; which of
-- them is told by name, in the order of the alphabet.
--
-- One row for each: context_id
--
-- $since: contexts first brought to the panel in this month or later, by its first day;
--    e.g. 2022-03-01
-- $until: not used, since contexts are shown as they stand now; e.g. 2022-08-01
-- $area_code: only contexts in this area, or “” for all; e.g. “”
-- $context_kind: only contexts of this kind, or “” for all; e.g. “”
-- $harm_kind: only contexts referred for this harm, or “” for all; e.g. “”
-- $agency: only contexts whose next step lies with this agency, or “” for all; e.g. “”
--
-- stage: the stage it stands at, in words; e.g. In review
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- since: the day of its last step; e.g. 2022-05-10
-- days: calendar days since then; e.g. 133
-- days_wanted: the local target for the step it waits for, empty without one; e.g. 92
-- day_kind: which days the target counts: calendar or working; e.g. calendar
-- is_over_target: whether it stands longer than the target; e.g. true
-- usual_days: days within which nine in ten took the step, empty below ten waits; e.g. 147
-- is_over_usual: whether it stands longer than those; e.g. false
-- with_whom: the agency that has what comes next, or the panel; e.g. Youth service
-- next_step: what comes next; e.g. Survey, discuss and observe again
-- due_on: the day that is due, empty where none is set; e.g. 2022-09-13
-- of_stage: how many contexts of the choice stand at the stage; e.g. 3
select
    stage_word.label as stage,
    standing.context_id,
    context.display_alias,
    standing.since,
    standing.days,
    standing.days_wanted,
    standing.day_kind,
    standing.is_over_target,
    standing.usual_days,
    standing.is_over_usual,
    coalesce(agency_word.label, 'The panel') as with_whom,
    standing.next_step,
    standing.due_on,
    count(*) over (partition by stage_word.sort) as of_stage,
from standing
inner join context on standing.context_id = context.context_id
inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
    on standing.context_id = choice.context_id
inner join brought_to_panel on standing.context_id = brought_to_panel.context_id
inner join word as stage_word
    on standing.stage = stage_word.code and stage_word.list = 'stage'
left join word as agency_word
    on standing.agency = agency_word.code and agency_word.list = 'agency'
where
    brought_to_panel.first_on >= $since
    and $until is not null
    and $agency in ('', standing.agency)
qualify
    row_number() over (
        partition by stage_word.sort
        order by
            standing.is_over_target or standing.is_over_usual desc,
            context.display_alias, standing.context_id
    ) <= 40
order by stage_word.sort, context.display_alias, standing.context_id
