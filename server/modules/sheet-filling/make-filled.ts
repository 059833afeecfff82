import { recordReadNow } from '#modules/read-audit';
import { SEALED_FIELDS } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { canInsertRows } from '#platform/files/excel-edit/edit-workbook.ts';
import { fillSheet, type FilledSheet } from './fill-sheet.ts';
import { withForm, type FillingRow } from './filling.ts';
import { Plan } from './plan-contracts.ts';
import { writeFilled } from './write-filled.ts';

export interface Maker {
  readonly db: Database;
  readonly actor: Actor;
  /** Unit printed where the sheet asks for one. */
  readonly unit: string;
}

/** The filled workbook, with a record of the people in it in the transaction before it leaves. */
export const makeFilled = (
  { db, actor, unit }: Maker,
  row: FillingRow,
  { isUnmasked, reason }: { readonly isUnmasked: boolean; readonly reason: string },
): Promise<{ readonly file: Buffer; readonly filled: FilledSheet }> =>
  withForm(row, async (form) => {
    const plan = Plan.parse(row.plan);
    const grid = await form.grid(plan.sheet);
    const { path } = form.parts.worksheets.find(({ name }) => name === plan.sheet)!;
    const canInsert = await canInsertRows(form.archive, path);
    const filled = await fillSheet({ db, actor, plan, grid, canInsert, unit, isUnmasked });
    const people = filled.lines.flatMap(({ person }) =>
      person ? [{ countyCode: person.county_code, id: person.id }] : [],
    );
    if (people.length > 0)
      await inScope(db, actor.scopeFor('people.read'), (tx) =>
        recordReadNow(tx, actor, {
          action: 'export',
          people,
          reason,
          ...(isUnmasked && { fields: SEALED_FIELDS }),
        }),
      );
    return { file: await writeFilled(form, grid, plan.sheet, filled), filled };
  });
