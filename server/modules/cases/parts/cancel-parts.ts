import { sql } from 'kysely';
import { appendActs, type ActContext } from '#modules/acts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { PartFacts, PartRow } from './part-row.ts';
import { partsOfMatter } from './parts-of-matter.ts';
import { partAct, writePart } from './write-part.ts';

const CANCELLED: Partial<PartFacts> = { state: 'cancelled', dueOn: null, amberOn: null };

const cancel = async (tx: Tx, context: ActContext, rows: readonly PartRow[]): Promise<void> => {
  for (const row of rows) await writePart(tx, row, CANCELLED);
  await appendActs(
    tx,
    rows.map((row) => partAct(context, row, { kind: 'cancel', set: CANCELLED, asPartner: false })),
  );
};

/** Cancels what is open of matters that ended without being granted: no department has anything to do for them any more. */
export const cancelParts = (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  cases: readonly string[],
): Promise<void> =>
  beyondScope(tx, async () => {
    const { rows } = await sql<PartRow>`
      select * from case_part
      where county_code = ${countyCode} and case_id = any(${cases}::uuid[]) and state in ('waiting', 'sent', 'received')
      order by id for update
    `.execute(tx);
    await cancel(tx, context, rows);
  });

/** Of the parts that wait, those that wait for one that will never be done, or for one that waits for it in its turn. */
const inVain = (rows: readonly PartRow[]): PartRow[] => {
  const never = new Set(
    rows.filter(({ state }) => state === 'refused' || state === 'cancelled').map(({ code }) => code),
  );
  const waiting = rows.filter(({ state }) => state === 'waiting');
  for (let known = -1; known !== never.size;) {
    known = never.size;
    for (const row of waiting)
      if ((row.after_codes as unknown as readonly string[]).some((code) => never.has(code)))
        never.add(row.code);
  }
  return waiting.filter(({ code }) => never.has(code));
};

/** Cancels the parts that waited for one a department refused: they would keep the matter open for ever. */
export const cancelFollowing = async (tx: Tx, context: ActContext, refused: PartRow): Promise<void> => {
  const rows = await partsOfMatter(tx, { countyCode: refused.county_code, id: refused.case_id });
  await cancel(tx, context, inVain(rows));
};
