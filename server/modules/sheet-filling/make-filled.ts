import { recordReadNow } from '#modules/read-audit';
import { SEALED_FIELDS } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { canInsertRows } from '#platform/files/excel-edit/edit-workbook.ts';
import type { Form } from '#platform/files/excel-edit/open-form.ts';
import { fillSheet } from './fill-sheet.ts';
import type { FilledSheet } from './filled-cells.ts';
import { withForm, type FillingRow } from './filling.ts';
import { Plan } from './plan-contracts.ts';
import { writeFilled } from './write-filled.ts';

export interface Maker {
  readonly db: Database;
  readonly actor: Actor;
  /** Unit printed where the sheet asks for one. */
  readonly unit: string;
}

const fillForm = async (maker: Maker, row: FillingRow, form: Form, isUnmasked: boolean) => {
  const plan = Plan.parse(row.plan);
  const grid = await form.grid(plan.sheet);
  const { path } = form.parts.worksheets.find(({ name }) => name === plan.sheet)!;
  const canInsert = await canInsertRows(form.archive, path);
  return { plan, grid, filled: await fillSheet({ ...maker, plan, grid, canInsert, isUnmasked }) };
};

/** The sheet as it will be filled, personal numbers masked unless told; nothing is written or taken away. */
export const previewFilled = (maker: Maker, row: FillingRow, isUnmasked = false): Promise<FilledSheet> =>
  withForm(row, async (form) => (await fillForm(maker, row, form, isUnmasked)).filled);

/** The filled workbook, with a record of the people in it in the transaction before it leaves. */
export const makeFilled = (
  maker: Maker,
  row: FillingRow,
  { isUnmasked, reason }: { readonly isUnmasked: boolean; readonly reason: string },
): Promise<{ readonly file: Buffer; readonly filled: FilledSheet }> =>
  withForm(row, async (form) => {
    const { plan, grid, filled } = await fillForm(maker, row, form, isUnmasked);
    const people = filled.lines.flatMap(({ person }) =>
      person ? [{ countyCode: person.county_code, id: person.id }] : [],
    );
    if (people.length > 0)
      await inScope(maker.db, maker.actor.scopeFor('people.read'), (tx) =>
        recordReadNow(tx, maker.actor, {
          action: 'export',
          people,
          reason,
          ...(isUnmasked && { fields: SEALED_FIELDS }),
        }),
      );
    return { file: await writeFilled(form, grid, plan.sheet, filled), filled };
  });
