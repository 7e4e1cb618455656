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
    from review
    where context_id = $context_id and held_on is not null
    order by held_on desc, review_id
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
        finding.valence = 'young_peoples_wish' as is_wish,
        case finding.valence when 'concern' then 'concern' else 'strength' end as side,
        coalesce(
            finding_change.finding_change,
            case
                when not looked.is_later then 'not_rechecked'
                when finding.valence = 'concern' then 'new_concern'
                else 'new_strength'
            end
        ) as finding_change,
        finding_change.evidence,
    from finding
    inner join looked using (assessment_id)
    left join finding_change
        on
            finding.finding_id = finding_change.finding_id
            and finding_change.review_id in (select latest.review_id, from latest)
    where finding.valence in ('strength', 'young_peoples_wish', 'concern')
)

select
    known.finding_id,
    known.side,
    known.is_wish,
    known.short_summary,
    known.finding_change,
    change_word.label as change_label,
    known.evidence,
    known.is_restricted,
from known
inner join word as change_word
    on known.finding_change = change_word.code and change_word.list = 'finding_change'
order by known.side desc, change_word.sort, known.finding_id
