-- Social conditions that protect young people, and ask for no action.
--
-- One row for each: social_condition
--
-- social_condition: the condition; e.g. community_care
create view protecting_condition as
select code as social_condition,
from word_trait
where list = 'social_condition' and trait = 'protects';
