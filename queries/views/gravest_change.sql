-- What changed in a question between two of its versions: the gravest change on the way decides.
--
-- One row for each: question_id, from_version, to_version
--
-- question_id: the question; e.g. SAFE
-- from_version: the earlier version; e.g. 1
-- to_version: a later version, its own change included; e.g. 3
-- question_change: the gravest change between the two; e.g. same_meaning
-- change_reason: why it was made, empty if not recorded; e.g. It was unclear
-- judged_by_role: who judged what it means, empty if nobody; e.g. Lead social worker
create view gravest_change as
select
    earlier.question_id,
    earlier.question_version as from_version,
    later.question_version as to_version,
    between_them.question_change,
    between_them.change_reason,
    between_them.judged_by_role,
from survey_question as earlier
inner join survey_question as later
    on
        earlier.question_id = later.question_id
        and earlier.question_version < later.question_version
inner join survey_question as between_them
    on
        earlier.question_id = between_them.question_id
        and earlier.question_version < between_them.question_version
        and later.question_version >= between_them.question_version
qualify
    row_number() over (
        partition by earlier.question_id, earlier.question_version, later.question_version
        order by
            list_position(
                [
                    'none',
                    'dropped',
                    'trivial',
                    'same_meaning',
                    'scale_altered',
                    'option_altered',
                    'meaning_altered',
                    'new',
                ],
                between_them.question_change
            ) desc nulls first,
            between_them.judged_by_role is null desc,
            between_them.question_version
    ) = 1;
