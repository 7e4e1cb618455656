-- What a decision does to the work on a context, whatever word the partnership has for it.
--
-- One row for each: panel_decision
--
-- panel_decision: the word; e.g. close
-- closes: whether it closes the context; e.g. true
-- ends_work: whether the work on it ends, closed or stepped down; e.g. true
-- answers_referral: whether it ends with the referral, no work following; e.g. false
-- to_pathway: whether single young people's own pathway takes over; e.g. false
-- assesses: whether the context is to be assessed; e.g. false
-- goes_on: whether the plan under way continues; e.g. false
-- defers: whether it is put off; e.g. false
create view kind_of_decision as
select
    word.code as panel_decision,
    coalesce(bool_or(word_trait.trait = 'closes_context'), false) as closes,
    coalesce(
        bool_or(word_trait.trait in ('ends_work', 'closes_context', 'answers_referral')), false
    ) as ends_work,
    coalesce(bool_or(word_trait.trait = 'answers_referral'), false) as answers_referral,
    coalesce(bool_or(word_trait.trait = 'to_individual_pathway'), false) as to_pathway,
    coalesce(bool_or(word_trait.trait = 'has_it_assessed'), false) as assesses,
    coalesce(bool_or(word_trait.trait = 'goes_on'), false) as goes_on,
    coalesce(bool_or(word_trait.trait = 'defers'), false) as defers,
from word
left join word_trait on word.list = word_trait.list and word.code = word_trait.code
where word.list = 'panel_decision'
group by word.code;
