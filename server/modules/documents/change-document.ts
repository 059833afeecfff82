import { sql } from 'kysely';
import { appendActs, newAct, type ActContext, type ActPayload } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DocumentDetails, DocumentRef, DocumentRow } from './document-row.ts';
import { getDocument } from './get-document.ts';
import { sealNotes } from './keep-document.ts';

/** The version the clerk saw; another one meanwhile is refused. */
export interface DocumentChange {
  readonly rowVersion: number;
}

const openForChange = async (
  tx: Tx,
  ref: DocumentRef,
  { rowVersion }: DocumentChange,
  ...states: readonly string[]
): Promise<DocumentRow> => {
  const row = await getDocument(tx, ref, { lock: true });
  if (row.state === 'moved')
    throw new Problem('conflict', 'document-moved', '这份文件已随人员关系转往迁入地，本地不能再改。', {
      advice: '请由迁入地办理。',
    });
  if (!states.includes(row.state))
    throw new Problem('conflict', 'document-gone', '这份文件已经移除或销毁，不能再改。', {
      advice: '如仍需要，请重新上传。',
    });
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'document-changed', '这份文件的说明刚刚被他人修改。', {
      advice: '请刷新后核对最新内容，再提交。',
    });
  return row;
};

const requireReason = ({ reason }: ActContext, message: string): void => {
  if (reason?.trim()) return;
  throw new Problem('invalid', 'reason-missing', '请填写原因。', { fields: [{ field: 'reason', message }] });
};

const record = (tx: Tx, context: ActContext, row: DocumentRow, kind: string, payload: ActPayload) =>
  appendActs(tx, [
    newAct(context, {
      kind,
      countyCode: row.county_code,
      subjectId: row.id,
      effectiveOn: today(),
      scopeKey: row.scope_key ?? 0,
      requestKey: context.requestKey,
      payload,
    }),
  ]);

const update = (tx: Tx, row: DocumentRow, columns: object) =>
  tx
    .updateTable('document')
    .set({ ...columns, row_version: sql<number>`row_version + 1` } as never)
    .where('county_code', '=', row.county_code)
    .where('id', '=', row.id)
    .execute();

/** Changes kind, caption, day and notes. The file itself is never changed: another file is another document. */
export const describeDocument = async (
  tx: Tx,
  context: ActContext,
  ref: DocumentRef,
  change: DocumentChange & { readonly details: DocumentDetails },
  dataKey: Uint8Array | null,
): Promise<void> => {
  const row = await openForChange(tx, ref, change, 'kept');
  const { kind, caption, takenOn } = change.details;
  const notes = sealNotes(change.details.notes, dataKey);
  await update(tx, row, { kind, caption, taken_on: takenOn, notes });
  const payload = { kind, caption, takenOn, notes: notes?.toString('base64') ?? null };
  await record(tx, context, row, 'document.describe', payload);
};

/** Takes a document off its subject; the bytes stay, so that a mistake can be made good and a dispute settled. */
export const removeDocument = async (
  tx: Tx,
  context: ActContext,
  ref: DocumentRef,
  change: DocumentChange,
): Promise<void> => {
  requireReason(context, '移除文件要写明原因，原因会留在记录中。');
  const row = await openForChange(tx, ref, change, 'kept');
  await update(tx, row, { state: 'removed' });
  await record(tx, context, row, 'document.remove', {});
};

/**
 * Lawful erasure (《个人信息保护法》第四十七条): the row says that there was a document, of which kind, who erased it and
 * why; its words are blanked here and its bytes removed by `removeErasedBytes` after the commit.
 */
export const eraseDocument = async (
  tx: Tx,
  context: ActContext,
  ref: DocumentRef,
  change: DocumentChange,
): Promise<void> => {
  requireReason(context, '销毁文件要写明依据，例如本人书面申请的日期和编号。');
  const row = await openForChange(tx, ref, change, 'kept', 'removed');
  await update(tx, row, { state: 'erased', caption: '', original_name: '已销毁', notes: null });
  await record(tx, context, row, 'document.erase', {});
};
