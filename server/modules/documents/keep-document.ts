import { appendActs, newAct, type ActContext } from '#modules/acts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { encrypt } from '#platform/crypto/authenticated-sm4.ts';
import type { Tx } from '#platform/db/database.ts';
import { bytes, insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import {
  DOCUMENT_COLUMNS,
  type DocumentDetails,
  type DocumentNotes,
  type DocumentRef,
  type DocumentSubject,
} from './document-row.ts';
import { lockBytes, namesOf } from './lock-bytes.ts';
import type { PreparedFile } from './prepare-file.ts';

/** Notes as they lie in rows and acts: under the person's data key. */
export const sealNotes = (notes: DocumentNotes | null, dataKey: Uint8Array | null): Buffer | null => {
  if (notes === null) return null;
  if (dataKey === null) throw new RangeError('Notes are sealed under the key of a person.');
  return encrypt(dataKey, Buffer.from(JSON.stringify(notes)));
};

const requireNew = async (tx: Tx, subject: DocumentSubject, contentIndex: Buffer): Promise<void> => {
  const known = await tx
    .selectFrom('document')
    .select(['original_name'])
    .where('county_code', '=', subject.countyCode)
    .where('subject_id', '=', subject.id)
    .where('state', '=', 'kept')
    .where('content_index', '=', contentIndex)
    .executeTakeFirst();
  if (known)
    throw new Problem(
      'conflict',
      'document-known',
      `这个文件已经上传过了（${known.original_name}），没有重复保存。`,
      {
        advice: '如要修改说明或类别，请在已有的文件上修改。',
      },
    );
};

const requireBytes = async (names: readonly string[]): Promise<void> => {
  for (const name of names)
    if ((await currentFileHouse().blobs.size(name)) === null)
      throw new Problem('conflict', 'bytes-gone', '文件刚刚被清理，没有保存。', {
        advice: '请重新上传一次。',
      });
};

/** What the act of attaching says; with it the row can be made again. */
const payloadOf = (
  subject: DocumentSubject,
  file: PreparedFile,
  details: DocumentDetails,
  notes: Buffer | null,
) => ({
  subject: { kind: subject.kind, id: subject.id },
  person: subject.person && { countyCode: subject.person.countyCode, id: subject.person.id },
  kind: details.kind,
  caption: details.caption,
  takenOn: details.takenOn,
  originalName: file.originalName,
  mediaType: file.inspected.mediaType,
  byteLength: file.content.byteLength,
  isSealed: file.isSealed,
  digest: file.content.digest.toString('hex'),
  notes: notes?.toString('base64') ?? null,
  paper: subject.paper ?? null,
});

/**
 * Attaches a prepared file to its subject: the row and its act, in the caller's transaction. The same content twice at
 * one subject is refused. `dataKey` is the person's, for notes.
 */
export const keepDocument = async (
  tx: Tx,
  context: ActContext,
  subject: DocumentSubject,
  file: PreparedFile,
  details: DocumentDetails,
  dataKey: Uint8Array | null,
): Promise<DocumentRef> => {
  const digests = [file.content, file.thumb, file.view].map((stored) => stored?.digest ?? null);
  await requireBytes(await lockBytes(tx, namesOf(subject.countyCode, digests)));
  await requireNew(tx, subject, file.contentIndex);
  const id = newId();
  const notes = sealNotes(details.notes, dataKey);
  await insertRows(tx, 'document', DOCUMENT_COLUMNS, [
    {
      county_code: subject.countyCode,
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      person_county: subject.person?.countyCode ?? null,
      person_id: subject.person?.id ?? null,
      line_number: subject.lineNumber,
      region_code: subject.regionCode,
      kind: details.kind,
      caption: details.caption,
      taken_on: details.takenOn,
      original_name: file.originalName,
      media_type: file.inspected.mediaType,
      media_class: file.inspected.mediaClass,
      byte_length: file.content.byteLength,
      pages: file.pages,
      width: file.inspected.width,
      height: file.inspected.height,
      is_sealed: file.isSealed,
      content_index: bytes(file.contentIndex),
      digest: bytes(file.content.digest),
      thumb_digest: file.thumb && bytes(file.thumb.digest),
      thumb_length: file.thumb?.byteLength ?? null,
      view_digest: file.view && bytes(file.view.digest),
      view_length: file.view?.byteLength ?? null,
      notes: notes && bytes(notes),
      carried_from: null,
      bytes_county: null,
      sealed_key: null,
      paper: subject.paper ?? null,
      recorded_by: context.actor.accountId,
      recorded_at: new Date(),
    },
  ]);
  await appendActs(tx, [
    newAct(context, {
      kind: 'document.attach',
      countyCode: subject.countyCode,
      subjectId: id,
      effectiveOn: today(),
      scopeKey: scopeKey(subject.lineNumber, subject.regionCode),
      requestKey: context.requestKey,
      payload: payloadOf(subject, file, details, notes),
    }),
  ]);
  return { countyCode: subject.countyCode, id };
};
