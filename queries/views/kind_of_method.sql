-- What sort of method a method is, as far as its word says.
--
-- One row for each: assessment_method
--
-- assessment_method: the method; e.g. survey
-- kind_of_method: questions, observing, talking, asking in another way, or papers; e.g. questions
create view kind_of_method as
select
    code as assessment_method,
    min(regexp_replace(trait, '^(by|from)_', '')) as kind_of_method,
from word_trait
where
    list = 'assessment_method'
    and trait in ('by_questions', 'by_observing', 'by_talking', 'by_asking', 'from_papers')
group by code;
