-- Groups, online spaces and kinds of which nothing is said that are given a place on the map, which
-- could point to people's homes.
--
-- One row for each: key
--
-- table_name: the table; e.g. context
-- key: the context; e.g. GROUP
-- column_name: the column to look at; e.g. location_precision
-- value: what it holds; e.g. exact
-- problem: what is wrong; e.g. A group has no exact place
-- remedy: what to do; e.g. Use area_only and leave the coordinates empty
select
    'context' as table_name,
    context.context_id as key,
    'location_precision' as column_name,
    context.location_precision as value,
    case
        when kind_of_context.context_class <> 'place'
            then 'A group or an online space is never shown at an exact place.'
        else
            'Nothing says that the kind “' || context.context_kind
            || '” may have an exact place, and it could be a group.'
    end as problem,
    'Use area_only, and leave longitude, latitude and outline empty.'
    || case
        when kind_of_context.context_class <> 'place' then ''
        else
            ' For a kind of public place, choose one of those offered, or give your own the trait'
            || ' “may_have_point” in vocabulary.csv.'
    end as remedy,
from context
inner join kind_of_context on context.context_kind = kind_of_context.context_kind
where
    not kind_of_context.may_have_point
    and (
        context.location_precision = 'exact'
        or context.longitude is not null
        or context.latitude is not null
        or context.outline is not null
    )
