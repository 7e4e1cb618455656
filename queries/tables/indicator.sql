-- A sign of harm or of safety in a context, by which a panel judges the level of need.
--
-- One row for each: indicator_id
--
-- indicator_id: the indicator's own code; e.g. adults_approach
-- scheme_id [refers to threshold_scheme]: the scheme that names it; e.g. four_levels
-- indicator_domain [words indicator_domain]: side of the assessment triangle; e.g. guardianship
-- indicator_category [words indicator_category]: theme within the side; e.g. adults_causing_harm
-- sign_of [words sign_of]: whether it speaks of harm or of safety; e.g. harm
-- wording: the sign as a sentence; e.g. Adults approach young people to draw them into harm
create table indicator (
    indicator_id text not null,
    scheme_id text not null,
    indicator_domain text not null,
    indicator_category text not null,
    sign_of text not null,
    wording text not null
);
