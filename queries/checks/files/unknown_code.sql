-- Values that are not in the vocabulary list of their column.
--
-- One row for each: file_name, row_no, column_name
--
-- file_name: the file; e.g. finding.csv
-- row_no: the line; e.g. 4
-- column_name: the column; e.g. valence
-- value: what the file holds; e.g. stregth
-- problem: what is wrong; e.g. This is not a word of the list finding_valence
-- remedy: what to do; e.g. Did you mean “strength”?
with known_word as (
    select
        list,
        code,
    from previous_vocabulary
    union
    select
        list,
        code,
    from incoming_word
),

unknown as (
    select
        cell.file_name,
        cell.row_no,
        cell.column_name,
        cell.value,
        cell.words,
    from cell
    anti join known_word on cell.words = known_word.list and cell.value = known_word.code
    where cell.words is not null and cell.value <> ''
),

nearest as (
    select
        unknown.words,
        unknown.value,
        -- Of several as near, the first in the alphabet, whatever order they come in.
        arg_min(
            known_word.code,
            row(-jaro_winkler_similarity(lower(unknown.value), known_word.code), known_word.code)
        ) as suggestion,
        max(jaro_winkler_similarity(lower(unknown.value), known_word.code)) as likeness,
        string_agg(known_word.code, ', ' order by known_word.code) as choices,
    from (select distinct
        words,
        value,
    from unknown) as unknown
    left join known_word on unknown.words = known_word.list
    group by unknown.words, unknown.value
)

select
    unknown.file_name,
    unknown.row_no,
    unknown.column_name,
    unknown.value,
    'This is not a word of the list ' || unknown.words || '.' as problem,
    case
        when nearest.choices is null then 'The list is empty: import vocabulary.csv first.'
        when nearest.likeness > 0.85 then 'Did you mean “' || nearest.suggestion || '”?'
        when length(nearest.choices) < 200 then 'Use one of: ' || nearest.choices || '.'
        else 'The dictionary page lists the words of ' || unknown.words || '.'
    end as remedy,
from unknown
inner join nearest
    on unknown.words = nearest.words and unknown.value = nearest.value
