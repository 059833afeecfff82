import { z } from 'zod';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { importRegionList } from './import-region-list.ts';
import { readRegionFile } from './read-region-file.ts';

export const importRegionListRoute = defineRoute(
  {
    method: 'POST',
    path: '/regions/imports',
    summary:
      'Takes the bureau’s own list of regions and stations (multipart, Excel or CSV): new codes begin, lines with 失效日期 end. Lines without 生效日期 hold from today.',
    permission: 'region.manage',
    response: z.object({
      established: z.number().int(),
      renamed: z.number().int(),
      abolished: z.number().int(),
      stationsChanged: z.number().int(),
      unchanged: z.number().int(),
    }),
  },
  async ({ db, actor, scope, requestKey, receiveUpload }) => {
    const { upload } = await receiveUpload({ extensions: ['.xlsx', '.csv'] });
    const rows = await readRegionFile(upload.path, today());
    return inScope(db, scope, (tx) => importRegionList(tx, { actor, requestKey }, rows));
  },
);
