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
-- kind: strength, concern or wish, in words; e.g. Concern
-- round: the round of assessment that found it; e.g. 1
-- assessment_id: that assessment; e.g. PARK-R1
-- short_summary: the finding in few words; e.g. Adults grooming young people
-- summary: the finding in one sentence; e.g. Adults groom young people here
-- domain: side of the assessment triangle; e.g. Guardianship
-- theme: theme within the side; e.g. Adults causing harm
-- voices: whose voice it is, joined by commas, empty if not asked; e.g. Residents
-- from_young_people: whether young people said it; e.g. true
-- methods: the methods it was found by, joined by commas; e.g. Survey, Observation
-- confidence: how well supported it is; e.g. More than one method
-- other_side: whether its methods could have brought up the other side of its theme: asked,
--    not_asked, or not_recorded where no method is; e.g. asked
-- is_restricted [restricted]: whether a small group could be recognised from it; e.g. false
with voice as (
    select
        finding_voice.finding_id,
        string_agg(word.label, ', ' order by word.sort) as voices,
        bool_or(
            finding_voice.respondent_group in (
                select young_group.respondent_group, from young_group
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
),

own_method as (
    select
        finding_id,
        assessment_method,
    from finding_method
    union all
    select
        finding.finding_id,
        method_of_round.assessment_method,
    from finding
    inner join method_of_round on finding.assessment_id = method_of_round.assessment_id
    where finding.finding_id not in (select finding_method.finding_id, from finding_method)
),

sought as (
    select
        finding.finding_id,
        bool_or(
            case
                when side_of_finding.is_concern then method_of_round.seeks_strengths
                else method_of_round.seeks_concerns
            end
        ) as is_asked,
    from finding
    inner join side_of_finding on finding.valence = side_of_finding.valence
    inner join own_method on finding.finding_id = own_method.finding_id
    inner join method_of_round
        on
            finding.assessment_id = method_of_round.assessment_id
            and own_method.assessment_method = method_of_round.assessment_method
    group by finding.finding_id
)

select
    finding.finding_id,
    context.display_alias,
    side_of_finding.side,
    side_of_finding.is_wish,
    kind_word.label as kind,
    assessment.round,
    finding.assessment_id,
    finding.short_summary,
    finding.summary,
    domain_word.label as domain,
    theme_word.label as theme,
    voice.voices,
    coalesce(voice.from_young_people, false) as from_young_people,
    method.methods,
    confidence_word.label as confidence,
    case sought.is_asked
        when true then 'asked'
        when false then 'not_asked'
        else 'not_recorded'
    end as other_side,
    finding.is_restricted,
from finding
inner join contexts_seen($context_id, $together) as seen on finding.context_id = seen.context_id
inner join context on seen.context_id = context.context_id
inner join side_of_finding on finding.valence = side_of_finding.valence
inner join assessment on finding.assessment_id = assessment.assessment_id
inner join word as kind_word
    on finding.valence = kind_word.code and kind_word.list = 'finding_valence'
inner join word as domain_word
    on finding.indicator_domain = domain_word.code and domain_word.list = 'indicator_domain'
inner join word as theme_word
    on
        finding.indicator_category = theme_word.code
        and theme_word.list = 'indicator_category'
inner join word as confidence_word
    on finding.confidence = confidence_word.code and confidence_word.list = 'confidence'
left join voice on finding.finding_id = voice.finding_id
left join method on finding.finding_id = method.finding_id
left join sought on finding.finding_id = sought.finding_id
where side_of_finding.is_strength or side_of_finding.is_concern
order by
    side_of_finding.side desc,
    side_of_finding.is_wish desc,
    domain_word.sort,
    theme_word.sort,
    finding.finding_id
