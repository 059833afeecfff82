-- A condition of the operator @> beside a scope that is known only when the statement runs is taken to leave one row in
-- two hundred, so that whole lists were sorted for a page although an index had their order. The function behind the same
-- operator is taken to leave one in three. Nobody sees another row than before (docs/decisions/0113).
do $$
declare
  policy record;
begin
  for policy in
    select tablename, policyname,
      regexp_replace(
        qual,
        '(\( SELECT current_scope\(\) AS current_scope\)|current_scope\(\)) @> (\w+_key|region_code)',
        'multirange_contains_elem(\1, \2)',
        'g'
      ) as condition
    from pg_policies
    where schemaname = 'public' and qual ~ 'current_scope\(\)( AS current_scope\))? @> (\w+_key|region_code)'
  loop
    execute format('alter policy %I on %I using (%s)', policy.policyname, policy.tablename, policy.condition);
  end loop;
end
$$;
