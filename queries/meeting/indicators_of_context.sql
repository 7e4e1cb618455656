-- The indicators the panel found to be met in a context, signs of safety first.
--
-- One row for each: threshold_decision_id, indicator_id
--
-- $context_id: the context; e.g. PARK
--
-- threshold_decision_id: the decision; e.g. TD-PARK
-- indicator_id: the indicator; e.g. adults_approach
-- is_safety: whether it is a sign of safety; e.g. true
-- is_harm: whether it is a sign of harm; e.g. false
-- domain: side of the assessment triangle; e.g. Guardianship
-- wording: the sign as a sentence; e.g. Adults look out for young people
-- evidence: what was known then; e.g. Seen by two youth workers
select
    threshold_decision.threshold_decision_id,
    indicator.indicator_id,
    coalesce(meaning.is_safety, false) as is_safety,
    coalesce(meaning.is_harm, false) as is_harm,
    domain_word.label as domain,
    indicator.wording,
    indicator_met.evidence,
from indicator_met
inner join threshold_decision using (threshold_decision_id)
inner join indicator using (indicator_id)
left join meaning_of_sign as meaning on indicator.sign_of = meaning.sign_of
inner join word as domain_word
    on
        indicator.indicator_domain = domain_word.code
        and domain_word.list = 'indicator_domain'
where threshold_decision.context_id = $context_id
order by
    threshold_decision.decided_on desc,
    is_safety desc,
    domain_word.sort,
    indicator.indicator_id
