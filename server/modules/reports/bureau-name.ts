import type { Region } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import { readSite } from '#platform/db/installation.ts';

/** The bureau's own name where it is the site's own area; elsewhere the name every bureau of that place bears. */
export const bureauName = async (tx: Tx, region: Region): Promise<string> => {
  const site = await readSite(tx);
  return site?.region === region.code ? site.name : `${region.name}退役军人事务局`;
};
