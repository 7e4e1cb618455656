-- The groups whose voice an assessment holds: reached, talked with, or quoted in a finding.
--
-- One row for each: assessment_id, respondent_group
--
-- assessment_id: the assessment; e.g. PARK-R1
-- respondent_group: the group; e.g. residents
create view heard_in_assessment as
select
    assessment_id,
    respondent_group,
from stakeholder
where reached > 0
union
select
    assessment_id,
    respondent_group,
from discussion
union
select
    finding.assessment_id,
    finding_voice.respondent_group,
from finding_voice
inner join finding on finding_voice.finding_id = finding.finding_id;
