-- What became of each finding of the first assessment by the latest review.
--
-- One row for each: finding_id
--
-- $context_id: the context; e.g. PARK
--
-- finding_id: the finding; e.g. PARK-F1
-- side: strength or concern; a young people's wish counts as a strength; e.g. concern
-- short_summary: the finding in few words; e.g. Adults grooming young people
-- finding_change: what became of it, as a code; e.g. concern_reduced
-- change_label: the same in words; e.g. Concern reduced
-- evidence: how it is known, empty if not re-checked; e.g. Seen in one slot of six
-- is_restricted [restricted]: whether a small group could be recognised from it; e.g. false
with latest as (
    select review_id,
    from review
    where context_id = $context_id and held_on is not null
    order by held_on desc
    limit 1
),

first_round as (
    select assessment_id,
    from assessment
    where context_id = $context_id
    order by round
    limit 1
)

select
    finding.finding_id,
    case finding.valence when 'concern' then 'concern' else 'strength' end as side,
    finding.short_summary,
    coalesce(finding_change.finding_change, 'not_rechecked') as finding_change,
    coalesce(change_word.maps_to_local, change_word.label) as change_label,
    finding_change.evidence,
    finding.is_restricted,
from finding
inner join first_round using (assessment_id)
left join finding_change
    on
        finding.finding_id = finding_change.finding_id
        and finding_change.review_id in (select review_id, from latest)
inner join vocabulary as change_word
    on
        coalesce(finding_change.finding_change, 'not_rechecked') = change_word.code
        and change_word.list = 'finding_change'
order by side desc, change_word.sort, finding.finding_id
