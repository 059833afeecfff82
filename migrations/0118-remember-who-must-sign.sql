-- Who was asked to sign a case (会签) finds it in a list of their own, as those do who were told of one.
alter table case_hand drop constraint case_hand_kind_check;
alter table case_hand add constraint case_hand_kind_check check (kind in ('handled', 'copied', 'signer'));
insert into case_hand (county_code, case_id, account_id, kind, scope_key, last_on)
select c.county_code, c.id, needed.account::uuid, 'signer', c.scope_key, c.applied_on
from case_file c
cross join lateral jsonb_array_elements_text(c.signing -> 'needed') as needed (account)
where jsonb_typeof(c.signing -> 'needed') = 'array'
on conflict do nothing;
