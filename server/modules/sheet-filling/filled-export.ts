import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Actor } from '#platform/auth/actor.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { getFilling } from './filling.ts';
import { makeFilled } from './make-filled.ts';

/** Which sheet an export of a filled sheet is of; texts, as all queries of exports. */
export const FilledSheetQuery = z.object({
  county: z.coerce.number().int(),
  id: z.uuid(),
  title: z.string().max(200).default('填好的表格'),
});

/** A filled sheet made in the background: with full numbers only once another person has allowed it. */
export const exportFilledSheet = async (
  { db, actor }: { readonly db: Database; readonly actor: Actor },
  query: unknown,
  manner: { readonly unit: string; readonly mark: string; readonly isUnmasked: boolean },
): Promise<Readable> => {
  const { county, id } = FilledSheetQuery.parse(query);
  const row = await inScope(db, actor.scopeFor('export.run'), (tx) =>
    getFilling(tx, actor.accountId, { countyCode: county, id }),
  );
  const { file } = await makeFilled({ db, actor, unit: manner.unit }, row, {
    isUnmasked: manner.isUnmasked,
    reason: manner.mark || `填报表格：${row.file_name}`,
  });
  return Readable.from([file]);
};
