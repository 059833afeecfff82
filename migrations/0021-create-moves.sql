-- Relations that go from one county to another (关系转移). Each side keeps its own row of the same move, written together:
-- the side hands over or accepts what is its own, and each county's chain tells the whole story.
create table person_move (
  county_code integer not null,
  id uuid not null,
  direction text collate "C" not null check (direction in ('out', 'in')),
  other_county integer not null,
  region_code bigint not null,
  person_id uuid not null,
  name text collate "C" not null,
  state text collate "C" not null check (state in ('handed-over', 'accepted', 'returned', 'withdrawn')),
  handed_over_on date not null,
  moved_on date not null,
  reason text not null,
  from_region bigint not null,
  to_region bigint not null,
  payer_changes_on date,
  payer_rule text collate "C",
  settled_on date,
  settled_why text,
  new_person_id uuid,
  row_version integer not null default 1,
  primary key (county_code, id)
);
create unique index person_move_open on person_move (county_code, person_id)
  where direction = 'out' and state = 'handed-over';
create index person_move_listed on person_move (direction, state, handed_over_on desc, id desc);
comment on column person_move.region_code is 'Who sees the row: the old county''s village for out, the new county''s area for in.';
comment on column person_move.person_id is 'The file in the old county, on both sides.';
comment on column person_move.payer_changes_on is 'First day the new county pays regular pensions and subsidies; null when the person has none.';

alter table person_move enable row level security;
alter table person_move force row level security;
create policy person_move_in_scope on person_move using ((select current_scope()) @> region_code);
