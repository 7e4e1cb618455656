-- The agencies that are police, whose leading alone is told on trends.
--
-- One row for each: agency
--
-- agency: the agency; e.g. british_transport_police
create view police_agency as
select code as agency,
from word_trait
where list = 'agency' and trait = 'is_police';
