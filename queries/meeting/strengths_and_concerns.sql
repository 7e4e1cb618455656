-- The strengths and concerns found in a context, strengths first, by theme and by whose voice.
--
-- One row for each: finding_id
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- finding_id: the finding; e.g. PARK-F1
-- display_alias: the context it is about; e.g. The park
-- side: strength or concern; a young people's wish counts as a strength; e.g. concern
-- is_wish: whether it is what young people want; e.g. false
-- short_summary: the finding in few words; e.g. Adults grooming young people
-- summary: the finding in one sentence; e.g. Adults groom young people here
-- domain: side of the assessment triangle; e.g. Guardianship
-- theme: theme within the side; e.g. Adults causing harm
-- voices: whose voice it is, joined by commas, empty if not asked; e.g. Residents
-- from_young_people: whether young people said it; e.g. true
-- methods: the methods it was found by, joined by commas; e.g. Survey, Observation
-- confidence: how well supported it is; e.g. More than one method
-- is_restricted [restricted]: whether a small group could be recognised from it; e.g. false
with seen as (
    select seen_id as context_id,
    from seen_together
    where context_id = $context_id and ($together or not is_linked)
),

voice as (
    select
        finding_voice.finding_id,
        string_agg(word.label, ', ' order by word.sort) as voices,
        bool_or(
            finding_voice.respondent_group in (
                'young_people', 'young_people_affected', 'pupils'
            )
        ) as from_young_people,
    from finding_voice
    inner join word
        on
            finding_voice.respondent_group = word.code
            and word.list = 'respondent_group'
    group by finding_voice.finding_id
),

method as (
    select
        finding_method.finding_id,
        string_agg(word.label, ', ' order by word.sort) as methods,
    from finding_method
    inner join word
        on
            finding_method.assessment_method = word.code
            and word.list = 'assessment_method'
    group by finding_method.finding_id
)

select
    finding.finding_id,
    context.display_alias,
    case finding.valence when 'concern' then 'concern' else 'strength' end as side,
    finding.valence = 'young_peoples_wish' as is_wish,
    finding.short_summary,
    finding.summary,
    domain_word.label as domain,
    theme_word.label as theme,
    voice.voices,
    coalesce(voice.from_young_people, false) as from_young_people,
    method.methods,
    confidence_word.label as confidence,
    finding.is_restricted,
from finding
inner join seen using (context_id)
inner join context using (context_id)
inner join word as domain_word
    on finding.indicator_domain = domain_word.code and domain_word.list = 'indicator_domain'
inner join word as theme_word
    on
        finding.indicator_category = theme_word.code
        and theme_word.list = 'indicator_category'
inner join word as confidence_word
    on finding.confidence = confidence_word.code and confidence_word.list = 'confidence'
left join voice using (finding_id)
left join method using (finding_id)
where finding.valence in ('strength', 'young_peoples_wish', 'concern')
order by side desc, is_wish desc, domain_word.sort, theme_word.sort, finding.finding_id
