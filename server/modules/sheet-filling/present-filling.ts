import { z } from 'zod';
import type { Form } from '#platform/files/excel-edit/open-form.ts';
import { withForm, type FillingRow } from './filling.ts';
import { Plan } from './plan-contracts.ts';
import { recognised } from './recognise-sheet.ts';

export const FillingParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });

export const FillingShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  fileName: z.string(),
  sheets: z.array(z.string()),
  headings: z.array(z.object({ column: z.number().int(), path: z.array(z.string()) })),
  firstDataRow: z.number().int(),
  plan: Plan,
  rowVersion: z.number().int(),
});
export type PresentedFilling = z.infer<typeof FillingShape>;

/** Names of the sheets a clerk sees in the workbook. */
export const visibleSheets = ({ parts }: Form): string[] =>
  parts.worksheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

/** A kept sheet under its plan, or under another one. Throws a Problem when the plan's sheet has no heading. */
export const presentFilling = (row: FillingRow, plan = Plan.parse(row.plan)): Promise<PresentedFilling> =>
  withForm(row, async (form) => {
    const sheet = recognised(await form.grid(plan.sheet), plan.sheet);
    return {
      countyCode: row.county_code,
      id: row.id,
      fileName: row.file_name,
      sheets: visibleSheets(form),
      headings: sheet.headings.map(({ column, path }) => ({ column, path: [...path] })),
      firstDataRow: sheet.firstDataRow,
      plan,
      rowVersion: row.row_version,
    };
  });
