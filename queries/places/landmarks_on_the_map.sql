-- What everybody knows on the map: water, roads, stations, and places of strength.
--
-- One row for each: landmark_id
--
-- landmark_id: the landmark; e.g. LM-BUS
-- landmark_name: what people call it; e.g. Bus station
-- drawn_as: how its line is drawn: water, road or railway, road where nothing says; e.g. road
-- kind_label: the same in words; e.g. Station
-- is_strength: whether young people can find safety or welcome there; e.g. true
-- offers: what it offers young people, empty if nothing is known; e.g. Open until 9pm
-- outline: its shape as a GeoJSON geometry; e.g. {"type":"Point","coordinates":[-1.52,53.41]}
with drawn as (
    select
        code as landmark_kind,
        min(substr(trait, 7)) as drawn_as,
    from word_trait
    where list = 'landmark_kind' and trait in ('drawn_water', 'drawn_road', 'drawn_railway')
    group by code
)

select
    landmark.landmark_id,
    landmark.landmark_name,
    coalesce(drawn.drawn_as, 'road') as drawn_as,
    kind_word.label as kind_label,
    landmark.is_strength,
    landmark.offers,
    landmark.outline,
from landmark
left join drawn on landmark.landmark_kind = drawn.landmark_kind
inner join word as kind_word
    on landmark.landmark_kind = kind_word.code and kind_word.list = 'landmark_kind'
order by landmark.is_strength, landmark.landmark_id
