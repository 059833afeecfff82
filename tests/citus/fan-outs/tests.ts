import type { FanOut } from './define-fan-out.ts';

/** What tests look at as the application would, beside what the product asks. */
export const tests: readonly FanOut[] = [
  {
    name: 'tests: what is refused',
    why: 'Tried by a test to be refused by the database.',
    statements: [
      'delete from act',
      'delete from act_seal',
      'update act set reason = null',
      'delete from report_step',
      'delete from report_version',
    ],
  },
  {
    name: 'tests: rows the application has',
    why: 'Counted, read or prepared by a test in a database of its own.',
    statements: [
      "select to_jsonb(i) - 'id' - 'subject_id' - 'invited_at' as row from rating_invitation i where id in (?)",
      'select 1 from <table>',
      'select 1 from knowledge_version where region_code = ?',
      'select id from act',
      'select id from act where account_id = ?',
      'select kind from act where account_id = ? order by id',
      'select kind from act where kind = ?',
      'select kind, account_id from act where subject_id = ?',
      "select kind, device from act where subject_id = ?::uuid and kind = 'case-part.finish'",
      "select device from act where subject_id = ? and kind = 'rating.give'",
      "select subject_id from act where kind = 'hall-ticket.finish'",
      'select * from act where subject_id = ?',
      'select * from act where subject_id = ? order by id',
      'select * from import_run where id = ?',
      'select sheet, row_number, refusals from import_refusal where import_id = ? order by sheet, row_number',
      'select * from read_record where action = ?',
      'select * from read_record where reason = ?',
      "select reason from read_record where action = 'export' and reason = '下载受理通知书'",
      "select p.name from read_record r join person p on p.county_code = r.county_code and p.id = any(r.subject_ids) where r.account_id = ?::uuid and r.action = 'export'",
      'select * from hall_ticket where hall_id = ? order by taken_at, id',
      "select * from hall_ticket where hall_id = ? and state = 'waiting'",
      "update closed_period set first_day = date_trunc('month', ?::date)::date, last_day = ?::date where id = ?::uuid",
      'select document, document_version from report_draft where id = ?',
    ],
  },
];
