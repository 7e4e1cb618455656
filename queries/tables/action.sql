-- Something an agency will do in a context, for a goal, and what it sets out to change.
--
-- One row for each: action_id
--
-- action_id: its own code; e.g. PARK-A1
-- context_id [refers to context]: the context; e.g. PARK
-- goal_id [refers to goal]: the goal it serves; e.g. PARK-G1
-- wording: what will be done; e.g. Signs with support information
-- short_wording: the action in about five words, for the wall; e.g. Signs with QR codes
-- action_target [words action_target]: what it sets out to change; e.g. environment
-- social_change_route [words social_change_route]: by what route; e.g. physical_space
-- surveillance_element [words surveillance_element]: whether anyone is watched; e.g. none
-- target_reason: why, if it is aimed at young people's behaviour or watches them; e.g. Asked for
--    by them
-- agency [words agency]: the agency that leads; e.g. parks_or_environment
-- with_agency [words agency]: an agency that shares it; e.g. youth_service
-- owner_role: who owns it, as a role; e.g. Parks manager
-- young_peoples_part: how young people shaped it; e.g. They chose where the signs stand
-- agreed_on [happened]: the day it was agreed; e.g. 2022-05-10
-- due_on [planned]: the day it is due; e.g. 2022-07-15
-- action_status [words action_status]: as last reported; overdue is worked out; e.g. in_progress
-- done_on [happened]: the day it was done; e.g. 2022-07-08
-- rag [words rag]: the owner's own judgement; e.g. green
-- evidence: how it is known to be done; e.g. Six signs stand
create table action (
    action_id text not null,
    context_id text not null,
    goal_id text,
    wording text not null,
    short_wording text not null,
    action_target text not null,
    social_change_route text,
    surveillance_element text not null,
    target_reason text,
    agency text not null,
    with_agency text,
    owner_role text not null,
    young_peoples_part text,
    agreed_on date not null,
    due_on date,
    action_status text not null,
    done_on date,
    rag text,
    evidence text
);
