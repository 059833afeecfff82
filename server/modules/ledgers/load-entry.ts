import { sql } from 'kysely';
import type { LedgerDefinition } from '#kit';
import { actsOfSubject } from '#modules/acts';
import { regionNames } from '#modules/regions';
import { personKey, readableNames } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EntryRef } from './entry-row.ts';
import { getEntry } from './get-entry.ts';
import { presentEntry } from './present-entry.ts';

const TITLES: Readonly<Record<string, string>> = {
  'ledger.record': '登记',
  'ledger.correct': '更正',
  'ledger.withdraw': '撤销',
  'ledger.relink': '随档案合并改列人员',
};

/** One entry as it is shown to `actor`. Throws Problem not-found. */
export const loadEntry = async (tx: Tx, actor: Actor, ledger: LedgerDefinition, ref: EntryRef) => {
  const row = await getEntry(tx, ledger, ref);
  const person = row.person_id === null ? null : { countyCode: row.person_county!, id: row.person_id };
  const names = await readableNames(tx, actor.scopeFor('people.read'), person ? [person] : []);
  const name = person ? (names.get(personKey(person)) ?? null) : null;
  return presentEntry({ ...row, person_name: name }, await regionNames(tx, [row.region_code]));
};

/** What was done to an entry, oldest first. */
export const loadEntryActs = async (tx: Tx, { countyCode, id }: EntryRef) => {
  const acts = await actsOfSubject(tx, countyCode, id);
  const { rows } = await sql<{ id: string; display_name: string }>`
    select id, display_name from account where id = any(${acts.map((act) => act.account_id)}::uuid[])
  `.execute(tx);
  const names = new Map(rows.map((row) => [row.id, row.display_name]));
  return acts.map((act) => ({
    id: act.id,
    kind: act.kind,
    title: TITLES[act.kind] ?? act.kind,
    reason: act.reason,
    effectiveOn: act.effective_on,
    recordedAt: act.recorded_at.toISOString(),
    by: names.get(act.account_id) ?? '',
  }));
};
