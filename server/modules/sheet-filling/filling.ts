import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Selectable } from 'kysely';
import type { SheetFilling } from '#generated/db.ts';
import { countyOf, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { openForm, type Form } from '#platform/files/excel-edit/open-form.ts';
import type { Plan } from './plan-contracts.ts';

export type FillingRow = Selectable<SheetFilling>;

export interface FillingRef {
  readonly countyCode: number;
  readonly id: string;
}

const KEPT_IN_DAYS = 7;
const DAY_IN_MS = 86_400_000;

const act = (context: ActContext, row: FillingRow, kind: string, payload: object) =>
  newAct(context, {
    kind,
    countyCode: row.county_code,
    subjectId: row.id,
    effectiveOn: today(),
    scopeKey: row.scope_key ?? 0,
    requestKey: context.requestKey,
    payload: { ...payload },
  });

/** Keeps a sheet to be filled, sealed, for some days; those of the area that have expired go. */
export const keepFilling = async (
  tx: Tx,
  context: ActContext,
  { fileName, path, home, plan }: { fileName: string; path: string; home: RegionCode; plan: Plan },
): Promise<FillingRow> => {
  const now = new Date();
  await tx.deleteFrom('sheet_filling').where('expires_at', '<', now).execute();
  const dataKey = newDataKey();
  const { wrapped, version } = wrapDataKey(currentKeyring(), dataKey);
  const row = await tx
    .insertInto('sheet_filling')
    .values({
      county_code: countyOf(home),
      id: newId(),
      account_id: context.actor.accountId,
      region_code: home,
      file_name: fileName,
      wrapped_key: wrapped,
      key_version: version,
      sealed_file: encrypt(dataKey, await readFile(path)),
      plan: JSON.stringify(plan),
      made_at: now,
      expires_at: new Date(now.getTime() + KEPT_IN_DAYS * DAY_IN_MS),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendActs(tx, [act(context, row, 'sheet.bring', { fileName })]);
  return row;
};

/** One's own sheet in scope. Throws Problem not-found, also for another's. */
export const getFilling = async (
  tx: Tx,
  accountId: string,
  { countyCode, id }: FillingRef,
): Promise<FillingRow> => {
  const { rows } = await sql<FillingRow>`
    select * from sheet_filling where county_code = ${countyCode} and id = ${id} and account_id = ${accountId}::uuid
      and expires_at >= now() for update
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'filling-unknown', '没有找到这张表，或已过期删除。', {
    advice: '请重新上传。',
  });
};

/** Keeps the plan as the clerk confirmed it. Throws Problem conflict when it changed meanwhile. */
export const savePlan = async (
  tx: Tx,
  context: ActContext,
  ref: FillingRef,
  { plan, rowVersion }: { readonly plan: Plan; readonly rowVersion: number },
): Promise<void> => {
  const row = await getFilling(tx, context.actor.accountId, ref);
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'filling-changed', '这张表刚刚在另一个窗口改过。', {
      advice: '请刷新后再改。',
    });
  await tx
    .updateTable('sheet_filling')
    .set({ plan: JSON.stringify(plan), row_version: row.row_version + 1 })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [act(context, row, 'sheet.plan', { plan })]);
};

/** Notes that the filled sheet was taken away. */
export const noteFilled = async (
  tx: Tx,
  context: ActContext,
  row: FillingRow,
  figures: object,
): Promise<void> => {
  await tx
    .updateTable('sheet_filling')
    .set({ filled_at: new Date() })
    .where('county_code', '=', row.county_code)
    .where('id', '=', row.id)
    .execute();
  await appendActs(tx, [act(context, row, 'sheet.fill', figures)]);
};

/** Opens the kept workbook for some work. The plain file lives on disk only meanwhile. */
export const withForm = async <T>(row: FillingRow, work: (form: Form) => Promise<T>): Promise<T> => {
  const key = unwrapDataKey(currentKeyring(), { wrapped: row.wrapped_key, version: row.key_version });
  const folder = await mkdtemp(join(tmpdir(), 'rongjun-form-'));
  try {
    const path = join(folder, 'form.xlsx');
    await writeFile(path, decrypt(key, row.sealed_file), { mode: 0o600 });
    const form = await openForm(path);
    try {
      return await work(form);
    } finally {
      form.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
