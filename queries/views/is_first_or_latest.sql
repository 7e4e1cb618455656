-- Whether a round is the first or the latest of those at hand; to be asked in a qualify clause.
--
-- One value for each: own_round
--
-- $own_round: the round; e.g. 2
--
-- is_first_or_latest: whether no other is earlier, or none later; e.g. true
create macro is_first_or_latest(own_round) as
own_round = min(own_round) over ()
or own_round = max(own_round) over ();
