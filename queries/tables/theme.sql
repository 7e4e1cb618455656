-- A subject that comes up in discussions, in words that several rounds can share.
--
-- One row for each: theme_id
--
-- theme_id: its own code; e.g. SHELTER
-- wording: the subject; e.g. The shelter matters to young people
-- valence [words finding_valence]: whether it speaks of a strength or a concern; e.g. strength
create table theme (
    theme_id text not null,
    wording text not null,
    valence text not null
);
