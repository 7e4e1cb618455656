-- A social condition that lies under a finding: what adults, services or rules do, never what
-- young people are.
--
-- One row for each: finding_id, social_condition
--
-- finding_id [refers to finding]: the finding; e.g. PARK-F2
-- social_condition [words social_condition]: the condition; e.g. fear_of_young_people
-- explanation: how it shows here; e.g. Residents take a group for a threat
create table finding_social_condition (
    finding_id text not null,
    social_condition text not null,
    explanation text not null
);
