-- One round of looking closely at a context, before or after the response.
--
-- One row for each: assessment_id
--
-- assessment_id: its own code; e.g. PARK-R1
-- context_id [refers to context]: the context assessed; e.g. PARK
-- round [from 1] [usually 1 to 20]: 1 is the first look, then 2, 3; e.g. 1
-- started_on [happened]: first day of gathering; e.g. 2022-04-04
-- ended_on [planned] [not before started_on]: last day of gathering; e.g. 2022-04-29
-- reported_on [also happened] [not before started_on]: the day the panel heard it; e.g. 2022-05-10
-- scope: what was looked at, and how far around; e.g. The park and the streets around it
-- limitations: what the reader must bear in mind; e.g. Easter holiday fell within
-- young_people_involved: how young people shaped the assessment; e.g. They chose two questions
-- lead_role: who led it, as a role; e.g. Lead social worker
-- signed_off_by_role: who checked it, as a role; e.g. Social work manager
create table assessment (
    assessment_id text not null,
    context_id text not null,
    round integer not null,
    started_on date not null,
    ended_on date not null,
    reported_on date,
    scope text not null,
    limitations text,
    young_people_involved text,
    lead_role text not null,
    signed_off_by_role text
);
