-- The two ends of a scale of answers.
--
-- One row for each: scale_id
--
-- scale_id: the scale; e.g. agree_5
-- lowest_label: its first answer; e.g. Strongly disagree
-- highest_label: its last answer; e.g. Strongly agree
create view scale_end as
select
    scale_id,
    arg_min(label, option_no) as lowest_label,
    arg_max(label, option_no) as highest_label,
from answer_option
where leaning <> 'no_answer'
group by scale_id;
