-- Words added to a list by which the program itself counts: no rule knows what they mean.
--
-- One row for each: key
--
-- table_name: the table; e.g. vocabulary
-- key: the list and the word; e.g. leaning, agrees
-- column_name: the column; e.g. code
-- value: the word; e.g. agrees
-- problem: what is wrong; e.g. The panel counts by the words of the list leaning
-- remedy: what to do; e.g. Keep the codes and write your own words as labels
with fixed as (
    select
        list,
        string_agg(code, ', ' order by code) as codes,
    from shipped_trait
    where traits = 'fixed'
    group by list
),

-- Words of earlier versions, which an older store may hold.
once_shipped (list, code) as (
    values
    ('trend_series', 'deferrals'),
    ('trend_series', 'time_to_assessment'),
    ('trend_series', 'time_to_decision')
)

select
    'vocabulary' as table_name,
    vocabulary.list || ', ' || vocabulary.code as key,
    'code' as column_name,
    vocabulary.code as value,
    'The panel counts by the words of the list ' || vocabulary.list
    || ', and knows no other.' as problem,
    'Keep the codes (' || fixed.codes
    || '), and write your own words for them as labels.' as remedy,
from vocabulary
inner join fixed on vocabulary.list = fixed.list
anti join shipped_trait
    on vocabulary.list = shipped_trait.list and vocabulary.code = shipped_trait.code
anti join once_shipped
    on vocabulary.list = once_shipped.list and vocabulary.code = once_shipped.code
