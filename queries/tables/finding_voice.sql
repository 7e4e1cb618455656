-- A group from whom a finding was heard.
--
-- One row for each: finding_id, respondent_group
--
-- finding_id [refers to finding]: the finding; e.g. PARK-F2
-- respondent_group [words respondent_group]: whose voice it is; e.g. residents
create table finding_voice (
    finding_id text not null,
    respondent_group text not null
);
