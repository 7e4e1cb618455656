-- A thresholds policy for contexts, as the partnership adopted it.
--
-- One row for each: scheme_id
--
-- scheme_id: the scheme's own code; e.g. four_levels
-- title: its title; e.g. Levels of need in a context
-- origin: where the wording comes from; e.g. Neutral default, own wording
-- in_use: whether the panel decides by this scheme now; e.g. true
create table threshold_scheme (
    scheme_id text not null,
    title text not null,
    origin text not null,
    in_use boolean not null
);
