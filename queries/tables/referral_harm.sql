-- A kind of harm that a referral worries about.
--
-- One row for each: referral_id, harm_kind
--
-- referral_id [refers to referral]: the referral; e.g. REF-1
-- harm_kind [words harm_kind]: the harm; e.g. child_criminal_exploitation
-- note: what makes the referrer think so; e.g. Asked to carry packages
create table referral_harm (
    referral_id text not null,
    harm_kind text not null,
    note text
);
