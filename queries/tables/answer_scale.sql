-- A scale of answers that survey questions can share.
--
-- One row for each: scale_id
--
-- scale_id: the scale's own code; e.g. agree_5
-- title: what it is; e.g. Five steps from strongly disagree to strongly agree
create table answer_scale (
    scale_id text not null,
    title text not null
);
