-- What the panel wants to know of its work, in the order of that work, and where it is written.
--
-- One row for each: gap
--
-- gap: a code of its own; e.g. goal_measure
-- sort: its order; e.g. 9
-- title: what is wanted; e.g. A measure of change, for a goal
-- written_in: the table and the columns that hold it; e.g. measure, with the type change
create view kind_of_gap as
select
    known.gap,
    known.sort,
    known.title,
    known.written_in,
from (
    values
    (
        'location', 1, 'A place on the map, where one may be shown',
        'context: longitude and latitude, or outline'
    ),
    (
        'referral_views', 2, 'What young people say of a referral',
        'referral: young_peoples_views'
    ),
    (
        'young_people_asked', 3, 'Young people asked in an assessment',
        'stakeholder, discussion, survey_answer or finding_voice'
    ),
    ('finding_voice', 4, 'Whose voice a finding is', 'finding_voice'),
    ('finding_method', 5, 'How a finding was made', 'finding_method'),
    ('finding_condition', 6, 'The social condition under a concern', 'finding_social_condition'),
    (
        'direction', 7, 'Which way is better, for what is asked or measured',
        'good_direction of survey_question, observation_item or measure'
    ),
    ('goal_measure', 8, 'A measure of change, for a goal', 'measure, of the type change'),
    (
        'measure_baseline', 9, 'A first value, for a measure of change',
        'measure_value, or survey_answer'
    ),
    ('action_goal', 10, 'The goal that an action serves', 'action: goal_id'),
    ('action_part', 11, 'Young people''s part in an action', 'action: young_peoples_part'),
    ('action_due', 12, 'The day an open action is due', 'action: due_on'),
    ('action_evidence', 13, 'How an action is known to be done', 'action: evidence'),
    (
        'review_planned', 14, 'A day for the next review, where actions are agreed',
        'review: due_on, or next_review_on of the last one held'
    ),
    (
        'review_round', 15, 'A second look, for a review that is due',
        'survey_answer, observation or discussion'
    ),
    (
        'review_verdict', 16, 'What young people say at a review',
        'review: young_peoples_verdict'
    )
) as known (gap, sort, title, written_in);
