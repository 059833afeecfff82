-- What one handled is listed with the latest hand first: a page is read in the order of an index, however many there are.
-- One county's clerk asks for his county; who works for a whole city asks for several.
drop index case_hand_of;
create index case_hand_of on case_hand (account_id, kind, last_on desc, case_id desc);
create index case_hand_in_county on case_hand (county_code, account_id, kind, last_on desc, case_id desc);
