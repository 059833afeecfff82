-- Cases sent to the department that decides them, or answered by it, before those days were kept: their acts tell both. The
-- same is folded by server/modules/cases/days-learned-later.ts.
with told as (
  select c.county_code, c.id,
    min(a.effective_on) filter (where a.payload -> 'set' ->> 'step' = steps.step ->> 'code') as sent_on,
    min(case when a.kind = 'case.record-outcome' then (a.payload -> 'input' ->> 'on')::date else a.effective_on end) filter (
      where a.kind = 'case.record-outcome'
        or (a.kind in ('case.pass', 'case.refuse') and a.payload ->> 'step' = steps.step ->> 'code')
    ) as answered_on
  from case_file c
  join case_definition d on d.digest = c.definition
  cross join lateral jsonb_array_elements(d.body -> 'steps') as steps (step)
  join act a on a.county_code = c.county_code and a.subject_id = c.id
  where d.body -> 'handling' ->> 'mode' = 'refer' and steps.step ->> 'level' = 'partner'
    and (c.referred_on is null or c.answered_on is null)
  group by c.county_code, c.id
)
update case_file c set
  referred_on = coalesce(c.referred_on, told.sent_on, told.answered_on),
  answered_on = coalesce(c.answered_on, told.answered_on)
from told
where c.county_code = told.county_code and c.id = told.id
  and (told.sent_on is not null or told.answered_on is not null);
-- Counted anew at the next start.
delete from metric_source_state where source in ('case:referred', 'case:answered');
comment on column case_file.referred_on is 'The day the matter was first sent to the body that decides elsewhere; null for matters decided here, and while it was not sent.';
