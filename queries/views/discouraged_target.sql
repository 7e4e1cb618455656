-- What an action may aim at only with a reason, because it asks young people to change.
--
-- One row for each: action_target
--
-- action_target: the target; e.g. behaviour_of_young_people
create view discouraged_target as
select code as action_target,
from word_trait
where list = 'action_target' and trait = 'discouraged';
