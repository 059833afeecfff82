import { sql } from 'kysely';
import { appendActs, newAct, type ActContext, type NewAct } from '#modules/acts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { DOCUMENT_COLUMNS, type DocumentRow } from './document-row.ts';
import { rowAsState } from './fold-document.ts';
import { bytesCountyOf, lockBytes, namesOfRow } from './lock-bytes.ts';
import { sealedWith } from './sealed-with.ts';

/** A file of the old county that another took over: its key, and the file the documents go to. */
export interface CarriedFile {
  readonly dataKey: Uint8Array;
  readonly to: {
    readonly countyCode: number;
    readonly id: string;
    readonly regionCode: number;
    readonly dataKey: Uint8Array;
  };
}

/** Whose documents go where, when other counties take files over. */
export interface Carrying {
  /** The old county. */
  readonly countyCode: number;
  /** By the ids of the files there; files merged into one go to the same place. */
  readonly files: ReadonlyMap<string, CarriedFile>;
  /** Paper archives whose scans are finished and go along. */
  readonly folders: readonly string[];
}

/**
 * Documents of the people's own, and scans of the paper archive: of folders finished here, and those an earlier move
 * brought. What work about them made stays.
 */
const rowsToCarry = async (tx: Tx, { countyCode, files, folders }: Carrying) => {
  const { rows } = await sql<DocumentRow>`
    select * from document
    where county_code = ${countyCode} and person_county = ${countyCode} and person_id = any(${[...files.keys()]}::uuid[])
      and state = 'kept'
      and (subject_kind = 'person' or (subject_kind = 'archive' and (subject_id = any(${folders}::uuid[]) or carried_from is not null)))
    order by id for update
  `.execute(tx);
  return rows;
};

/** The row in the new county: the same file, opened with that county's key of the person. */
const carriedRow = (row: DocumentRow, { to, dataKey: oldKey }: CarriedFile): DocumentRow => {
  const home = bytesCountyOf(row);
  return {
    ...row,
    county_code: to.countyCode,
    id: newId(),
    subject_id: to.id,
    person_county: to.countyCode,
    person_id: to.id,
    region_code: to.regionCode,
    notes: row.notes && encrypt(to.dataKey, decrypt(oldKey, row.notes)),
    carried_from: row.id,
    bytes_county: home === to.countyCode ? null : home,
    sealed_key: row.is_sealed ? encrypt(to.dataKey, sealedWith(row, oldKey)) : null,
    row_version: 1,
  };
};

const asInserted = (row: DocumentRow) => ({
  ...row,
  content_index: bytes(row.content_index),
  digest: bytes(row.digest),
  thumb_digest: row.thumb_digest && bytes(row.thumb_digest),
  view_digest: row.view_digest && bytes(row.view_digest),
  notes: row.notes && bytes(row.notes),
  sealed_key: row.sealed_key && bytes(row.sealed_key),
});

const actsOf = (context: ActContext, old: DocumentRow, fresh: DocumentRow): readonly [NewAct, NewAct] => {
  const { state: _, ...told } = rowAsState(fresh);
  return [
    newAct(context, {
      kind: 'document.move',
      countyCode: old.county_code,
      subjectId: old.id,
      effectiveOn: today(),
      scopeKey: old.scope_key ?? 0,
      payload: { movedTo: { countyCode: fresh.county_code, id: fresh.id } },
    }),
    newAct(context, {
      kind: 'document.receive',
      countyCode: fresh.county_code,
      subjectId: fresh.id,
      effectiveOn: today(),
      scopeKey: scopeKey(fresh.line_number, fresh.region_code),
      payload: { ...told },
    }),
  ];
};

/**
 * Lets documents go along to the counties that took their people's files over, in a transaction that sees all of these
 * counties. The old rows end as moved, so that their bytes are the new county's alone; no byte is copied. Answers how many.
 */
export const carryDocuments = async (tx: Tx, context: ActContext, carrying: Carrying): Promise<number> => {
  const rows = await rowsToCarry(tx, carrying);
  if (rows.length === 0) return 0;
  await lockBytes(tx, rows.flatMap(namesOfRow));
  const pairs = rows.map((row) => [row, carriedRow(row, carrying.files.get(row.person_id!)!)] as const);
  const acts = pairs.map(([old, fresh]) => actsOf(context, old, fresh));
  await sql`
    update document set state = 'moved', row_version = row_version + 1
    where county_code = ${carrying.countyCode} and id = any(${rows.map(({ id }) => id)}::uuid[])
  `.execute(tx);
  await appendActs(
    tx,
    acts.map(([moved]) => moved),
  );
  for (const [countyCode, received] of byCounty(
    pairs.map(([, fresh]) => fresh),
    (row) => row.county_code,
  )) {
    await insertRows(tx, 'document', DOCUMENT_COLUMNS, received.map(asInserted));
    await appendActs(
      tx,
      acts.map(([, act]) => act).filter((act) => act.countyCode === countyCode),
    );
  }
  return rows.length;
};
