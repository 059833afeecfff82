-- An invitation to rate one service (好差评): what the desk that served may see. It never changes, so that nobody at the desk
-- learns from it whether the person rated.
create table rating_invitation (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  subject_kind text collate "C" not null check (subject_kind in ('case', 'hall-ticket', 'hotline-call', 'ledger-entry')),
  subject_id uuid not null,
  item text collate "C" not null,
  item_title text not null,
  served_on date not null,
  expires_on date not null,
  handled_by uuid[] not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  primary key (county_code, id),
  constraint rating_invitation_once unique (county_code, subject_kind, subject_id)
);
create index rating_invitation_own on rating_invitation (invited_by, id desc);
comment on table rating_invitation is 'One row for each piece of service invited to be rated; inserted once, never changed.';
comment on column rating_invitation.handled_by is 'Accounts that did the work: they never see the rating.';
alter table rating_invitation enable row level security;
alter table rating_invitation force row level security;
create policy rating_invitation_in_scope on rating_invitation using ((select current_scope()) @> scope_key);
revoke update, delete, truncate on rating_invitation from rongjun_app;

-- What became of it: the office line of the county alone may know.
create table service_rating (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  scope_key bigint generated always as (7000000000000 + region_code) stored,
  item text collate "C" not null,
  item_title text not null,
  served_on date not null,
  invited_on date not null,
  expires_on date not null,
  handled_by uuid[] not null,
  person_county integer,
  person_id uuid,
  wrapped_key bytea not null,
  key_version integer not null,
  contact bytea,
  state text collate "C" not null check (state in ('invited', 'rated', 'expired')),
  mode text collate "C" check (mode in ('online', 'offline')),
  level text collate "C",
  scores jsonb,
  comment bytea,
  rated_on date,
  reminded_on date,
  entered_in uuid,
  row_version integer not null default 1,
  primary key (county_code, id)
);
create index service_rating_open on service_rating (county_code, invited_on) where state = 'invited';
create index service_rating_unentered on service_rating (county_code, rated_on) where state = 'rated' and entered_in is null;
comment on column service_rating.region_code is 'The county as a region: no narrower place, so that a desk cannot be told from it.';
comment on column service_rating.contact is 'Number left by somebody without a file, sealed under the row''s own key.';
comment on column service_rating.comment is 'What the person wrote, sealed under the row''s own key.';
comment on column service_rating.entered_in is 'The line of the ledger of ratings it is counted in, together with at least four others.';
alter table service_rating enable row level security;
alter table service_rating force row level security;
create policy service_rating_in_scope on service_rating using ((select current_scope()) @> scope_key);

-- A bad rating put right (差评整改): verified, mended, called back, closed.
create table rating_rectification (
  county_code integer not null,
  id uuid not null,
  region_code bigint not null,
  scope_key bigint generated always as (7000000000000 + region_code) stored,
  state text collate "C" not null check (state in ('verifying', 'mending', 'calling-back', 'closing', 'closed')),
  opened_on date not null,
  due_on date not null,
  is_upheld boolean,
  verified_why text,
  mended_what text,
  called_times smallint not null default 0,
  called_back_on date,
  is_content boolean,
  called_note text,
  closed_on date,
  closed_note text,
  row_version integer not null default 1,
  primary key (county_code, id)
);
create index rating_rectification_listed on rating_rectification (state, due_on, id);
comment on column rating_rectification.id is 'The rating''s own.';
comment on column rating_rectification.due_on is '15 working days after it came, by the bureau''s calendar.';
comment on column rating_rectification.called_back_on is 'The day somebody was reached; tries that reached nobody are in called_times.';
alter table rating_rectification enable row level security;
alter table rating_rectification force row level security;
create policy rating_rectification_in_scope on rating_rectification using ((select current_scope()) @> scope_key);
