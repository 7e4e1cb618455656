-- Actions that are still to be done, whatever word the partnership has for it.
--
-- One row for each: action_id
--
-- action_id: the action; e.g. PARK-A1
create view open_action as
select action.action_id,
from action
inner join word_trait
    on
        action.action_status = word_trait.code
        and word_trait.list = 'action_status'
        and word_trait.trait = 'is_open';
