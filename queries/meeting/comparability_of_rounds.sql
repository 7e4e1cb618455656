-- How far each method can be compared between the two rounds of the latest review that says so.
--
-- One row for each: method, aspect
--
-- $context_id: the context; e.g. PARK
--
-- kind_of_method: questions, observing, talking, or other; e.g. questions
-- method: the method; e.g. Survey
-- aspect: what is compared; e.g. Same questions
-- how_alike: how alike the rounds are, as a code; e.g. partly
-- how_alike_label: the same in words; e.g. Partly
-- note: what differs; e.g. One question was dropped
with latest as (
    select review_id,
    from review
    where
        context_id = $context_id
        and review_id in (select comparability.review_id, from comparability)
    order by due_on desc, review_id
    limit 1
)

select
    coalesce(kind_of_method.kind_of_method, 'other') as kind_of_method,
    method_word.label as method,
    aspect_word.label as aspect,
    comparability.how_alike,
    alike_word.label as how_alike_label,
    comparability.note,
from comparability
inner join latest using (review_id)
left join kind_of_method
    on comparability.assessment_method = kind_of_method.assessment_method
inner join word as method_word
    on
        comparability.assessment_method = method_word.code
        and method_word.list = 'assessment_method'
inner join word as aspect_word
    on
        comparability.aspect = aspect_word.code
        and aspect_word.list = 'comparability_aspect'
inner join word as alike_word
    on comparability.how_alike = alike_word.code and alike_word.list = 'how_alike'
order by method_word.sort, aspect_word.sort
