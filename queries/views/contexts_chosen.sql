-- The contexts that a choice of area, kind, harm and agency takes in; “” is for all.
--
-- A query that counts actions or referrals by their own agency asks for the agency “” here.
--
-- One row for each: context_id
--
-- $of_area: the area chosen, or “”; e.g. X05000001
-- $of_kind: the kind of context chosen, or “”; e.g. school
-- $of_harm: the harm chosen, of those its referrals name, or “”; e.g. county_lines
-- $of_agency: the agency chosen, of those that lead an action in it, or “”; e.g. housing
--
-- context_id: the context; e.g. PARK
create macro contexts_chosen(of_area, of_kind, of_harm, of_agency) as table
    select context_id,
    from context_in_choice
    where
        chosen_area = of_area
        and chosen_kind = of_kind
        and chosen_harm = of_harm
        and chosen_agency = of_agency;
