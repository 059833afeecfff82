import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { personKey } from '#modules/registry';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { everyoneNamed } from '../recording/check-people.ts';
import { entriesNaming, othersOf, replaceOthers } from '../recording/entry-people.ts';
import { personOf, plainRef, type EntryRef, type EntryRow } from '../entry-row.ts';
import { getLedger } from '../get-ledger.ts';
import { tellFollower } from '../following/entry-followers.ts';
import { settleCollection } from '../following/settle-collection.ts';

/** An entry that was led from one file to another. */
export interface MovedEntry extends EntryRef {
  /** It had named both files, and names the one that stays once. */
  readonly both?: true;
}

interface Relinked {
  readonly row: EntryRow;
  readonly before: readonly EntryRef[];
  readonly after: readonly EntryRef[];
  readonly both: boolean;
}

const countiesWith = async (tx: Tx, person: EntryRef): Promise<number[]> => {
  const { rows } = await sql<{ county_code: number }>`
    select distinct county_code from ${entriesNaming(person)} named order by 1
  `.execute(tx);
  return rows.map((row) => row.county_code);
};

const lockEntries = async (tx: Tx, countyCode: number, person: EntryRef): Promise<EntryRow[]> => {
  const { rows } = await sql<EntryRow>`
    select * from ledger_entry
    where county_code = ${countyCode} and id in (
      select id from ${entriesNaming(person)} named where county_code = ${countyCode}
    )
    order by id for update
  `.execute(tx);
  return rows;
};

/** Whom an entry names once `from` is `to`: nobody twice; where both had been named, taking it back names both again. */
const relinked = (
  row: EntryRow,
  others: readonly EntryRef[],
  from: EntryRef,
  to: EntryRef,
  namedBoth: boolean,
): Relinked => {
  const before = everyoneNamed({ person: personOf(row), others });
  const led = namedBoth
    ? [...before, to]
    : before.map((one) => (personKey(one) === personKey(from) ? to : one));
  const after = [...new Map(led.map((one) => [personKey(one), one])).values()];
  return { row, before, after, both: after.length < before.length };
};

const hasFurther = ({ before, after }: Relinked): boolean => before.length > 1 || after.length > 1;

const nameAnew = async (tx: Tx, countyCode: number, moved: readonly Relinked[]): Promise<void> => {
  for (const [, group] of Map.groupBy(moved, ({ after }) => personKey(after[0]!))) {
    const first = group[0]!.after[0]!;
    await sql`
      update ledger_entry set person_county = ${first.countyCode}, person_id = ${first.id}, row_version = row_version + 1
      where county_code = ${countyCode} and id = any(${group.map(({ row }) => row.id)}::uuid[])
    `.execute(tx);
  }
  for (const one of moved.filter(hasFurther)) await replaceOthers(tx, one.row, one.after.slice(1));
};

/** The entry as it is once it names others. */
const namedAnew = ({ row, after }: Relinked): EntryRow => ({
  ...row,
  person_county: after[0]!.countyCode,
  person_id: after[0]!.id,
});

const moveOfCounty = async (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  moved: readonly Relinked[],
): Promise<void> => {
  const move = async (sign: 1 | -1): Promise<void> => {
    const counted = moved.filter(({ row }) => row.state === 'accepted');
    for (const [ledger, group] of Map.groupBy(counted, ({ row }) => row.ledger)) {
      const ids = group.map(({ row }) => row.id);
      await applyDeltas(tx, { kind: 'ledger', ledger }, { countyCode, ids, sign });
    }
  };
  await move(-1);
  await nameAnew(tx, countyCode, moved);
  await move(1);
  for (const [ledger, group] of Map.groupBy(moved, ({ row }) => row.ledger))
    await settleCollection(
      tx,
      getLedger(ledger),
      group.flatMap(({ before, after }) => [...before, ...after]),
    );
  for (const [ledger, group] of Map.groupBy(moved, ({ row }) => row.ledger))
    await tellFollower(tx, context, ledger, {
      countyCode,
      left: group.map(({ row }) => row),
      entered: group.filter(({ row }) => row.state === 'accepted').map(namedAnew),
    });
  await appendActs(
    tx,
    moved.map((one) =>
      newAct(context, {
        kind: 'ledger.relink',
        countyCode,
        subjectId: one.row.id,
        effectiveOn: one.row.business_day,
        definitionVersion: one.row.definition_version,
        scopeKey: one.row.scope_key ?? 0,
        payload: {
          ledger: one.row.ledger,
          person: plainRef(one.after[0]),
          ...(one.after.length > 1 ? { others: one.after.slice(1) } : {}),
        },
      }),
    ),
  );
};

/**
 * Lets entries that name one file name another, each by an act of its own, wherever the work was done: the bookkeeping
 * of a merge, which reaches further than the actor's scope. `only` picks some of them, as an earlier call answered them;
 * then those that had named both files name both again. Answers the entries moved.
 */
export const relinkEntries = (
  tx: Tx,
  context: ActContext,
  from: EntryRef,
  to: EntryRef,
  only?: readonly MovedEntry[],
): Promise<MovedEntry[]> =>
  beyondScope(tx, async () => {
    const wanted = only && new Map(only.map((one) => [`${one.countyCode}/${one.id}`, one]));
    const counties = await countiesWith(tx, from);
    const moved: MovedEntry[] = [];
    for (const [countyCode] of byCounty(counties, (county) => county)) {
      const rows = (await lockEntries(tx, countyCode, from)).filter(
        (row) => wanted === undefined || wanted.has(`${countyCode}/${row.id}`),
      );
      if (rows.length === 0) continue;
      const others = await othersOf(tx, rows);
      const anew = rows.map((row) => {
        const namedBoth = wanted?.get(`${countyCode}/${row.id}`)?.both === true;
        return relinked(row, others.get(row.id) ?? [], from, to, namedBoth);
      });
      await moveOfCounty(tx, context, countyCode, anew);
      moved.push(
        ...anew.map(({ row, both }) => ({
          countyCode,
          id: row.id,
          ...(both ? { both: true as const } : {}),
        })),
      );
    }
    return moved;
  });
