-- What a kind of context is, how it is drawn, and whether it may be shown at a place of its own.
--
-- A kind of which nothing is said is shown as its area only: it could be a group of young people.
--
-- One row for each: context_kind
--
-- context_kind: the kind; e.g. peer_group
-- context_class: place, relationship or online; e.g. relationship
-- shape: circle, square, diamond, hexagon or cloud; e.g. cloud
-- pictogram: the picture its kind is drawn with, empty where nothing says; e.g. park
-- may_have_point: whether it may be shown where it is; e.g. false
create view kind_of_context as
with trait_of_kind as (
    select
        word.code as context_kind,
        list(word_trait.trait) as traits,
    from word
    left join word_trait on word.list = word_trait.list and word.code = word_trait.code
    where word.list = 'context_kind'
    group by word.code
),

picture as (
    -- A vocabulary imported before there were pictures keeps those that its words come with.
    select
        code as context_kind,
        coalesce(min(own), min(came_with)) as pictogram,
    from (
        select
            code,
            substr(trait, 10) as own,
            null as came_with,
        from word_trait
        where list = 'context_kind' and trait like 'pictured_%'
        union all
        select
            code,
            null as own,
            regexp_extract(traits, 'pictured_(\w+)', 1) as came_with,
        from shipped_trait
        where list = 'context_kind'
    ) as pictured
    group by code
)

select
    trait_of_kind.context_kind,
    case
        when list_contains(trait_of_kind.traits, 'online_kind') then 'online'
        when list_contains(trait_of_kind.traits, 'relationship') then 'relationship'
        else 'place'
    end as context_class,
    case
        when list_contains(trait_of_kind.traits, 'drawn_cloud') then 'cloud'
        when list_contains(trait_of_kind.traits, 'drawn_diamond') then 'diamond'
        when list_contains(trait_of_kind.traits, 'drawn_hexagon') then 'hexagon'
        when list_contains(trait_of_kind.traits, 'drawn_square') then 'square'
        else 'circle'
    end as shape,
    nullif(picture.pictogram, '') as pictogram,
    list_contains(trait_of_kind.traits, 'may_have_point')
    and not list_has_any(trait_of_kind.traits, ['relationship', 'online_kind']) as may_have_point,
from trait_of_kind
left join picture on trait_of_kind.context_kind = picture.context_kind;
