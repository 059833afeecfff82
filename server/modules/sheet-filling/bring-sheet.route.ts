import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import { onceOnly } from '#modules/acts';
import { homeRegion } from '#modules/exports';
import { regionBook } from '#modules/imports';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { openForm, type Form } from '#platform/files/excel-edit/open-form.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getFilling, keepFilling } from './filling.ts';
import { recallSources } from './heading-memory.ts';
import { FillingShape, presentFilling, visibleSheets } from './present-filling.ts';
import { proposePlan } from './propose-plan.ts';
import { recognised, recogniseSheet } from './recognise-sheet.ts';

/** The sheet asked for, else the first with a heading, else the first. */
const chooseSheet = async (form: Form, wanted: string | undefined): Promise<string> => {
  const names = visibleSheets(form);
  const [first] = names;
  if (first === undefined) throw new Problem('invalid', 'no-sheet', '工作簿里没有可填的工作表。');
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  for (const name of names) if (recogniseSheet(await form.grid(name))) return name;
  return first;
};

export const bringSheetRoute = defineRoute(
  {
    method: 'POST',
    path: '/sheet-fillings',
    summary:
      'Takes a sheet sent from above (multipart, .xlsx without macros) and proposes what fills each column; field sheet names one of its sheets.',
    permission: 'export.run',
    upload: z.object({ sheet: z.string().max(100).optional() }),
    response: FillingShape,
  },
  async ({ db, actor, scope, site, receiveUpload, requestKey }) => {
    const { upload, fields } = await receiveUpload({
      extensions: ['.xlsx', '.xlsm', '.xls', '.et', '.csv'],
      maximumBytes: UPLOAD_LIMITS.sheet,
    });
    const form = await openForm(upload.path);
    try {
      const sheetName = await chooseSheet(form, fields['sheet']);
      const grid = await form.grid(sheetName);
      const sheet = recognised(grid, sheetName);
      const region = homeRegion(actor, site);
      const context = { actor, requestKey };
      const bring = async (tx: Tx) => {
        const plan = proposePlan({
          sheetName,
          grid,
          sheet,
          regions: await regionBook(tx),
          region,
          remembered: await recallSources(tx, region, sheet.headings),
        });
        return keepFilling(tx, context, { fileName: upload.fileName, path: upload.path, home: region, plan });
      };
      const row = await onceOnly(db, scope, context, {
        countyCode: countyOf(region),
        kind: 'sheet.bring',
        act: bring,
        recall: (tx, act) =>
          getFilling(tx, actor.accountId, { countyCode: act.county_code, id: act.subject_id }),
      });
      return presentFilling(row);
    } finally {
      form.close();
    }
  },
);
