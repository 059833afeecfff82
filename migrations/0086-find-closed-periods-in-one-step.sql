-- What binds the entries of a ledger in a county on some days, kept so to the commit: first the lock that writers of the
-- county share and who closes a period takes alone, then the look. In one journey, since every entry makes it; as a
-- volatile function, so that the look sees what was committed while the lock was waited for.
create function closed_periods_held(county integer, line smallint, code text, first date, last date)
returns setof closed_period language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('ledger period'), county);
  return query
    select * from closed_period c
    where c.county_code = county and c.line_number = line and c.ledger in ('', code) and c.state = 'closed'
      and c.first_day <= last and c.last_day >= first;
end $$;
grant execute on function closed_periods_held to rongjun_app;
