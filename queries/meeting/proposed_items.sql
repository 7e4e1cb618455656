-- The contexts that a meeting has reason to look at, and everything by which each is proposed.
--
-- A referral not decided, an assessment returned, a review due by that day, what was put off,
-- promises overdue or due, and a plan that nobody looked at since it was agreed. A review decides
-- what the item is for, then an assessment, a referral, a plan. For a meeting that is over it is
-- what it had reason to look at then.
--
-- One row for each: context_id
--
-- $meeting_id: the meeting; e.g. MTG-4
-- $as_at: the day up to which things are known; e.g. 2022-09-20
--
-- context_id: the context; e.g. PARK
-- display_alias: what the screen calls it; e.g. The park
-- stage: where the work on it stands now; e.g. In review
-- agenda_purpose: what the item would be for, as a code; e.g. review
-- question: what its review asks, empty where none is due; e.g. Are young people safer?
-- minutes_usual: minutes usually set aside for that, in fives, empty while none were; e.g. 25
-- review_due_on: the day its review is due, empty where none is by then; e.g. 2022-09-13
-- reported_on: the day an assessment came back, empty where none waits; e.g. 2022-05-10
-- referred_on: the day of a referral that is not decided yet, likewise; e.g. 2022-06-07
-- put_off_on: the day of the meeting that put it off, likewise; e.g. 2022-06-14
-- plan_agreed_on: the day of a plan that nobody looked at since, likewise; e.g. 2022-05-10
-- overdue: promises that are overdue; e.g. 2
-- overdue_since: the day the first of them was due, empty without one; e.g. 2022-07-12
-- due: promises due by the meeting; e.g. 1
-- is_on_agenda: whether the meeting has it on its agenda already; e.g. true
with now as (
    select
        meeting_id,
        held_on,
    from meeting
    where meeting_id = $meeting_id
),

seen as (
    select
        agenda_item.context_id,
        max(meeting.held_on) filter (where meeting.held_on < now.held_on) as last_on,
        bool_or(agenda_item.meeting_id = now.meeting_id) as is_on_agenda,
    from agenda_item
    inner join meeting using (meeting_id)
    cross join now
    group by agenda_item.context_id
),

waiting as (
    select
        wait.context_id,
        min(wait.started_on) filter (where wait.panel_step = 'decision') as referred_on,
        min(wait.started_on) filter (where wait.panel_step = 'plan') as reported_on,
    from wait
    cross join now
    where
        wait.started_on <= $as_at
        and (wait.ended_as = 'open' or wait.ended_on >= now.held_on)
    group by wait.context_id
),

returned as (
    select
        assessment.context_id,
        max(assessment.reported_on) as reported_on,
    from assessment
    left join seen using (context_id)
    where
        assessment.reported_on <= $as_at
        and assessment.reported_on > coalesce(seen.last_on, date '1900-01-01')
    group by assessment.context_id
),

reviewed as (
    select
        review_due.context_id,
        min(review_due.due_on) as review_due_on,
        min_by(review_due.question, review_due.due_on) as question,
    from review_due
    cross join now
    where
        review_due.due_on <= now.held_on
        and review_due.waited_from <= $as_at
        and review_due.waited_until >= now.held_on - 1
    group by review_due.context_id
),

decided as (
    select
        decision.context_id,
        max(meeting.held_on) filter (where kind_of_decision.defers) as put_off_on,
        max(meeting.held_on) filter (where not kind_of_decision.defers) as settled_on,
    from decision
    inner join meeting using (meeting_id)
    inner join kind_of_decision
        on decision.panel_decision = kind_of_decision.panel_decision
    cross join now
    where meeting.held_on < now.held_on
    group by decision.context_id
),

promised as (
    select
        promise.context_id,
        count(*) filter (where promise.due_on < $as_at) as overdue,
        min(promise.due_on) filter (where promise.due_on < $as_at) as overdue_since,
        count(*) filter (where promise.due_on between $as_at and now.held_on) as due,
        min(promise.promised_on) filter (
            where promise.promise = 'Action' and promise.promised_on >= seen.last_on
        ) as plan_agreed_on,
    from promise
    inner join current_state on promise.context_id = current_state.context_id
    left join seen on promise.context_id = seen.context_id
    cross join now
    where
        current_state.is_open
        and promise.promised_on <= $as_at
        and promise.promised_on < now.held_on
        and (promise.is_open or promise.done_on > $as_at)
    group by promise.context_id
),

reason as (
    select
        context.context_id,
        context.display_alias,
        reviewed.review_due_on,
        reviewed.question,
        greatest(waiting.reported_on, returned.reported_on) as reported_on,
        waiting.referred_on,
        case
            when decided.put_off_on > coalesce(decided.settled_on, date '1900-01-01')
                then decided.put_off_on
        end as put_off_on,
        promised.plan_agreed_on,
        coalesce(promised.overdue, 0) as overdue,
        promised.overdue_since,
        coalesce(promised.due, 0) as due,
        coalesce(seen.is_on_agenda, false) as is_on_agenda,
        case
            when reviewed.review_due_on is not null then 'shows_review'
            when coalesce(waiting.reported_on, returned.reported_on) is not null
                then 'shows_assessment'
            when waiting.referred_on is not null then 'shows_referral'
            else 'shows_time_line'
        end as shows,
    from context
    left join waiting using (context_id)
    left join returned using (context_id)
    left join reviewed using (context_id)
    left join decided using (context_id)
    left join promised using (context_id)
    left join seen using (context_id)
    where
        coalesce(
            reviewed.review_due_on,
            waiting.reported_on,
            returned.reported_on,
            waiting.referred_on,
            promised.plan_agreed_on
        ) is not null
        or decided.put_off_on > coalesce(decided.settled_on, date '1900-01-01')
        or promised.overdue + promised.due > 0
),

purpose as (
    select
        word_trait.trait,
        min_by(word.code, word.sort) as agenda_purpose,
    from word_trait
    inner join vocabulary on word_trait.list = vocabulary.list and word_trait.code = vocabulary.code
    inner join word on word_trait.list = word.list and word_trait.code = word.code
    where word_trait.list = 'agenda_purpose' and vocabulary.active
    group by word_trait.trait
),

usual as (
    select
        agenda_purpose,
        cast(5 * greatest(round(median(minutes_planned) / 5), 1) as integer) as minutes_usual,
    from agenda_item
    group by agenda_purpose
)

select
    reason.context_id,
    reason.display_alias,
    current_state.stage_label as stage,
    purpose.agenda_purpose,
    reason.question,
    usual.minutes_usual,
    reason.review_due_on,
    reason.reported_on,
    reason.referred_on,
    reason.put_off_on,
    reason.plan_agreed_on,
    reason.overdue,
    reason.overdue_since,
    reason.due,
    reason.is_on_agenda,
from reason
inner join current_state on reason.context_id = current_state.context_id
left join purpose on reason.shows = purpose.trait
left join usual on purpose.agenda_purpose = usual.agenda_purpose
order by
    reason.review_due_on is null,
    reason.reported_on is null,
    reason.referred_on is not null,
    coalesce(
        reason.review_due_on,
        reason.reported_on,
        reason.referred_on,
        reason.put_off_on,
        reason.overdue_since,
        reason.plan_agreed_on
    ),
    reason.display_alias,
    reason.context_id
