-- Actions whose status and dates tell two stories.
--
-- One row for each: key
--
-- table_name: the table; e.g. action
-- key: the action; e.g. PARK-A1
-- column_name: the column to look at; e.g. done_on
-- value: what it holds; e.g. 2022-05-01
-- problem: what is wrong; e.g. Done before it was agreed
-- remedy: what to do; e.g. Correct one of the two dates
select
    'action' as table_name,
    action_id as key,
    'done_on' as column_name,
    coalesce(strftime(done_on, '%Y-%m-%d'), '') as value,
    case
        when done_on < agreed_on
            then
                'The action was done before it was agreed on '
                || strftime(agreed_on, '%Y-%m-%d') || '.'
        when done_on is null then 'The status says done, but there is no date.'
        else 'There is a date, but the status “' || action_status || '” does not say done.'
    end as problem,
    'Correct the date or the status.' as remedy,
from action
where
    done_on < agreed_on
    or (done_on is null and action_id in (select done_action.action_id, from done_action))
    -- A status of which nothing is said may well mean that it was done.
    or (
        done_on is not null
        and action_status in (
            select word_trait.code,
            from word_trait
            where
                word_trait.list = 'action_status'
                and word_trait.trait in ('is_open', 'fell_away', 'fell_short')
        )
    )
