-- The assessments of a context, round by round: who led them, and what to bear in mind,
-- for the panel alone.
--
-- One row for each: assessment_id
--
-- $context_id: the context; e.g. PARK
--
-- assessment_id: the assessment; e.g. PARK-R1
-- round: its round; e.g. 1
-- surroundings: what belongs to the context nearby, empty if not recorded; e.g. The shelter
-- scope: what was looked at; e.g. The park, its shelter and the streets around it
-- limitations: what to bear in mind, empty if not recorded; e.g. Few girls were reached
-- young_people_involved: how young people shaped it, likewise; e.g. They chose two of the questions
-- lead_role: who led it, as a role; e.g. Lead social worker
-- signed_off_by_role: who signed it off, as a role, empty until then; e.g. Social work manager
-- is_restricted [restricted]: always, since what is told of a few may show who they are; e.g. true
select
    assessment.assessment_id,
    assessment.round,
    context.surroundings,
    assessment.scope,
    assessment.limitations,
    assessment.young_people_involved,
    assessment.lead_role,
    assessment.signed_off_by_role,
    true as is_restricted,
from assessment
inner join context using (context_id)
where assessment.context_id = $context_id
order by assessment.round
