-- What a kind of context is, how it is drawn, and whether it may be shown at a place of its own.
--
-- A kind of which nothing is said is shown as its area only: it could be a group of young people.
--
-- One row for each: context_kind
--
-- context_kind: the kind; e.g. peer_group
-- context_class: place, relationship or online; e.g. relationship
-- shape: circle, square, diamond, hexagon or cloud; e.g. cloud
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
)

select
    context_kind,
    case
        when list_contains(traits, 'online_kind') then 'online'
        when list_contains(traits, 'relationship') then 'relationship'
        else 'place'
    end as context_class,
    case
        when list_contains(traits, 'drawn_cloud') then 'cloud'
        when list_contains(traits, 'drawn_diamond') then 'diamond'
        when list_contains(traits, 'drawn_hexagon') then 'hexagon'
        when list_contains(traits, 'drawn_square') then 'square'
        else 'circle'
    end as shape,
    list_contains(traits, 'may_have_point')
    and not list_has_any(traits, ['relationship', 'online_kind']) as may_have_point,
from trait_of_kind;
