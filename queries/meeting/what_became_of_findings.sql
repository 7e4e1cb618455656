-- What became of each finding of the first assessment by the latest review, and what is new.
--
-- One row for each: finding_id
--
-- $context_id: the context; e.g. PARK
--
-- finding_id: the finding; e.g. PARK-F1
-- side: strength or concern; a young people's wish counts as a strength; e.g. concern
-- is_wish: whether it is what young people want, and not there yet; e.g. false
-- short_summary: the finding in few words; e.g. Adults grooming young people
-- finding_change: what became of it, as a code; e.g. concern_reduced
-- change_label: the same in words; e.g. Concern reduced
-- evidence: how it is known, empty if not re-checked; e.g. Seen in one slot of six
-- is_restricted [restricted]: whether a small group could be recognised from it; e.g. false
with latest as (
    select review_id,
    from review_under_way
    where context_id = $context_id
    order by looked_on desc, review_id
    limit 1
),

looked as (
    select
        assessment_id,
        round > min(round) over () as is_later,
    from assessment
    where context_id = $context_id
),

known as (
    select
        finding.finding_id,
        finding.short_summary,
        finding.is_restricted,
        side_of_finding.is_wish,
        side_of_finding.side,
        coalesce(finding_change.finding_change, change_unjudged.finding_change) as finding_change,
        finding_change.evidence,
    from finding
    inner join looked using (assessment_id)
    inner join side_of_finding on finding.valence = side_of_finding.valence
    inner join change_unjudged
        on
            change_unjudged.happened
            = case
                when not looked.is_later then 'not_rechecked'
                when side_of_finding.is_concern then 'new_concern'
                else 'new_strength'
            end
    left join finding_change
        on
            finding.finding_id = finding_change.finding_id
            and finding_change.review_id in (select latest.review_id, from latest)
    where side_of_finding.is_strength or side_of_finding.is_concern
)

select
    known.finding_id,
    known.side,
    known.is_wish,
    known.short_summary,
    known.finding_change,
    coalesce(change_word.label, change_unjudged.change_label) as change_label,
    known.evidence,
    known.is_restricted,
from known
left join word as change_word
    on known.finding_change = change_word.code and change_word.list = 'finding_change'
left join change_unjudged on known.finding_change = change_unjudged.finding_change
order by
    known.side desc,
    coalesce(change_word.sort, change_unjudged.sort),
    known.finding_id
