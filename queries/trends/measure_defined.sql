-- How a measure of the trends is counted and may be read.
--
-- One row for each: measure_name
--
-- measure_name: its own code; e.g. referrals
-- title: what it is called; e.g. New context referrals
-- definition: how it is counted; e.g. Referrals received in a month
-- direction: whether more is better; e.g. No agreed direction
-- base: what it is counted among; e.g. All referrals received
-- quality_note: what the data cannot say; e.g. Referrals never written down are not in it
select
    trend_measure.measure_name,
    trend_measure.title,
    trend_measure.definition,
    word.label as direction,
    trend_measure.base,
    trend_measure.quality_note,
from trend_measure
inner join word on word.list = 'good_direction' and trend_measure.good_direction = word.code
order by trend_measure.measure_name
