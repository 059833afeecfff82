import { sql } from 'kysely';
import type { ReportDocument } from '#kit/report-document/index.ts';
import { actsOfSubject, type FoldedFinding, type StoredAct } from '#modules/acts';
import { rowSetDigest } from '#modules/metrics';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { sm3 } from '#platform/crypto/sm3.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRow } from './draft.ts';
import { currentText } from './draft-text.ts';
import { applySteps, writeDocument, type StepJson } from './steps/edit-document.ts';
import type { EditionRow } from './editions/edition.ts';
import { draftState, foldDraft } from './fold-draft.ts';
import { documentDigest } from './versions/save-version.ts';

interface StoredVersion {
  readonly number: number;
  readonly step_version: number;
  readonly document: ReportDocument;
}

const payloadsOf = (acts: readonly StoredAct[], kind: string) =>
  acts.filter((act) => act.kind === kind).map(({ payload }) => payload as { number: number; digest: string });

/** The text as it is now; undefined when its steps do not fit the document that is stored. */
const standing = async (tx: Tx, row: DraftRow): Promise<ReportDocument | undefined> => {
  try {
    return writeDocument((await currentText(tx, row, row.document)).node);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
};

/** The document that is stored, and the steps after it, give the text the last version and its steps give. */
const checkVersions = async (tx: Tx, row: DraftRow, acts: readonly StoredAct[]): Promise<string[]> => {
  const { rows: versions } = await sql<StoredVersion>`
    select number, step_version, document from report_version
    where county_code = ${row.county_code} and draft_id = ${row.id} order by number
  `.execute(tx);
  const recorded = new Map(payloadsOf(acts, 'report.version').map((one) => [one.number, one.digest]));
  const broken = versions
    .filter(({ number, document }) => documentDigest(document).toString('hex') !== recorded.get(number))
    .map(({ number }) => `第${number}版的文稿与保存时不一致`);
  if (versions.length !== row.versions) broken.push(`应有${row.versions}个版本，现有${versions.length}个`);
  const last = versions.at(-1);
  if (!last) return broken;
  const { rows: steps } = await sql<{ number: number; step: StepJson }>`
    select number, step from report_step
    where county_code = ${row.county_code} and draft_id = ${row.id} and number > ${last.step_version} order by number
  `.execute(tx);
  if (steps.length !== row.step_version - last.step_version) return [...broken, '改动记录有缺失'];
  const taken = row.document_version ?? row.step_version;
  const upTo = (version: number) => steps.filter(({ number }) => number <= version).map(({ step }) => step);
  // A version saved since the document was taken lies beyond it; then the text as it is now is held to it.
  const isBefore = taken < last.step_version;
  const replayed = applySteps(last.document, upTo(isBefore ? row.step_version : taken));
  const stands = isBefore ? await standing(tx, row) : row.document;
  return canonicalJson(replayed) === canonicalJson(stands ?? null)
    ? broken
    : [...broken, '文稿与逐次改动推算的结果不一致'];
};

const checkDraft = async (tx: Tx, row: DraftRow): Promise<string[]> => {
  const acts = await actsOfSubject(tx, row.county_code, row.id);
  const fold = foldDraft(acts);
  if (!fold) return ['文稿没有对应的新建记录'];
  const stale =
    canonicalJson(fold) === canonicalJson(draftState(row)) ? [] : ['文稿与其历次办理推算的结果不一致'];
  return [...stale, ...(await checkVersions(tx, row, acts))];
};

const checkEdition = async (tx: Tx, row: EditionRow): Promise<string[]> => {
  const acts = await actsOfSubject(tx, row.county_code, row.draft_id);
  const recorded = payloadsOf(acts, 'report.finalise').find(({ number }) => number === row.number);
  if (!recorded) return ['定稿没有对应的定稿记录'];
  const digest = sm3(canonicalJson(row.content)).toString('hex');
  if (digest !== recorded.digest || digest !== row.digest.toString('hex'))
    return ['定稿的内容与定稿时不一致'];
  const { rows } = await sql<{ number: number; row_keys: Buffer; contributions: Buffer | null }>`
    select number, row_keys, contributions from report_edition_rows
    where county_code = ${row.county_code} and edition_id = ${row.id}
  `.execute(tx);
  const digests = new Map(
    rows.map(({ number, row_keys: keys, contributions }) => [
      number,
      rowSetDigest({ keys, contributions, count: 0 }),
    ]),
  );
  return row.content.sets
    .filter((set) => digests.get(set.number) !== set.digest)
    .map((set) => `定稿的第${set.number}组记录与定稿时不一致`);
};

interface Place {
  readonly county_code: number;
  readonly id: string;
}

/**
 * Replays every draft and takes the digests of every version and signed report again, each against its acts; row by row,
 * since documents are large.
 */
export const verifyDrafts = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    const check = async <Row extends Place>(
      table: 'report_draft' | 'report_edition',
      judge: (row: Row) => Promise<string[]>,
    ): Promise<void> => {
      const { rows: places } = await sql<Place>`
        select county_code, id from ${sql.table(table)} order by county_code, id
      `.execute(tx);
      for (const { county_code: county, id } of places) {
        const { rows } = await sql<Row>`
          select * from ${sql.table(table)} where county_code = ${county} and id = ${id}
        `.execute(tx);
        for (const message of await judge(rows[0]!)) findings.push({ countyCode: county, id, message });
      }
    };
    await check<DraftRow>('report_draft', (row) => checkDraft(tx, row));
    await check<EditionRow>('report_edition', (row) => checkEdition(tx, row));
    return findings;
  });
