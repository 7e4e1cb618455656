-- A link in the chain by which the panel's decision reaches the people who carry it out.
--
-- One row for each: task_id
--
-- task_id: its own code; e.g. TASK-2
-- context_id [refers to context]: the context it concerns; e.g. PARK
-- follows_task_id [refers to task]: the task it was handed on from; e.g. TASK-1
-- given_by_role: who gave it, as a role; e.g. Social work manager
-- given_to_role: who has it, as a role; e.g. Lead social worker
-- agency [words agency]: the agency of the role that has it; e.g. childrens_social_care
-- what: what is to be done; e.g. Lead the assessment of the park
-- given_on [happened]: the day it was given; e.g. 2022-03-31
-- due_on [planned]: the day it is wanted; e.g. 2022-05-06
-- done_on [happened] [not before given_on]: the day it was done, empty while open; e.g. 2022-05-04
create table task (
    task_id text not null,
    context_id text not null,
    follows_task_id text,
    given_by_role text not null,
    given_to_role text not null,
    agency text not null,
    what text not null,
    given_on date not null,
    due_on date,
    done_on date
);
