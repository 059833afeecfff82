import type { RegionCode } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { Region } from './region.ts';
import { validOn } from './valid-on.ts';

/** The region as it stands today. Throws Problem not-found 'region-unknown'. */
export const getRegion = async (tx: Tx, code: RegionCode): Promise<Region> => {
  const row = await tx
    .selectFrom('region')
    .select((on) => [
      'code',
      'name',
      'level',
      'parent_code as parent',
      on
        .exists(on.selectFrom('region as child').select('child.code').where('child.parent_code', '=', code))
        .as('hasChildren'),
    ])
    .where('code', '=', code)
    .where(validOn('region', today()))
    .executeTakeFirst();
  if (row) return { ...row, level: row.level as Region['level'], hasChildren: Boolean(row.hasChildren) };
  throw new Problem('not-found', 'region-unknown', `没有区划代码为${code}的地区。`, {
    advice: '请核对代码；已撤并的地区请用新代码。',
  });
};
