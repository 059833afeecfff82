import { sql } from 'kysely';
import type { z } from 'zod';
import { findLineByNumber, hotlineLimits } from '#definitions';
import { daysBetween, lengthWords, maskName, quoteClause } from '#kit';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { Call, Transfer } from './hotline-contracts.ts';
import type { CallRow, TransferRow } from './hotline-tables.ts';

const WARNING_DAYS = 3;

/** The light of a due day while the work is open. */
const lightOf = (dueOn: string | null, isOpen: boolean, today: string) => {
  if (!isOpen || dueOn === null) return { light: 'grey', daysLeft: null } as const;
  const daysLeft = daysBetween(today, dueOn);
  const light = daysLeft < 0 ? 'red' : daysLeft <= WARNING_DAYS ? 'amber' : 'green';
  return { light, daysLeft } as const;
};

const deskOf = (lineNumber: number): string => findLineByNumber(lineNumber)?.code ?? '';

const personOf = (row: { person_county: number | null; person_id: string | null }) =>
  row.person_county !== null && row.person_id !== null
    ? { countyCode: row.person_county, id: row.person_id }
    : null;

type Desk = Pick<TransferRow, 'id' | 'line_number' | 'state' | 'return_reason'>;

/** Where calls were sent: the hotline may know of its own transfers, though they lie on other lines. */
const desksOf = async (tx: Tx, rows: readonly CallRow[]): Promise<Map<string, Desk>> => {
  const sent = rows.filter(({ transfer_id: id }) => id !== null);
  if (sent.length === 0) return new Map();
  const { rows: desks } = await beyondScope(tx, () =>
    sql<Desk>`
      select id, line_number, state, return_reason from hotline_transfer
      where county_code = any(${[...new Set(sent.map((row) => row.county_code))]}::integer[])
        and id = any(${sent.map((row) => row.transfer_id)}::uuid[])
    `.execute(tx),
  );
  return new Map(desks.map((desk) => [desk.id, desk]));
};

/** Calls as the hotline sees them; `isListed` masks the callers' names. */
export const presentCalls = async (
  tx: Tx,
  rows: readonly CallRow[],
  { today, isListed }: { readonly today: string; readonly isListed: boolean },
): Promise<z.input<typeof Call>[]> => {
  const desks = await desksOf(tx, rows);
  return rows.map((row) => {
    const desk = desks.get(row.transfer_id ?? '');
    const isReturned = row.state === 'transferred' && desk?.state === 'returned';
    return {
      countyCode: row.county_code,
      id: row.id,
      day: row.day,
      calledAt: row.called_at.toISOString(),
      hotline: row.hotline,
      kind: row.kind,
      matter: row.matter,
      state: row.state as z.input<typeof Call>['state'],
      numberMasked: row.number_masked,
      callerName: row.caller_name && isListed ? maskName(row.caller_name) : row.caller_name,
      person: isListed ? null : personOf(row),
      content: row.content,
      answer: row.answer,
      policy: row.policy,
      desk: desk ? deskOf(desk.line_number) : null,
      isReturned,
      returnReason: isReturned ? (desk?.return_reason ?? null) : null,
      dueOn: row.due_on,
      ...lightOf(row.due_on, row.state === 'transferred', today),
      repliedOn: row.replied_on,
      callBackTries: row.call_back_tries,
      callBackResult: row.call_back_result,
      isOnTime: row.is_on_time,
      entryId: row.entry_id,
      entryBehind: row.entry_behind,
      case:
        row.case_id === null || row.case_county === null
          ? null
          : {
              countyCode: row.case_county,
              id: row.case_id,
              number: row.case_number ?? '',
              endedOn: row.case_ended_on,
            },
      rowVersion: row.row_version,
    };
  });
};

const limitWords = (kind: string): string => {
  const limit = hotlineLimits[kind];
  return limit ? `${lengthWords(limit.length)}，依据${quoteClause(limit.clause)}` : '';
};

/** What lies on a desk. */
export const presentTransfer = (row: TransferRow, today: string): z.input<typeof Transfer> => ({
  countyCode: row.county_code,
  id: row.id,
  desk: deskOf(row.line_number),
  hotline: row.hotline,
  kind: row.kind,
  matter: row.matter,
  content: row.content,
  callerName: row.caller_name,
  person: personOf(row),
  state: row.state as z.input<typeof Transfer>['state'],
  sentOn: row.sent_on,
  dueOn: row.due_on,
  ...lightOf(row.due_on, row.state === 'open', today),
  limit: limitWords(row.kind),
  extendedBy: row.extended_by,
  reply: row.reply,
  repliedOn: row.replied_on,
  returnReason: row.return_reason,
  againReason: row.again_reason,
  rowVersion: row.row_version,
});
