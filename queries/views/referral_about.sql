-- Which referrals brought a context to the panel: those that name it, or a group found there.
--
-- One row for each: context_id, referral_id
--
-- context_id: the context; e.g. PARK
-- referral_id: a referral that names it, or a context linked to it; e.g. REF-1
-- is_own: whether it names the context itself; e.g. false
create view referral_about as
select
    context_id,
    referral_id,
    true as is_own,
from referral
union all
select
    context_link.linked_context_id as context_id,
    referral.referral_id,
    false as is_own,
from referral
inner join context_link using (context_id)
where context_link.linked_context_id <> context_link.context_id;
