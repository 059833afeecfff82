import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { ActContext, StoredAct } from '#modules/acts';
import { getLedger, recordEntry } from '#modules/ledgers';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ArchiveRef, BatchRow, FileRow } from './archive-row.ts';
import { changeFiles } from './change-files.ts';
import { getBatch } from './get-archive.ts';
import { openFile } from './index-file.ts';
import { sendScansAfter } from './send-scans-after.ts';

/** 《纸质档案数字化规范》（DA/T 31—2017）: a lot is accepted when at least so many of a hundred folders looked at pass. */
const PASS_PERCENT = 95;

const filesOf = async (tx: Tx, batch: BatchRow, ...states: readonly string[]): Promise<FileRow[]> => {
  const { rows } = await sql<FileRow>`
    select * from archive_file
    where county_code = ${batch.county_code} and batch_id = ${batch.id} and state = any(${states}::text[])
    order by number for update
  `.execute(tx);
  return rows;
};

/** How many of so many folders are to be looked at, at the rate of their batch. */
const sampleOf = (folders: number, batch: BatchRow): number =>
  Math.max(1, Math.ceil((folders * batch.sample_percent) / 100));

const drawn = (rows: readonly FileRow[], count: number): FileRow[] => {
  const rest = [...rows];
  return Array.from({ length: count }, () => rest.splice(randomInt(rest.length), 1)[0]!);
};

/**
 * Draws by chance, at the rate of the batch and at least one, which of the indexed folders are looked at; those that came
 * back and were mended are looked at again in any case. Answers how many.
 */
export const drawSample = async (tx: Tx, context: ActContext, ref: ArchiveRef): Promise<number> => {
  const batch = await getBatch(tx, ref, { lock: true });
  const waiting = await filesOf(tx, batch, 'indexed');
  if (waiting.some((row) => row.is_sampled))
    throw new Problem('conflict', 'sample-open', '上一次抽取的档案还没有检查完。', {
      advice: '请先检查完“抽中待检”的档案。',
    });
  if (waiting.length === 0)
    throw new Problem('conflict', 'nothing-to-check', '没有编好目录、等待质检的档案。', {
      advice: '请先扫描并编目。',
    });
  const mended = waiting.filter(({ reason }) => reason !== null);
  const others = waiting.filter(({ reason }) => reason === null);
  const count = sampleOf(waiting.length, batch);
  const rows = [...mended, ...drawn(others, Math.max(0, count - mended.length))];
  const sample = rows.map((row) => ({ row, changes: { isSampled: true } }));
  await changeFiles(tx, context, 'archive.sample', sample);
  return rows.length;
};

/** How many folders of a batch the sample has. */
export const sampleSize = async (tx: Tx, { countyCode, id }: ArchiveRef): Promise<number> => {
  const { rows } = await sql<{ sampled: number }>`
    select count(*) as sampled from archive_file
    where county_code = ${countyCode} and batch_id = ${id} and is_sampled
  `.execute(tx);
  return rows[0]?.sampled ?? 0;
};

/** Passes or returns one folder of the sample; a return needs its reason, and the folder is scanned and indexed anew. */
export const checkFile = async (
  tx: Tx,
  context: ActContext,
  ref: ArchiveRef,
  { passes, rowVersion }: { readonly passes: boolean; readonly rowVersion: number },
): Promise<void> => {
  const reason = context.reason?.trim() ?? '';
  if (!passes && reason === '')
    throw new Problem('invalid', 'reason-missing', '请写明退回原因。', {
      fields: [{ field: 'reason', message: '如“第3页歪斜”“缺第12页”，扫描人员按原因返工。' }],
    });
  const row = await openFile(tx, ref, rowVersion);
  if (row.state !== 'indexed' || !row.is_sampled)
    throw new Problem('conflict', 'not-sampled', '这卷档案不在本次抽检之列。', { advice: '请先抽取样本。' });
  const changes = passes
    ? { state: 'passed', reason: null }
    : { state: 'returned', reason, isSampled: false };
  await changeFiles(tx, context, 'archive.check', [{ row, changes }]);
};

/** What is accepted is a line of this ledger. */
export const digitisingLedger = () => getLedger('archive-digitising');

const returnedSince = async (tx: Tx, batch: BatchRow): Promise<number> => {
  const { rows } = await sql<{ returned: number }>`
    select count(*) as returned from archive_file
    where county_code = ${batch.county_code} and batch_id = ${batch.id} and reason is not null and state <> 'accepted'
  `.execute(tx);
  return rows[0]?.returned ?? 0;
};

/**
 * Accepts what was indexed, when the whole sample is judged and enough of it passed. What is accepted is a line of the
 * ledger of archives digitised, so that its figures move and nobody types them. Answers how many folders.
 */
export const acceptFiles = async (tx: Tx, context: ActContext, ref: ArchiveRef): Promise<number> => {
  const batch = await getBatch(tx, ref, { lock: true });
  const rows = await filesOf(tx, batch, 'indexed', 'passed');
  const passed = rows.filter((row) => row.state === 'passed').length;
  const returned = await returnedSince(tx, batch);
  const isOpen = rows.some((row) => row.state === 'indexed' && row.is_sampled);
  // Folders indexed after a sample was drawn are not stood for by it.
  if (passed === 0 || isOpen || passed + returned < sampleOf(rows.length, batch))
    throw new Problem('conflict', 'sample-open', '抽检还没有完成，不能验收。', {
      advice: '请抽取样本，并检查完每一卷抽中的档案。',
    });
  if (100 * passed < PASS_PERCENT * (passed + returned))
    throw new Problem(
      'conflict',
      'too-many-returned',
      `抽检${passed + returned}卷，退回${returned}卷，合格率低于${PASS_PERCENT}%，不能验收。`,
      { advice: '请返工后重新抽检。依据《纸质档案数字化规范》（DA/T 31—2017）。' },
    );
  const accepted = rows.map((row) => ({
    row,
    changes: { state: 'accepted', isSampled: false, reason: null },
  }));
  await changeFiles(tx, { ...context, requestKey: null }, 'archive.accept', accepted);
  await sendScansAfter(tx, context, rows);
  await recordEntry(tx, context, digitisingLedger(), {
    regionCode: batch.region_code,
    answers: {
      finishedOn: today(),
      kind: batch.kind,
      files: rows.length,
      pages: rows.reduce((sum, row) => sum + row.pages_scanned, 0) || null,
      returned,
      handler: context.actor.displayName,
      note: `批次：${batch.title}`.slice(0, 200),
    },
  });
  return rows.length;
};

/** How many folders were accepted, as the act of their ledger line says. */
export const acceptedBy = ({ payload }: StoredAct): number =>
  (payload as { answers: { files: number } }).answers.files;
