-- A worry about a context brought to the panel, with the strengths seen there.
--
-- One row for each: referral_id
--
-- referral_id: the referral's own code; e.g. REF-1
-- context_id [refers to context]: the context it is about; e.g. GROUP
-- received_on [happened]: the day the panel received it; e.g. 2022-03-21
-- source_agency [words agency]: the agency it came from; e.g. youth_service
-- referrer_role: who wrote it, as a role; e.g. Youth worker
-- worry: what has been seen or heard; e.g. Adults wait for the young people by the shelter
-- how_known [words how_known]: how the referrer knows; e.g. first_hand
-- when_it_happens: days and times; e.g. Weekdays from 11am, most evenings
-- affected_band [words people_band]: how many young people, as a band; e.g. six_to_ten
-- age_band [words age_band]: their ages, as a band; e.g. 13_to_15
-- adults_of_concern: whether adults causing harm are thought to be there; e.g. true
-- reported_to_police: whether those adults were reported; e.g. true
-- strengths_seen: strengths and protection, always asked; e.g. They look out for each other
-- young_peoples_views: what young people said about it; e.g. They like the shelter
-- already_tried: what has been tried before; e.g. Detached sessions on Fridays
-- individual_referrals_made: whether concerns about a child went the other way; e.g. true
-- preferred_response: what the referrer hopes for; e.g. Make the park safer for them
-- sharing_basis: the basis on which it is shared; e.g. Safeguarding, sharing agreement 3
create table referral (
    referral_id text not null,
    context_id text not null,
    received_on date not null,
    source_agency text not null,
    referrer_role text not null,
    worry text not null,
    how_known text not null,
    when_it_happens text,
    affected_band text not null,
    age_band text not null,
    adults_of_concern boolean not null,
    reported_to_police boolean,
    strengths_seen text not null,
    young_peoples_views text,
    already_tried text,
    individual_referrals_made boolean,
    preferred_response text,
    sharing_basis text not null
);
