-- Facts lie by county and month only (decision 99): every area below a county and every part of a month is counted over
-- its records. What the finer grains held says nothing the months and the records do not.
drop table fact_station_day;
drop table fact_county_day;
