-- A section asked of an area below: its text is a draft of kind section with the same id. It stands in the scope of the area
-- asked, so both that area and the one above see it.
create table report_section (
  county_code integer not null,
  id uuid not null,
  report_id uuid not null,
  report_title text not null,
  region_code bigint not null,
  line_number smallint not null,
  scope_key bigint generated always as (line_number::bigint * 1000000000000 + region_code) stored,
  title text not null,
  note text not null,
  due_on date not null,
  state text not null check (state in ('asked', 'submitted', 'returned', 'merged', 'withdrawn')),
  return_reason text,
  asked_by_name text not null,
  asked_at timestamptz not null,
  submitted_by_name text,
  submitted_at timestamptz,
  row_version integer not null default 1,
  primary key (county_code, id)
);
comment on column report_section.county_code is 'County of the report, so that report and sections lie together.';
comment on column report_section.due_on is 'Handed in after this day, in Shanghai, it is late.';
create index report_section_of_report on report_section (county_code, report_id);
create index report_section_of_area on report_section (region_code, id desc);
alter table report_section enable row level security;
alter table report_section force row level security;
create policy report_section_in_scope on report_section using ((select current_scope()) @> scope_key);
