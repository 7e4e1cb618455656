-- Every dated step of the panel's work on a context, with the next and the last of other steps.
--
-- A decision that more information is needed is none, so a wait for a decision goes on.
--
-- One row for each: context_id, happened_on, step
--
-- context_id: the context; e.g. PARK
-- happened_on: the day; e.g. 2022-03-29
-- step: referred, judged, to_assess (judged so that it is assessed), continued (a further
--    referral went into the plan), heard (an assessment), first_heard (its first round), agreed
--    (a goal or an action), reviewed, ended; e.g. to_assess
-- next_judged: the first day from then on when it was judged, of whatever sort; e.g. 2022-03-29
-- next_continued: the first day from then on when a further referral went into the plan;
--    e.g. 2022-06-14
-- next_heard: the first day from then on when an assessment was heard; e.g. 2022-05-10
-- next_agreed: the first day from then on when a goal was set or an action agreed; e.g. 2022-05-10
-- next_reviewed: the first day from then on when a review was held; e.g. 2022-09-20
-- next_ended: the first day from then on when the panel's work ended; e.g. 2022-09-20
-- last_judged: the last day before that it was judged, of whatever sort; e.g. 2022-03-29
-- last_to_assess: the last day up to then that an assessment was decided; e.g. 2022-03-29
-- last_heard: the last day before that an assessment was heard; e.g. 2022-05-10
-- last_ended: the last day up to then that the panel's work ended; e.g. 2022-09-20
create view dated_step as
with judged as (
    select
        threshold_decision.referral_id,
        threshold_decision.context_id,
        threshold_decision.decided_on as happened_on,
        case
            when kind_of_decision.assesses then 'to_assess'
            when kind_of_decision.goes_on then 'continued'
            else 'judged'
        end as step,
    from threshold_decision
    inner join kind_of_decision
        on threshold_decision.panel_decision = kind_of_decision.panel_decision
    where not kind_of_decision.defers
),

happened as (
    select
        context_id,
        received_on as happened_on,
        'referred' as step,
    from referral
    union
    select
        context_id,
        happened_on,
        step,
    from judged
    union
    -- A referral of a group is answered where its decision names the group's places.
    select
        referral.context_id,
        judged.happened_on,
        'judged' as step,
    from judged
    inner join referral using (referral_id)
    where referral.context_id <> judged.context_id
    union
    select
        context_id,
        reported_on as happened_on,
        case when round = 1 then 'first_heard' else 'heard' end as step,
    from assessment
    where reported_on is not null
    union
    select
        context_id,
        set_on as happened_on,
        'agreed' as step,
    from goal
    union
    select
        context_id,
        agreed_on as happened_on,
        'agreed' as step,
    from action
    union
    select
        context_id,
        held_on as happened_on,
        'reviewed' as step,
    from review
    where held_on is not null
    union
    select
        context_id,
        ended_on as happened_on,
        'ended' as step,
    from work_ended
)

select
    context_id,
    happened_on,
    step,
    min(happened_on) filter (
        where step in ('judged', 'to_assess', 'continued')
    ) over from_then as next_judged,
    min(happened_on) filter (where step = 'continued') over from_then as next_continued,
    min(happened_on) filter (
        where step in ('heard', 'first_heard')
    ) over from_then as next_heard,
    min(happened_on) filter (where step = 'agreed') over from_then as next_agreed,
    min(happened_on) filter (where step = 'reviewed') over from_then as next_reviewed,
    min(happened_on) filter (where step = 'ended') over from_then as next_ended,
    max(happened_on) filter (
        where step in ('judged', 'to_assess', 'continued')
    ) over before as last_judged,
    max(happened_on) filter (where step = 'to_assess') over until_then as last_to_assess,
    max(happened_on) filter (where step in ('heard', 'first_heard')) over before as last_heard,
    max(happened_on) filter (where step = 'ended') over until_then as last_ended,
from happened
window
    from_then as (
        partition by context_id order by happened_on
        range between current row and unbounded following
    ),
    until_then as (
        partition by context_id order by happened_on
        range between unbounded preceding and current row
    ),
    before as (
        partition by context_id order by happened_on
        range between unbounded preceding and interval 1 day preceding
    );
