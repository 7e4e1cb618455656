-- The groups of respondents that are young people, whose voice is counted as theirs.
--
-- One row for each: respondent_group
--
-- respondent_group: the group; e.g. pupils
create view young_group as
select code as respondent_group,
from word_trait
where list = 'respondent_group' and trait = 'young_voice';
