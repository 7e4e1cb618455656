-- A strength, a concern or a wish that an assessment found in a context.
--
-- One row for each: finding_id
--
-- finding_id: its own code; e.g. PARK-F1
-- assessment_id [refers to assessment]: the assessment that found it; e.g. PARK-R1
-- context_id [refers to context]: the context it is about; e.g. PARK
-- valence [words finding_valence]: strength, concern or wish; e.g. concern
-- summary: the finding in one sentence about the context; e.g. Adults groom young people here
-- short_summary: the finding in about five words, for the wall; e.g. Adults grooming young people
-- indicator_domain [words indicator_domain]: side of the assessment triangle; e.g. guardianship
-- indicator_category [words indicator_category]: theme within the side; e.g. adults_causing_harm
-- confidence [words confidence]: how well supported it is; e.g. more_than_one_method
-- is_restricted: true if a small group could be recognised from it; e.g. false
create table finding (
    finding_id text not null,
    assessment_id text not null,
    context_id text not null,
    valence text not null,
    summary text not null,
    short_summary text not null,
    indicator_domain text not null,
    indicator_category text not null,
    confidence text not null,
    is_restricted boolean not null
);
