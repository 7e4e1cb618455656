-- A method by which a finding was made.
--
-- One row for each: finding_id, assessment_method
--
-- finding_id [refers to finding]: the finding; e.g. PARK-F2
-- assessment_method [words assessment_method]: the method; e.g. survey
create table finding_method (
    finding_id text not null,
    assessment_method text not null
);
