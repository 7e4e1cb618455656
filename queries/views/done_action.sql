-- Actions that were done, and whether late, whatever word the partnership has for it.
--
-- One row for each: action_id
--
-- action_id: the action; e.g. PARK-A1
-- is_late: whether it was done after its day; e.g. false
create view done_action as
select
    action.action_id,
    bool_or(word_trait.trait = 'is_late') as is_late,
from action
inner join word_trait
    on action.action_status = word_trait.code and word_trait.list = 'action_status'
where word_trait.trait in ('is_done', 'is_late')
group by action.action_id;
