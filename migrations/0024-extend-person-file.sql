-- The rest of the paper form: dwelling and household, work and skills, party membership, who keeps in touch.
alter table person
  add column household text,
  add column dwelling text,
  add column placement_kind text,
  add column enlisted_from text,
  add column work_unit text,
  add column skills text[] not null default '{}',
  add column joined_party_on date,
  add column party_branch text,
  add column party_mobility text,
  add column mobile_place text,
  add column contact_class text,
  add column liaison text collate "C",
  add column jobs jsonb not null default '[]',
  add column certificates jsonb not null default '[]';
comment on column person.party_mobility is 'Code of list party-mobility: whether a Party member lives away from the branch (流动党员).';
comment on column person.liaison is 'Name of the liaison who keeps in touch; liaisons need no account.';
