-- Row-level security in one idea: every protected row carries scope_key = business line number * 10^12 + region code,
-- and a transaction says with SET LOCAL rongjun.scope which keys it may touch, as one multirange.
-- A transaction that says nothing sees nothing.
create function scope_of(line_number smallint, region_code bigint) returns bigint
  language sql immutable parallel safe
  return line_number::bigint * 1000000000000 + region_code;

create function current_scope() returns int8multirange
  language sql stable parallel safe
  return coalesce(nullif(current_setting('rongjun.scope', true), ''), '{}')::int8multirange;

comment on function current_scope is 'The scope keys this transaction may touch; empty when rongjun.scope is not set.';
