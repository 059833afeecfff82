import { countyOf, type AnswerProblem, type LedgerDefinition } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { scopeKey } from '#platform/auth/scope.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { checkEntries, type CheckedEntry } from './check-entries.ts';
import {
  businessDayOf,
  ENTRY_COLUMNS,
  newEntryRow,
  plainRef,
  plainRefs,
  type EntryRef,
  type NewEntry,
  type NewEntryRow,
} from '../entry-row.ts';
import { othersInsertion } from './entry-people.ts';
import type { EntryStateName } from '../entry-states.ts';
import type { StandingPayload } from '../fold-entry.ts';
import { lineNumberOf } from '../get-ledger.ts';
import { settleCollection } from '../following/settle-collection.ts';

/** The act that records an entry, whatever the ledger. */
export const RECORD_ACT = 'ledger.record';

/** What became of one entry, in the order given. */
export type RecordingResult =
  | ({ readonly status: 'added'; readonly state: EntryStateName; readonly row: NewEntryRow } & EntryRef)
  /** An import met a row it had brought before. */
  | { readonly status: 'unchanged' }
  | {
      readonly status: 'refused';
      readonly problems: readonly AnswerProblem[];
      /** Its period is closed, or its form takes no more answers. */
      readonly isShut?: true;
    };

type Fresh = CheckedEntry & { readonly id: string; readonly row: NewEntryRow };

/** The usual standing, accepted and in time, is left out of acts. */
const standingPayload = ({ standing: { state, desk, late } }: Fresh): StandingPayload => ({
  ...(state === 'accepted' ? {} : { state }),
  ...(desk === null ? {} : { desk }),
  ...(late ? { late } : {}),
});

/** Acts of entries that name one person at most say nothing of further ones. */
const othersPayload = ({ entry }: Fresh) => (entry.others?.length ? { others: plainRefs(entry.others) } : {});

/** The payload of the act, from which the row can be folded again. */
const recordPayload = (ledger: LedgerDefinition, fresh: Fresh) => ({
  ledger: ledger.code,
  regionCode: fresh.entry.regionCode,
  answers: fresh.entry.answers,
  person: plainRef(fresh.entry.person),
  ...othersPayload(fresh),
  ...standingPayload(fresh),
});

/** Entries of an import, of which some may have been brought before: those that are new. */
const insertUnknown = async (tx: Tx, fresh: readonly Fresh[]): Promise<Set<string>> => {
  const inserted = await insertRows<{ id: string }>(
    tx,
    'ledger_entry',
    ENTRY_COLUMNS,
    fresh.map(({ row }) => row),
    'on conflict (county_code, import_key) where import_key is not null do nothing returning id',
  );
  return new Set(inserted.map((row) => row.id));
};

/**
 * Records any number of entries of one ledger by a fixed number of statements, in the caller's transaction: rows, acts
 * and figures together. Each entry is judged by itself; a bad one is refused with its reasons.
 */
export const recordEntries = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  entries: readonly NewEntry[],
): Promise<RecordingResult[]> => {
  const results: RecordingResult[] = Array.from({ length: entries.length });
  const checked = await checkEntries(tx, context, ledger, entries);
  for (const { at, ...why } of checked.refused) results[at] = { status: 'refused', ...why };
  const by = { accountId: context.actor.accountId, at: new Date() };
  const fresh = checked.accepted.map((item): Fresh => {
    const id = newId();
    return { ...item, id, row: newEntryRow(ledger, id, item.entry, by, item.standing) };
  });
  const isImport = fresh.some(({ entry }) => entry.importKey);
  const inserted = isImport ? await insertUnknown(tx, fresh) : new Set(fresh.map(({ id }) => id));
  const added = fresh.filter(({ id }) => inserted.has(id));
  const acts = added.map((item) =>
    newAct(context, {
      kind: RECORD_ACT,
      countyCode: countyOf(item.entry.regionCode),
      subjectId: item.id,
      effectiveOn: businessDayOf(ledger, item.entry.answers),
      definitionVersion: ledger.version,
      scopeKey: scopeKey(lineNumberOf(ledger), item.entry.regionCode),
      requestKey: entries.length === 1 ? context.requestKey : null,
      payload: recordPayload(ledger, item),
    }),
  );
  await appendActs(tx, acts, [
    { table: 'ledger_entry', columns: ENTRY_COLUMNS, rows: isImport ? [] : fresh.map(({ row }) => row) },
    othersInsertion(added.map(({ row, entry }) => ({ entry: row, others: entry.others ?? [] }))),
  ]);
  await context.turn?.();
  const counted = added.filter(({ standing }) => standing.state === 'accepted');
  for (const [countyCode, group] of byCounty(counted, ({ entry }) => countyOf(entry.regionCode))) {
    const ids = group.map(({ id }) => id);
    await applyDeltas(tx, { kind: 'ledger', ledger: ledger.code }, { countyCode, ids, sign: 1 });
  }
  await settleCollection(
    tx,
    ledger,
    added.map(({ entry }) => entry.person),
  );
  for (const { at, id, entry, standing, row } of fresh) {
    results[at] = inserted.has(id)
      ? { status: 'added', countyCode: countyOf(entry.regionCode), id, state: standing.state, row }
      : { status: 'unchanged' };
  }
  return results;
};
