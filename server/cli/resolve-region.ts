import { parseRegionCode, type RegionCode } from '#kit';
import { getRegion } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { readSite } from '#platform/db/installation.ts';
import { Problem } from '#platform/errors/problem.ts';

const byName = async (tx: Tx, name: string): Promise<RegionCode> => {
  const day = today();
  const found = await tx
    .selectFrom('region')
    .select(['code', 'name'])
    .where('name', '=', name)
    .where('valid_from', '<=', day)
    .where((either) => either.or([either('valid_to', 'is', null), either('valid_to', '>', day)]))
    .orderBy('code')
    .limit(20)
    .execute();
  const [only] = found;
  if (only === undefined)
    throw new Problem('not-found', 'region-unknown', `没有名为“${name}”的地区。`, {
      advice: '请用 12 位区划代码或完整的地区名称。',
    });
  if (found.length > 1)
    throw new Problem('invalid', 'region-ambiguous', `名为“${name}”的地区有 ${found.length} 个。`, {
      advice: `请用区划代码：${found.map(({ code }) => code).join('、')}。`,
    });
  return only.code;
};

/** A region as written on the command line, by code (2 to 12 digits) or full name; the site's own when left out. */
export const resolveRegion = async (tx: Tx, written: string | undefined): Promise<RegionCode> => {
  if (written === undefined) {
    const site = await readSite(tx);
    if (site !== null) return site.region;
    throw new Problem('invalid', 'region-missing', '请用 --region 指明地区。', {
      advice: '写区划代码或完整的地区名称。',
    });
  }
  if (!/^\d+$/.test(written)) return byName(tx, written);
  try {
    return (await getRegion(tx, parseRegionCode(written))).code;
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('invalid', 'bad-region', error.message);
    throw error;
  }
};
