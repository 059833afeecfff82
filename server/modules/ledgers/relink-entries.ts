import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { personOf, type EntryRef, type EntryRow } from './entry-row.ts';
import { getLedger } from './get-ledger.ts';
import { settleCollection } from './settle-collection.ts';

const countiesWith = async (tx: Tx, person: EntryRef): Promise<number[]> => {
  const { rows } = await sql<{ county_code: number }>`
    select distinct county_code from ledger_entry
    where person_county = ${person.countyCode} and person_id = ${person.id} order by 1
  `.execute(tx);
  return rows.map((row) => row.county_code);
};

const lockEntries = async (tx: Tx, countyCode: number, person: EntryRef): Promise<EntryRow[]> => {
  const { rows } = await sql<EntryRow>`
    select * from ledger_entry
    where county_code = ${countyCode} and person_county = ${person.countyCode} and person_id = ${person.id}
    order by id for update
  `.execute(tx);
  return rows;
};

const moveOfCounty = async (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  rows: readonly EntryRow[],
  to: EntryRef,
): Promise<void> => {
  const move = async (sign: 1 | -1): Promise<void> => {
    for (const [ledger, group] of Map.groupBy(rows, (row) => row.ledger)) {
      const ids = group.map(({ id }) => id);
      await applyDeltas(tx, { kind: 'ledger', ledger }, { countyCode, ids, sign });
    }
  };
  await move(-1);
  await sql`
    update ledger_entry set person_county = ${to.countyCode}, person_id = ${to.id}, row_version = row_version + 1
    where county_code = ${countyCode} and id = any(${rows.map(({ id }) => id)}::uuid[])
  `.execute(tx);
  await move(1);
  for (const [ledger, group] of Map.groupBy(rows, (row) => row.ledger))
    await settleCollection(tx, getLedger(ledger), [...group.map(personOf), to]);
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'ledger.relink',
        countyCode,
        subjectId: row.id,
        effectiveOn: row.business_day,
        definitionVersion: row.definition_version,
        scopeKey: row.scope_key ?? 0,
        payload: { ledger: row.ledger, person: { countyCode: to.countyCode, id: to.id } },
      }),
    ),
  );
};

/**
 * Lets entries that name one file name another, each by an act of its own, wherever the work was done: the bookkeeping
 * of a merge, which reaches further than the actor's scope. `only` picks some of them. Answers the entries moved.
 */
export const relinkEntries = (
  tx: Tx,
  context: ActContext,
  from: EntryRef,
  to: EntryRef,
  only?: readonly EntryRef[],
): Promise<EntryRef[]> =>
  beyondScope(tx, async () => {
    const wanted = only && new Set(only.map(({ countyCode, id }) => `${countyCode}/${id}`));
    const counties = await countiesWith(tx, from);
    const moved: EntryRef[] = [];
    for (const [countyCode] of byCounty(counties, (county) => county)) {
      const rows = (await lockEntries(tx, countyCode, from)).filter(
        (row) => wanted === undefined || wanted.has(`${countyCode}/${row.id}`),
      );
      if (rows.length === 0) continue;
      await moveOfCounty(tx, context, countyCode, rows, to);
      moved.push(...rows.map((row) => ({ countyCode, id: row.id })));
    }
    return moved;
  });
