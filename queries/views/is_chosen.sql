-- Whether a choice takes a value in; “” takes in all.
--
-- One value for each: own_value, chosen
--
-- $own_value: the value; e.g. housing
-- $chosen: what is chosen, or “”; e.g. housing
--
-- is_chosen: whether it takes it in; e.g. true
create macro is_chosen(own_value, chosen) as
chosen = '' or own_value = chosen;
