-- Accounts, the posts they hold (one person, several posts) and their sign-in sessions.
create table account (
  id uuid primary key,
  username text not null unique,
  display_name text not null,
  region_code bigint not null,
  password_hash text not null,
  state text not null default 'active' check (state in ('active', 'locked', 'closed')),
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  password_changed_at timestamptz not null,
  must_change_password boolean not null default true,
  is_demonstration boolean not null default false,
  created_at timestamptz not null
);
comment on column account.region_code is 'The area of the unit the account belongs to; says which system administrator looks after it, grants nothing.';
comment on column account.password_hash is 'argon2id, in its own encoded form.';

create table post (
  id uuid primary key,
  account_id uuid not null references account (id),
  role text not null,
  region_code bigint not null,
  lines text[] not null,
  title text not null,
  is_primary boolean not null default false,
  valid_from date not null,
  valid_to date
);
create index post_account on post (account_id);
comment on column post.valid_to is 'First day on which the post is no longer held.';
comment on column post.lines is 'Business lines the post covers; {*} means all.';

create table sign_in_session (
  token_digest bytea primary key,
  account_id uuid not null references account (id),
  csrf_token text not null,
  post_id uuid references post (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  device text not null
);
create index sign_in_session_account on sign_in_session (account_id);
comment on column sign_in_session.post_id is 'The post the person works as now; null until chosen when there is no primary one.';
comment on column sign_in_session.token_digest is 'SM3 of the cookie; the cookie itself is never stored.';
