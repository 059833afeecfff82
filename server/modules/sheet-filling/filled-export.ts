import { Readable } from 'node:stream';
import { z } from 'zod';
import type { ExportAbout, ExportAsker, ExportKind } from '#modules/exports';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { parseInput } from '#platform/http/parse-input.ts';
import { getFilling, type FillingRow } from './filling.ts';
import { makeFilled, previewFilled } from './make-filled.ts';
import { Plan } from './plan-contracts.ts';

/** Which sheet is meant; texts, as all queries of exports. */
const FilledSheetQuery = z.object({
  county: z.coerce.number().int(),
  id: z.uuid(),
  title: z.string().max(200).default('填好的表格'),
  version: z.coerce.number().int().optional().describe('The version of its plan that was asked for.'),
});

const read = (query: unknown): z.infer<typeof FilledSheetQuery> =>
  parseInput(FilledSheetQuery, query, 'query') as z.infer<typeof FilledSheetQuery>;

/** The sheet that is meant: its asker's own. */
const sheetOf = ({ db, actor }: ExportAsker, { county, id }: z.infer<typeof FilledSheetQuery>) =>
  inScope(db, actor.scopeFor('export.run'), (tx) =>
    getFilling(tx, actor.accountId, { countyCode: county, id }),
  );

/** Whose numbers it would hold, for whoever is to allow it: the people of its rows, and no list of everybody. */
const aboutFilled: ExportKind['about'] = async (asker, query, isUnmasked): Promise<ExportAbout> => {
  const row = await sheetOf(asker, read(query));
  const { lines } = await previewFilled({ ...asker, unit: '' }, row, isUnmasked);
  return {
    count: lines.filter(({ person }) => person !== null).length,
    narrowed: `表格“${row.file_name}”的工作表“${Plan.parse(row.plan).sheet}”里的人员`,
  };
};

/** Full numbers are allowed for the sheet as it was asked for: another plan is another sheet, and is to be allowed anew. */
const requireAsked = (row: FillingRow, version: number | undefined): void => {
  if (row.row_version === version) return;
  throw new Problem('conflict', 'filling-changed', '申请完整号码以后，这张表的填法改过，没有制作。', {
    advice: '请核对填法，再申请一次。',
  });
};

/** A filled sheet made in the background: with full numbers only once another person has allowed it. */
export const filledSheetExport: ExportKind = {
  code: 'filled-sheet',
  permission: 'people.read',
  mayBeUnmasked: true,
  title: (query) => read(query).title,
  about: aboutFilled,
  open: async (asker, query, { sign, isUnmasked, onProgress }) => {
    const asked = read(query);
    const row = await sheetOf(asker, asked);
    if (isUnmasked) requireAsked(row, asked.version);
    const { file, filled } = await makeFilled({ ...asker, unit: sign.unit }, row, {
      isUnmasked,
      reason: sign.mark ?? `填报表格：${row.file_name}`,
    });
    await onProgress(filled.lines.length, filled.lines.length);
    return Readable.from([file]);
  },
};
