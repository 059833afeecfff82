import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ImportParams, PresentedImport } from './import-contracts.ts';
import { cancelRun } from './running/import-run.queries.ts';
import { getRun } from './list-imports.ts';
import { presentImport } from './present-import.ts';

export const cancelImportRoute = defineRoute(
  {
    method: 'POST',
    path: '/imports/:county/:id/cancellation',
    summary:
      'Stops an import that has not ended. Rows written before stay, save in an import of all or nothing.',
    permission: 'import.run',
    params: ImportParams,
    response: PresentedImport,
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const run = await getRun(tx, ref);
      if (run.account_id !== actor.accountId) {
        throw new Problem('forbidden', 'not-your-import', '只有导入人可以取消这次导入。');
      }
      if (!(await cancelRun(tx, ref)))
        throw new Problem('conflict', 'import-ended', '这次导入已经结束，不能取消。');
      return presentImport(await getRun(tx, ref), actor.accountId);
    }),
);
