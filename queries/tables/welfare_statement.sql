-- The statement read out at the start of every meeting, in the version the partnership agreed.
--
-- One row for each: statement_version
--
-- statement_version [from 1]: the version's number; e.g. 1
-- agreed_on [not after today]: the day the partnership agreed it; e.g. 2022-01-18
-- wording: the whole statement, as it is read out; e.g. We are here to make places safer
create table welfare_statement (
    statement_version integer not null,
    agreed_on date not null,
    wording text not null
);
