import { sql, type RawBuilder } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import type { PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { CaseRow } from './case-facts.ts';
import { COUNTED_DAYS } from './counted-days.ts';
import { lockCases } from './find-case.ts';

/** From one file to another of the same county. */
interface Way {
  readonly from: PersonRef;
  readonly to: PersonRef;
}

const count = async (tx: Tx, countyCode: number, rows: readonly CaseRow[], sign: 1 | -1): Promise<void> => {
  for (const day of COUNTED_DAYS) {
    const ids = rows.filter((row) => row[`${day}_on`] !== null).map(({ id }) => id);
    if (ids.length > 0) await applyDeltas(tx, { kind: 'case', day }, { countyCode, ids, sign });
  }
};

const relink = async (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  ids: readonly string[],
  { from, to }: Way,
): Promise<void> => {
  const rows = await lockCases(tx, countyCode, ids);
  await count(tx, countyCode, rows, -1);
  await sql`
    update case_file set person_id = ${to.id}::uuid, row_version = row_version + 1
    where county_code = ${countyCode} and id = any(${rows.map(({ id }) => id)}::uuid[])
  `.execute(tx);
  await count(tx, countyCode, rows, 1);
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'case.relink',
        countyCode,
        subjectId: row.id,
        effectiveOn: today(),
        definitionVersion: row.item_version,
        scopeKey: row.scope_key ?? 0,
        payload: { set: { personId: to.id }, step: row.step, from: from.id },
      }),
    ),
  );
};

/** Leads cases from one file to another, wherever they are handled. */
const lead = (tx: Tx, context: ActContext, { from, to }: Way, which: RawBuilder<unknown>): Promise<void> =>
  beyondScope(tx, async () => {
    const { rows } = await sql<{ county_code: number; id: string }>`
      select c.county_code, c.id from case_file c
      where c.person_county = ${from.countyCode} and c.person_id = ${from.id}::uuid and ${which}
    `.execute(tx);
    const own: ActContext = { ...context, requestKey: null };
    for (const [countyCode, group] of byCounty(rows, (row) => row.county_code))
      await relink(
        tx,
        own,
        countyCode,
        group.map(({ id }) => id),
        { from, to },
      );
  });

/**
 * What somebody applied for goes on under the file that theirs is folded into: nobody corrects a folded file or records work
 * about it, so that its cases could never be closed, and nobody would find them.
 */
export const relinkCases = (tx: Tx, context: ActContext, folded: PersonRef, kept: PersonRef): Promise<void> =>
  lead(tx, context, { from: folded, to: kept }, sql`true`);

/** When a merge is taken back, the cases that had come with the folded file go back to it. */
export const relinkCasesBack = (
  tx: Tx,
  context: ActContext,
  kept: PersonRef,
  folded: PersonRef,
): Promise<void> =>
  lead(
    tx,
    context,
    { from: kept, to: folded },
    sql`exists (select from act a where a.county_code = c.county_code and a.subject_id = c.id
      and a.kind = 'case.relink' and a.payload->>'from' = ${folded.id})`,
  );
