import { sql } from 'kysely';
import type { LedgerDefinition } from '#kit';
import { actsOfSubject, type StoredAct } from '#modules/acts';
import { regionNames } from '#modules/regions';
import type { Actor } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EntryRef, ShownRow } from '../entry-row.ts';
import type { StandingPayload } from '../fold-entry.ts';
import { getEntry } from '../get-entry.ts';
import { nameEntries } from '../recording/name-entries.ts';
import { presentEntry } from './present-entry.ts';

const TITLES: Readonly<Record<string, string>> = {
  'ledger.record': '登记',
  'ledger.correct': '更正',
  'ledger.withdraw': '撤销',
  'ledger.relink': '随档案合并改列人员',
  'ledger.submit': '提交',
  'ledger.pass-on': '审核通过，转上一级审核',
  'ledger.accept': '审核入账',
  'ledger.return': '退回',
};

/** The first act says as what the entry began; anything done after the closing of its period says so. */
const titleOf = ({ kind, payload }: StoredAct): string => {
  const { state, late } = payload as StandingPayload;
  const title = kind === 'ledger.record' && state === 'draft' ? '存为草稿' : (TITLES[kind] ?? kind);
  const handedIn = kind === 'ledger.record' && state === 'submitted' ? '登记并提交' : title;
  return late ? `${handedIn}（迟报）` : handedIn;
};

/** An entry as it is shown to `actor`. */
export const showEntry = async (tx: Tx, actor: Actor, row: ShownRow) => {
  const [named] = await nameEntries(tx, actor.scopeFor('people.read'), [row]);
  return presentEntry(named!, await regionNames(tx, [row.region_code]));
};

/** One entry as it is shown to `actor`. Throws Problem not-found. */
export const loadEntry = async (tx: Tx, actor: Actor, ledger: LedgerDefinition, ref: EntryRef) =>
  showEntry(tx, actor, await getEntry(tx, ledger, ref));

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
    title: titleOf(act),
    reason: act.reason,
    effectiveOn: act.effective_on,
    recordedAt: act.recorded_at.toISOString(),
    by: names.get(act.account_id) ?? '',
  }));
};
