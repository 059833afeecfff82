import { regionLevel } from '#kit';
import type { Region } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import { readSite } from '#platform/db/installation.ts';

/** Townships and villages have a station; a bureau begins with the county. */
const hasStation = ({ code }: Region): boolean => ['township', 'village'].includes(regionLevel(code));

/** The bureau's own name where it is the site's own area; elsewhere the name every bureau or station of that place bears. */
export const bureauName = async (tx: Tx, region: Region): Promise<string> => {
  const site = await readSite(tx);
  if (site?.region === region.code) return site.name;
  return `${region.name}退役军人${hasStation(region) ? '服务站' : '事务局'}`;
};
