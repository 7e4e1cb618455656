-- What a stage of the work means: whether the context is closed, and what it waits for.
--
-- One row for each: stage
--
-- stage: the word; e.g. screened
-- is_closed: whether the work on the context has ended; e.g. false
-- is_stepped_down: whether it is only watched by now; e.g. false
-- carries_out_plan: whether a plan is carried out; e.g. false
-- awaits_step: the step of the panel that is still to come, empty if none; e.g. assessment
-- last_of_step: the step it is the last stage before, empty if none; e.g. decision
create view stage_trait as
select
    code as stage,
    bool_or(trait = 'is_closed') as is_closed,
    bool_or(trait = 'is_stepped_down') as is_stepped_down,
    bool_or(trait = 'carries_out_plan') as carries_out_plan,
    max(case when trait like 'awaits_%' then substr(trait, 8) end) as awaits_step,
    max(case when trait like 'last_of_%' then substr(trait, 9) end) as last_of_step,
from word_trait
where list = 'stage'
group by code;
