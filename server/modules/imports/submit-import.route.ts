import { z } from 'zod';
import { parseRegionCode } from '#kit/region-code.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { today } from '#platform/calendar/today.ts';
import { Problem } from '#platform/errors/problem.ts';
import { sniffTableFile } from '#platform/files/excel/sniff-table-file.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { createRun } from './running/create-run.ts';
import { PresentedImport } from './import-contracts.ts';
import { importDesk } from './running/import-desk.ts';
import { presentImport } from './present-import.ts';

/** Content decides what a file is; old and foreign formats are let in only to be told by name what to do. */
const EXTENSIONS = ['.xlsx', '.xlsm', '.csv', '.txt', '.xls', '.xlsb', '.et', '.ods'];

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');

const Fields = z.object({
  kind: z.enum(['persons', 'ledger', 'mirror']),
  ledger: z.string().max(60).optional(),
  mirror: z.string().max(60).optional(),
  asOf: z.iso.date().optional(),
  isPartial: flag,
  dryRun: flag,
  allOrNothing: flag,
  lateReason: z.string().trim().max(200).optional(),
  region: z
    .string()
    .regex(/^[1-9]\d{1,11}$/)
    .optional(),
});

const parseFields = (fields: Readonly<Record<string, string>>): z.infer<typeof Fields> => {
  const parsed = Fields.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid', 'invalid-input', '导入的选项不正确。', {
    fields: parsed.error.issues.map(({ path }) => ({ field: path.join('.'), message: '不正确' })),
  });
};

/** The region of the post the actor works as now. */
const homeOf = (actor: Actor): number => {
  const post = workingPost(actor);
  if (post) return post.region;
  throw new Problem('invalid', 'region-missing', '请选择这批数据所属的地区。');
};

export const submitImportRoute = defineRoute(
  {
    method: 'POST',
    path: '/imports',
    summary:
      'Takes an Excel or CSV file of people, of a ledger or of an official system (multipart; fields kind, ledger, mirror, asOf, isPartial, dryRun, allOrNothing, region, lateReason) and imports it off the request.',
    permission: 'import.run',
    upload: Fields,
    response: PresentedImport,
  },
  async ({ db, actor, receiveUpload }) => {
    const desk = importDesk();
    const { upload, fields } = await receiveUpload({ extensions: EXTENSIONS });
    const { region, ...order } = parseFields(fields);
    if (order.asOf !== undefined && order.asOf > today())
      throw new Problem('invalid', 'day-ahead', '数据截止日期不能晚于今天。', {
        fields: [{ field: 'asOf', message: '不能晚于今天。' }],
      });
    await sniffTableFile(upload.path);
    const run = await createRun(
      db,
      actor,
      { ...order, region: region ? parseRegionCode(region) : homeOf(actor), fileName: upload.fileName },
      upload.path,
    );
    await desk.submit(run, upload.path);
    return presentImport(run, actor.accountId);
  },
);
