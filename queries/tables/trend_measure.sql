-- A measure of the trends: how it is counted, and how it may be read.
--
-- One row for each: measure_name
--
-- measure_name: its own code; e.g. referrals
-- title: what it is called; e.g. New context referrals
-- definition: how it is counted; e.g. Referrals received in a month
-- good_direction [words good_direction]: whether more is better; e.g. neutral
-- base: what it is counted among; e.g. All referrals received
-- quality_note: what the data cannot say; e.g. Referrals that were never written down are not in it
create table trend_measure (
    measure_name text not null,
    title text not null,
    definition text not null,
    good_direction text not null,
    base text not null,
    quality_note text not null
);
