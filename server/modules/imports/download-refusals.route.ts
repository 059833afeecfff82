import { recordReadNow } from '#modules/read-audit';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { XLSX_MEDIA_TYPE } from '#platform/files/excel/media-type.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ImportParams } from './import-contracts.ts';
import { getRun } from './list-imports.ts';
import { refusalsWorkbook } from './books/refusals-workbook.ts';

export const downloadRefusalsRoute = defineRoute(
  {
    method: 'GET',
    path: '/imports/:county/:id/refusals.xlsx',
    summary:
      'The refused rows as they came, with the reasons beside them; only for the one who imported them.',
    permission: 'import.run',
    params: ImportParams,
  },
  async ({ db, actor, scope, params }) => {
    const run = await inScope(db, scope, async (tx) => {
      const found = await getRun(tx, { countyCode: params.county, id: params.id });
      if (found.account_id !== actor.accountId) {
        throw new Problem('forbidden', 'not-your-import', '退回的行含有个人信息，只交还给导入人。', {
          advice: '请导入人本人下载。',
        });
      }
      await recordReadNow(tx, actor, {
        action: 'export',
        people: [],
        fields: ['refusedRows'],
        reason: `取回导入退回的行：${found.file_name}`,
      });
      return found;
    });
    return {
      fileName: `退回的行_${run.file_name.replace(/\.\w+$/, '')}.xlsx`,
      mediaType: XLSX_MEDIA_TYPE,
      body: await refusalsWorkbook(db, scope, run),
    };
  },
);
