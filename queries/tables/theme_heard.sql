-- A theme heard in a discussion, paraphrased so that nobody can be recognised.
--
-- One row for each: discussion_id, theme_id
--
-- discussion_id [refers to discussion]: the discussion; e.g. PARK-R1-D1
-- theme_id [refers to theme]: the theme; e.g. SHELTER
-- paraphrase: what was said, in other words; e.g. It is the one dry place we can all sit
create table theme_heard (
    discussion_id text not null,
    theme_id text not null,
    paraphrase text not null
);
