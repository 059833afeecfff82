-- An auditor asks what one account did or read. What it keyed itself is found by act_by_hand; these hold the rest of its acts,
-- such as the rows of its imports, and its reads.
create index act_without_key on act (account_id, id desc) where request_key is null;
create index read_record_account on read_record (account_id, at desc, id desc);
analyze act;
analyze read_record;
