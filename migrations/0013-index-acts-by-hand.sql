-- The home page lists what a clerk keyed last. Acts of imports carry no request key and stay out of this index.
create index act_by_hand on act (account_id, id desc) where request_key is not null;
