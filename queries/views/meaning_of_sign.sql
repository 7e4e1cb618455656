-- Whether a sign speaks of safety or of harm, whatever word the partnership has for it.
--
-- One row for each: sign_of
--
-- sign_of: the word; e.g. harm
-- is_safety: whether it speaks of safety; e.g. false
-- is_harm: whether it speaks of harm; e.g. true
create view meaning_of_sign as
select
    code as sign_of,
    bool_or(trait = 'is_safety') as is_safety,
    bool_or(trait = 'is_harm') as is_harm,
from word_trait
where list = 'sign_of'
group by code;
