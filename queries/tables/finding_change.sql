-- What became of a finding by the time of a review.
--
-- One row for each: review_id, finding_id
--
-- review_id [refers to review]: the review; e.g. PARK-REV1
-- finding_id [refers to finding]: the finding; e.g. PARK-F1
-- finding_change [words finding_change]: what became of it; e.g. concern_reduced
-- evidence: how it is known; e.g. Seen in one slot of six, before in four
create table finding_change (
    review_id text not null,
    finding_id text not null,
    finding_change text not null,
    evidence text not null
);
