-- One step on a scale of answers.
--
-- One row for each: scale_id, option_no
--
-- scale_id [refers to answer_scale]: the scale; e.g. agree_5
-- option_no [from 0]: its order, 1 first; e.g. 4
-- label: the words of the answer; e.g. Agree
-- leaning [words leaning]: the side of the scale it stands on; e.g. positive
create table answer_option (
    scale_id text not null,
    option_no integer not null,
    label text not null,
    leaning text not null
);
