import { findDocumentKind } from '#definitions';
import type { DocumentKind, MediaClass } from '#kit';
import type { DocumentDetails } from '#modules/documents';
import { today } from '#platform/calendar/today.ts';
import { Problem, type FieldProblem } from '#platform/errors/problem.ts';
import type { Details } from './attachment-contracts.ts';
import type { z } from 'zod';

const MEDIA: Readonly<Record<MediaClass, string>> = {
  picture: '图片',
  document: '文档',
  audio: '录音',
  video: '视频',
};

/** The kind named, when documents of it are attached there. Throws a Problem with the field. */
export const requireKind = (code: string, at: DocumentKind['at'][number]): DocumentKind => {
  const kind = findDocumentKind(code);
  if (kind?.at.includes(at)) return kind;
  throw new Problem('invalid', 'document-kind', '请选择材料类别。', {
    fields: [{ field: 'kind', message: '这里没有这种材料类别。' }],
  });
};

/** The file must be what the kind takes: a film is no portrait. */
export const requireClass = (kind: DocumentKind, mediaClass: MediaClass): void => {
  if (kind.accepts.includes(mediaClass)) return;
  throw new Problem(
    'invalid',
    'kind-takes-other-files',
    `“${kind.title}”应是${kind.accepts.map((one) => MEDIA[one]).join('或')}，收到的是${MEDIA[mediaClass]}。`,
    { advice: '请改选材料类别，或换一个文件。' },
  );
};

/** What a clerk said about a file, checked. An oral history needs the day of the person's consent. */
export const checkDetails = (given: z.output<typeof Details>, kind: DocumentKind): DocumentDetails => {
  const fields: FieldProblem[] = [];
  const day = today();
  if (given.takenOn && given.takenOn > day) fields.push({ field: 'takenOn', message: '日期不能晚于今天。' });
  const isOral = kind.honour === 'video';
  if (isOral && !given.notes?.consentOn)
    fields.push({ field: 'consentOn', message: '请填写本人同意拍摄和保存的日期。' });
  if (given.notes?.consentOn && given.notes.consentOn > day)
    fields.push({ field: 'consentOn', message: '日期不能晚于今天。' });
  if (fields.length > 0)
    throw new Problem('invalid', 'document-invalid', '文件说明有误，未保存。', { fields });
  return {
    kind: kind.code,
    caption: given.caption,
    takenOn: given.takenOn ?? null,
    notes: isOral ? (given.notes ?? null) : null,
  };
};
