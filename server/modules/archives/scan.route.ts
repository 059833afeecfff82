import { z } from 'zod';
import { onceInSteps } from '#modules/acts';
import { discardPrepared, documentsOfSubject, prepareFile } from '#modules/documents';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { finishUpload } from '#platform/files/uploads/upload-desk.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ArchiveFileShape, ArchiveParams } from './archive-contracts.ts';
import { getBatch, getFile } from './get-archive.ts';
import { matchScan } from './match-scan.ts';
import { presentFile } from './present-archive.ts';
import { requireUnchecked } from './require-unchecked.ts';
import { scanFile, subjectOfFile } from './scan-file.ts';

const requirePaper = (mediaClass: string): void => {
  if (mediaClass === 'picture' || mediaClass === 'document') return;
  throw new Problem('invalid', 'scan-is-paper', '扫描件应是图片或 PDF。', {
    advice: '请核对是不是选错了文件。',
  });
};

export const scanRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-batches/:county/:id/scans',
    summary:
      'Gives a whole upload to the folder its name says: a number, or a name with the last four of an identity number. Sealed under the person’s key when the person is on file.',
    permission: 'archive.manage',
    params: ArchiveParams,
    body: z.object({ upload: z.uuid() }),
    response: ArchiveFileShape,
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const context = { actor, requestKey };
    const give = () =>
      finishUpload(actor.accountId, body.upload, async ({ path, fileName }) => {
        const found = await inScope(db, scope, async (tx) => {
          const batch = await getBatch(tx, { countyCode: params.county, id: params.id });
          const row = await matchScan(tx, batch, fileName);
          requireUnchecked(row, '没有保存');
          return { row, ...(await subjectOfFile(tx, row)) };
        });
        const file = await prepareFile({
          countyCode: found.row.county_code,
          path,
          fileName,
          sealingKey: found.dataKey,
          accept: ({ mediaClass }) => requirePaper(mediaClass),
        });
        try {
          return await inScope(db, scope, async (tx) => {
            const row = await scanFile(tx, context, found.row, file);
            return presentFile(await getFile(tx, { countyCode: row.county_code, id: row.id }));
          });
        } catch (error) {
          await discardPrepared(db, file);
          throw error;
        }
      });
    return onceInSteps(db, scope, context, {
      countyCode: params.county,
      kind: 'archive.scan',
      work: give,
      recall: async (tx, act) =>
        presentFile(await getFile(tx, { countyCode: act.county_code, id: act.subject_id })),
    });
  },
);

export const listScansRoute = defineRoute(
  {
    method: 'GET',
    path: '/archive-files/:county/:id/scans',
    summary: 'The scans of a folder in the order they came; their bytes are read as documents.',
    permission: 'archive.read',
    params: ArchiveParams,
    response: z.object({
      rows: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.uuid(),
          fileName: z.string(),
          mediaClass: z.string(),
          pages: z.number().int().nullable(),
          isSealed: z.boolean(),
          hasView: z.boolean(),
          hasThumb: z.boolean(),
        }),
      ),
    }),
  },
  async ({ db, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const file = await getFile(tx, { countyCode: params.county, id: params.id });
      const rows = await documentsOfSubject(tx, file.county_code, file.id);
      return {
        rows: rows.map((row) => ({
          countyCode: row.county_code,
          id: row.id,
          fileName: row.original_name,
          mediaClass: row.media_class,
          pages: row.pages,
          isSealed: row.is_sealed,
          hasView: row.view_digest !== null,
          hasThumb: row.thumb_digest !== null,
        })),
      };
    }),
);
