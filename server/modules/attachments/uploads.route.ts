import { z } from 'zod';
import { cleanFileName } from '#modules/documents';
import { Problem } from '#platform/errors/problem.ts';
import {
  dropUpload,
  findUpload,
  receivePart,
  startUpload,
  type UploadUnderWay,
} from '#platform/files/uploads/upload-desk.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { Upload } from './attachment-contracts.ts';

const permission = ['people.write', 'ledger.write', 'archive.manage', 'case.apply'] as const;
const params = z.object({ id: z.uuid() });

const present = ({ id, fileName, byteLength, offset }: UploadUnderWay) => ({
  id,
  fileName: cleanFileName(fileName),
  byteLength,
  offset,
});

export const startUploadRoute = defineRoute(
  {
    method: 'POST',
    path: '/uploads',
    summary: 'Opens an upload; its bytes follow in parts and may be broken off and gone on with for a day.',
    permission,
    body: z.object({
      fileName: z.string().min(1).max(300),
      byteLength: z.number().int().min(0),
    }),
    response: Upload,
  },
  async ({ actor, body }) => present(await startUpload(actor.accountId, body.fileName, body.byteLength)),
);

export const showUploadRoute = defineRoute(
  {
    method: 'GET',
    path: '/uploads/:id',
    summary: 'How far one’s own upload is.',
    permission,
    params,
    response: Upload,
  },
  async ({ actor, params: { id } }) => present(await findUpload(actor.accountId, id)),
);

export const receivePartRoute = defineRoute(
  {
    method: 'PUT',
    path: '/uploads/:id',
    summary: 'Adds a part, at most 16 MB, at the offset where the upload stands.',
    permission,
    params,
    query: z.object({ offset: z.coerce.number().int().min(0) }),
    takesBytes: true,
    response: z.object({ offset: z.number().int() }),
  },
  async ({ actor, params: { id }, query, bytes }) => {
    if (bytes === null) throw new Problem('invalid', 'bytes-missing', '没有收到文件内容。');
    return { offset: await receivePart(actor.accountId, id, query.offset, bytes) };
  },
);

export const dropUploadRoute = defineRoute(
  {
    method: 'DELETE',
    path: '/uploads/:id',
    summary: 'Gives an upload up; what was received is removed.',
    permission,
    params,
    response: z.object({}),
  },
  async ({ actor, params: { id } }) => {
    await dropUpload(actor.accountId, id);
    return {};
  },
);
