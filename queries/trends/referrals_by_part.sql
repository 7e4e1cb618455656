-- How many referrals of the period are of each kind of context, name each harm, and from whom.
--
-- One row for each: part, code
--
-- $since: the first month, by its first day; e.g. 2022-03-01
-- $until: the last month, by its first day; e.g. 2022-09-01
-- $area_code: the area chosen, “” for all; e.g. “”
-- $context_kind: the kind of context chosen, “” for all; e.g. “”
-- $harm_kind: the harm chosen, “” for all; e.g. “”
-- $agency: the agency it came from, “” for all; e.g. “”
--
-- part: by what they are parted: kind, harm or source; e.g. kind
-- code: the kind, harm or agency in the files; e.g. park_or_open_space
-- part_label: what the screen calls the part; e.g. Kind of context
-- label: what the screen calls the kind, harm or agency; e.g. Park or open space
-- referrals: referrals of that kind, naming that harm, or from there; e.g. 1
-- of_referrals: all referrals of the period; e.g. 3
-- place_by_number: 1 for the one with most in its part, for a chart with little room; e.g. 1
with own as (
    select
        referral.referral_id,
        referral.source_agency,
        context.context_kind,
    from referral
    inner join contexts_chosen($area_code, $context_kind, $harm_kind, '') as choice
        on referral.context_id = choice.context_id
    inner join context on referral.context_id = context.context_id
    where
        in_months(referral.received_on, $since, $until)
        and is_chosen(referral.source_agency, $agency)
),

parted as (
    select
        'kind' as part,
        'Kind of context' as part_label,
        'context_kind' as list,
        context_kind as code,
    from own
    union all
    select
        'harm' as part,
        'Harm, of which a referral may name several' as part_label,
        'harm_kind' as list,
        referral_harm.harm_kind as code,
    from own
    inner join referral_harm on own.referral_id = referral_harm.referral_id
    union all
    select
        'source' as part,
        'Where it came from' as part_label,
        'agency' as list,
        source_agency as code,
    from own
)

select
    parted.part,
    parted.code,
    parted.part_label,
    word.label,
    count(*) as referrals,
    (select count(*), from own) as of_referrals,
    row_number() over (
        partition by parted.part
        order by count(*) desc, word.sort, parted.code
    ) as place_by_number,
from parted
inner join word on parted.list = word.list and parted.code = word.code
group by parted.part, parted.part_label, parted.code, word.label, word.sort
order by array_position(['kind', 'harm', 'source'], parted.part), word.sort, parted.code
