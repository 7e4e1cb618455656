-- How far one method can be compared between the two rounds of a review.
--
-- One row for each: review_id, assessment_method, aspect
--
-- review_id [refers to review]: the review; e.g. PARK-REV1
-- assessment_method [words assessment_method]: the method; e.g. survey
-- aspect [words comparability_aspect]: what is compared; e.g. questions
-- how_alike [words how_alike]: how alike the rounds are; e.g. partly
-- note: what differs, and what the reader should make of it; e.g. One question was dropped
create table comparability (
    review_id text not null,
    assessment_method text not null,
    aspect text not null,
    how_alike text not null,
    note text not null
);
