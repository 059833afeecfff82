import { Readable } from 'node:stream';
import { z } from 'zod';
import type { ExportKind } from '#modules/exports';
import { inScope } from '#platform/db/database.ts';
import { parseInput } from '#platform/http/parse-input.ts';
import { getFilling } from './filling.ts';
import { makeFilled } from './make-filled.ts';

/** Which sheet is meant; texts, as all queries of exports. */
const FilledSheetQuery = z.object({
  county: z.coerce.number().int(),
  id: z.uuid(),
  title: z.string().max(200).default('填好的表格'),
});

const read = (query: unknown): z.infer<typeof FilledSheetQuery> =>
  parseInput(FilledSheetQuery, query) as z.infer<typeof FilledSheetQuery>;

/** A filled sheet made in the background: with full numbers only once another person has allowed it. */
export const filledSheetExport: ExportKind = {
  code: 'filled-sheet',
  permission: 'people.read',
  mayBeUnmasked: true,
  title: (query) => read(query).title,
  open: async ({ db, actor }, query, { sign, isUnmasked }) => {
    const { county, id } = read(query);
    const row = await inScope(db, actor.scopeFor('export.run'), (tx) =>
      getFilling(tx, actor.accountId, { countyCode: county, id }),
    );
    const { file } = await makeFilled({ db, actor, unit: sign.unit }, row, {
      isUnmasked,
      reason: sign.mark ?? `填报表格：${row.file_name}`,
    });
    return Readable.from([file]);
  },
};
