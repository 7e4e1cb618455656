-- An agency that sits on the panel, by the role that represents it and never by a person's name.
--
-- One row for each: panel_id, agency, role_title
--
-- panel_id [refers to panel]: the panel; e.g. PANEL
-- agency [words agency]: the agency; e.g. childrens_social_care
-- role_title: the role that attends; e.g. Senior social work manager
-- meeting_role [words meeting_role]: what the role does in the meeting; e.g. chair
create table panel_agency (
    panel_id text not null,
    agency text not null,
    role_title text not null,
    meeting_role text not null
);
