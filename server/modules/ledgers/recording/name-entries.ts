import { findLedger } from '#definitions';
import { namesSeveral } from '#kit';
import { personKey, readableNames } from '#modules/registry';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { othersOf } from './entry-people.ts';
import { personOf, type EntryRef, type ShownRow } from '../entry-row.ts';
import type { NamedEntry } from '../reading/present-entry.ts';

/** Only ledgers that take several people are asked for further ones. */
const mayNameOthers = ({ ledger }: ShownRow): boolean => {
  const definition = findLedger(ledger);
  return definition !== undefined && namesSeveral(definition);
};

/**
 * Adds to entries whom they name, with the names that the reader may see: `readable` is the reader's scope of people.read.
 * Names are found by county and id in a statement of their own: a file may lie in another county than the work, and joining
 * them would move a cluster's whole registry.
 */
export const nameEntries = async <Row extends ShownRow>(
  tx: Tx,
  readable: Scope,
  rows: readonly Row[],
): Promise<NamedEntry<Row>[]> => {
  const others = await othersOf(tx, rows.filter(mayNameOthers));
  const everyone = rows.flatMap((row) => [personOf(row) ?? [], others.get(row.id) ?? []].flat());
  const names = await readableNames(tx, readable, everyone);
  const named = (ref: EntryRef) => ({ ...ref, name: names.get(personKey(ref)) ?? null });
  return rows.map((row) => {
    const person = personOf(row);
    return { ...row, person: person && named(person), others: (others.get(row.id) ?? []).map(named) };
  });
};
