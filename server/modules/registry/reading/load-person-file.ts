import { regionNames } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import { getPerson } from '../get-person.ts';
import { personAsOf } from './person-as-of.ts';
import type { PersonRef } from '../person-row.ts';
import { presentPersonFile } from './present-person.ts';

/** The presented file, now or as of a business day. Throws Problem not-found. */
export const loadPersonFile = async (tx: Tx, ref: PersonRef, asOf?: string) => {
  const row = await getPerson(tx, ref);
  const past = asOf === undefined ? undefined : await personAsOf(tx, ref, asOf);
  const region = past?.facts.regionCode ?? row.region_code;
  return presentPersonFile(row, await regionNames(tx, [region]), past);
};
