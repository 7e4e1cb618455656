-- What young people say they want in a context.
--
-- One row for each: finding_id
--
-- $context_id: the context; e.g. PARK
-- $together: whether contexts linked to it are seen with it; e.g. false
--
-- finding_id: the finding; e.g. PARK-F5
-- display_alias: the context it is about; e.g. The park
-- summary: the wish in one sentence; e.g. Young people want to keep meeting here
-- is_restricted [restricted]: whether a small group could be recognised from it; e.g. false
select
    finding.finding_id,
    context.display_alias,
    finding.summary,
    finding.is_restricted,
from finding
inner join contexts_seen($context_id, $together) using (context_id)
inner join context using (context_id)
where
    finding.valence in (
        select side_of_finding.valence,
        from side_of_finding
        where side_of_finding.is_wish
    )
order by finding.finding_id
