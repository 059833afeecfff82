import { sql } from 'kysely';
import { actedBefore, appendActs, newAct, requestOf, type ActContext } from '#modules/acts';
import { getLedger, recordEntry } from '#modules/ledgers';
import { findByIdNumbers } from '#modules/registry';
import { readIdNumber } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import type { BatchRow, FileRow } from './archive-row.ts';

/** A folder as it is counted: what stands on its cover. */
export interface NewFile {
  readonly box: string;
  readonly number: string;
  readonly name: string;
  readonly idNumber: string | null;
  readonly pages: number;
}

export interface RegisteredFile {
  readonly status: 'added' | 'refused';
  readonly reason: string | null;
  /** The folder's person was found in the registry. */
  readonly isLinked: boolean;
}

const FILE_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  batch_id: 'uuid',
  region_code: 'bigint',
  box: 'text',
  number: 'text',
  name: 'text',
  last_four_index: 'bytea',
  person_id: 'uuid',
  pages_counted: 'integer',
  updated_at: 'timestamptz',
};

type KnownFile = Pick<FileRow, 'id' | 'number' | 'person_id'>;

/** Folders of a county by their numbers. */
const knownFiles = async (
  tx: Tx,
  county: number,
  numbers: readonly string[],
): Promise<Map<string, KnownFile>> => {
  const { rows } = await sql<KnownFile>`
    select id, number, person_id from archive_file
    where county_code = ${county} and number = any(${numbers}::text[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.number, row]));
};

const lastFourIndex = (idNumber: string | null): Buffer | null =>
  idNumber === null ? null : blindIndex(currentKeyring(), 'last-four', idNumber.slice(-4));

/** Records once: what a batch registers is a line of the ledger of paper archives counted. */
const recordCounted = async (
  tx: Tx,
  context: ActContext,
  batch: BatchRow,
  added: readonly NewFile[],
): Promise<void> => {
  const answers = {
    countedOn: today(),
    kind: batch.kind,
    files: added.length,
    pages: added.reduce((sum, { pages }) => sum + pages, 0) || null,
    batch: batch.title,
    handler: context.actor.displayName,
  };
  await recordEntry(tx, { ...context, requestKey: null }, getLedger('archive-registration'), {
    regionCode: batch.region_code,
    answers,
  });
};

/**
 * Registers folders of a batch, each judged by itself: a number that another folder of the county has, or that stands
 * twice in the list, is refused. Folders whose identity number is on file are linked to the person; their scans are then
 * sealed under that person's key. The same request again answers the same.
 */
export const registerFiles = async (
  tx: Tx,
  context: ActContext,
  batch: BatchRow,
  files: readonly NewFile[],
): Promise<RegisteredFile[]> => {
  const county = batch.county_code;
  const known = await knownFiles(
    tx,
    county,
    files.map(({ number }) => number),
  );
  const ids = [...known.values()].map(({ id }) => id);
  const before = await actedBefore(tx, county, context, ids, { kinds: ['archive.register'] });
  const taken = new Set([...known.values()].flatMap(({ id, number }) => (before.has(id) ? [] : number)));
  const numbers = files.flatMap(({ idNumber }) => idNumber ?? []);
  const people = await findByIdNumbers(tx, numbers);
  const results: RegisteredFile[] = [];
  const added: (NewFile & { readonly id: string; readonly personId: string | null })[] = [];
  for (const file of files) {
    const person = file.idNumber === null ? undefined : people.get(file.idNumber);
    const refuse = (reason: string) => results.push({ status: 'refused', reason, isLinked: false });
    const earlier = known.get(file.number);
    if (taken.has(file.number)) refuse('这个档号已经登记过。');
    else if (earlier) {
      taken.add(file.number);
      results.push({ status: 'added', reason: null, isLinked: earlier.person_id !== null });
    } else if (file.idNumber !== null && !readIdNumber(file.idNumber).ok) refuse('身份证号不正确。');
    else if (person && person.name !== file.name) refuse(`身份证号对应的人员姓名与封面姓名不符，请核对。`);
    else {
      taken.add(file.number);
      // A file kept in another county stays there; the folder is then scanned unlinked.
      const personId = person?.countyCode === county ? person.id : null;
      added.push({ ...file, id: newId(), personId });
      results.push({ status: 'added', reason: null, isLinked: personId !== null });
    }
  }
  if (added.length === 0) return results;
  await insertRows(
    tx,
    'archive_file',
    FILE_COLUMNS,
    added.map((file) => {
      const index = lastFourIndex(file.idNumber);
      return {
        county_code: county,
        id: file.id,
        batch_id: batch.id,
        region_code: batch.region_code,
        box: file.box,
        number: file.number,
        name: file.name,
        last_four_index: index && bytes(index),
        person_id: file.personId,
        pages_counted: file.pages,
        updated_at: new Date(),
      };
    }),
  );
  await appendActs(
    tx,
    added.map((file) =>
      newAct(context, {
        kind: 'archive.register',
        countyCode: county,
        subjectId: file.id,
        effectiveOn: today(),
        scopeKey: batch.region_code,
        payload: {
          batchId: batch.id,
          box: file.box,
          number: file.number,
          name: file.name,
          personId: file.personId,
          pagesCounted: file.pages,
          ...requestOf(context),
        },
      }),
    ),
  );
  await recordCounted(tx, context, batch, added);
  return results;
};
