import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { moveDocuments } from '#modules/documents';
import { applyDeltas } from '#modules/metrics';
import type { Tx } from '#platform/db/database.ts';
import { isFollowed, tellFileFollowers } from './file-followers.ts';
import { noteChanges } from './note-changes.ts';
import type { OpenFacts, SealedFacts } from '../person-draft.ts';
import { blindIndexesOf, resealEnvelope } from '../person-envelope.ts';
import {
  factColumns,
  factsOfRow,
  JSON_COLUMNS,
  PERSON_COLUMNS,
  type PersonRef,
  type PersonRow,
} from '../person-row.ts';
import type { PersonState } from '../person-state.ts';
import { FACTS_OF_TERMS, replaceTerms } from '../finding/person-terms.ts';

/** What an act changes in a file; what is left out stays. */
export interface FileChange {
  /** 'person.correct', 'person.merge', …: an act whose payload `foldPerson` applies. */
  readonly kind: string;
  readonly facts?: Partial<OpenFacts>;
  /** All sealed facts, when any of them changes. */
  readonly sealed?: SealedFacts | undefined;
  readonly state?: PersonState['state'] | undefined;
  readonly endedOn?: string | null | undefined;
  readonly mergedInto?: string | null;
  readonly movedTo?: PersonRef | null;
  readonly effectiveOn: string;
  readonly requestKey?: string | null;
  /** What the act remembers besides the change itself. */
  readonly memory?: Readonly<Record<string, unknown>>;
}

/** A changed file stays in its county; a Citus cluster refuses even to write the same county again. */
const columnsOf = (facts: OpenFacts): Record<string, unknown> => {
  const written = new Set<string>(Object.keys(PERSON_COLUMNS));
  return Object.fromEntries(
    Object.entries(factColumns(facts))
      .filter(([name]) => written.has(name) && name !== 'county_code')
      .map(([name, value]) => [name, JSON_COLUMNS.includes(name) ? JSON.stringify(value) : value]),
  );
};

const sealedColumns = (envelope: Buffer, sealed: SealedFacts): Record<string, unknown> => {
  const { lastFourIndex, phoneIndex } = blindIndexesOf(sealed);
  return { envelope, last_four_index: lastFourIndex, phone_index: phoneIndex };
};

/**
 * Changes a locked file by one act: row, search terms, figures and act move together. The caller has judged the change.
 */
export const changeFile = async (
  tx: Tx,
  context: ActContext,
  row: PersonRow,
  change: FileChange,
): Promise<void> => {
  const { kind, facts = {}, sealed, state, endedOn, mergedInto, movedTo, memory } = change;
  const ref: PersonRef = { countyCode: row.county_code, id: row.id };
  const after: OpenFacts = { ...factsOfRow(row), ...facts };
  const envelope = sealed && resealEnvelope(row, sealed);
  const source = { kind: 'registry' } as const;
  await applyDeltas(tx, source, { countyCode: ref.countyCode, ids: [ref.id], sign: -1 });
  await tx
    .updateTable('person')
    .set({
      ...columnsOf(after),
      ...(envelope && sealed && sealedColumns(envelope, sealed)),
      ...(state && { state }),
      ...(endedOn !== undefined && { ended_on: endedOn }),
      ...(mergedInto !== undefined && { merged_into: mergedInto }),
      ...(movedTo !== undefined && {
        moved_to_county: movedTo?.countyCode ?? null,
        moved_to_id: movedTo?.id ?? null,
      }),
      updated_at: new Date(),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  if ('regionCode' in facts) await moveDocuments(tx, ref, after.regionCode);
  if (FACTS_OF_TERMS.some((code) => code in facts)) await replaceTerms(tx, ref, factsOfRow(row), after);
  await applyDeltas(tx, source, { countyCode: ref.countyCode, ids: [ref.id], sign: 1 });
  await appendActs(tx, [
    newAct(context, {
      kind,
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: change.effectiveOn,
      scopeKey: after.regionCode,
      requestKey: change.requestKey ?? null,
      payload: {
        ...memory,
        facts,
        ...(envelope && { envelope: envelope.toString('base64') }),
        ...(state && { state }),
        ...(endedOn !== undefined && { endedOn }),
        ...(mergedInto !== undefined && { mergedInto }),
        ...(movedTo !== undefined && { movedTo }),
      },
    }),
  ]);
  await noteChanges(tx, [ref]);
  if (isFollowed(facts, state !== undefined && state !== row.state))
    await tellFileFollowers(tx, context, { countyCode: ref.countyCode, ids: [ref.id] });
};
