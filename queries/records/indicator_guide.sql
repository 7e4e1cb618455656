-- The indicators of the thresholds policy in use by side, signs of safety before signs of harm.
--
-- One row for each: indicator_id
--
-- indicator_id: the indicator; e.g. adults_approach
-- domain: side of the assessment triangle; e.g. Guardianship
-- theme: theme within the side; e.g. Adults causing harm
-- sign_of: harm or safety; e.g. Harm
-- wording: the sign as a sentence; e.g. Adults approach young people
select
    indicator.indicator_id,
    domain_word.label as domain,
    theme_word.label as theme,
    sign_word.label as sign_of,
    indicator.wording,
from indicator
inner join threshold_scheme using (scheme_id)
inner join word as domain_word
    on
        indicator.indicator_domain = domain_word.code
        and domain_word.list = 'indicator_domain'
inner join word as theme_word
    on
        indicator.indicator_category = theme_word.code
        and theme_word.list = 'indicator_category'
inner join word as sign_word
    on indicator.sign_of = sign_word.code and sign_word.list = 'sign_of'
left join meaning_of_sign as meaning on indicator.sign_of = meaning.sign_of
where threshold_scheme.in_use
order by
    domain_word.sort,
    coalesce(meaning.is_safety, false) desc,
    theme_word.sort,
    indicator.indicator_id
