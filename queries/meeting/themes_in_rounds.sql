-- What was said in discussions of the first and the latest round, by theme and group.
--
-- One row for each: theme_id, respondent_group, round
--
-- $context_id: the context; e.g. PARK
--
-- theme_id: the theme; e.g. SHELTER
-- theme: the subject; e.g. The shelter matters to young people
-- side: whether it speaks of a strength or a concern, or neither; e.g. strength
-- respondent_group: the code of the group; e.g. young_people
-- group_label: the group; e.g. Young people
-- round: the round of assessment; e.g. 1
-- is_after: whether this is the later of two rounds; e.g. false
-- discussions: discussions held with the group in this round; e.g. 2
-- heard_in: how many of those the theme was heard in; e.g. 1
-- paraphrase: what was said, in other words, empty if not heard; e.g. It is the one dry place
with held as (
    select
        discussion.discussion_id,
        discussion.respondent_group,
        assessment.round,
        assessment.round > min(assessment.round) over () as is_after,
    from discussion
    inner join assessment using (assessment_id)
    where assessment.context_id = $context_id
    qualify is_first_or_latest(assessment.round)
),

round_held as (
    select distinct
        round,
        is_after,
    from held
),

-- A theme is followed in each group that ever raised it.
followed as (
    select distinct
        theme_heard.theme_id,
        held.respondent_group,
    from theme_heard
    inner join held using (discussion_id)
),

asked as (
    select
        respondent_group,
        round,
        count(*) as discussions,
    from held
    group by respondent_group, round
),

heard as (
    select
        theme_heard.theme_id,
        held.respondent_group,
        held.round,
        count(*) as heard_in,
        string_agg(theme_heard.paraphrase, ' · ' order by held.discussion_id) as paraphrase,
    from theme_heard
    inner join held using (discussion_id)
    group by theme_heard.theme_id, held.respondent_group, held.round
)

select
    followed.theme_id,
    theme.wording as theme,
    side_of_finding.side,
    followed.respondent_group,
    group_word.label as group_label,
    round_held.round,
    round_held.is_after,
    coalesce(asked.discussions, 0) as discussions,
    coalesce(heard.heard_in, 0) as heard_in,
    heard.paraphrase,
from followed
cross join round_held
inner join theme using (theme_id)
inner join side_of_finding on theme.valence = side_of_finding.valence
left join asked
    on
        followed.respondent_group = asked.respondent_group
        and round_held.round = asked.round
left join heard
    on
        followed.theme_id = heard.theme_id
        and followed.respondent_group = heard.respondent_group
        and round_held.round = heard.round
inner join word as group_word
    on
        followed.respondent_group = group_word.code
        and group_word.list = 'respondent_group'
order by
    group_word.sort,
    side_of_finding.is_concern,
    not side_of_finding.is_strength,
    side_of_finding.is_wish desc,
    followed.theme_id,
    round_held.round
