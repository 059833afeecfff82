import { sql } from 'kysely';
import type { ServiceItemDefinition } from '#kit';
import type { Place } from './hardship-cases.ts';
import type { WorkingSystem } from './working-system.ts';

/** Lets a case stand as if it had been taken in on another wording of its item, known by a digest of its own. */
export const beginOn = async (
  { owner }: WorkingSystem,
  place: Place,
  digest: string,
  item: ServiceItemDefinition,
): Promise<Place> => {
  await sql`
    insert into case_definition (digest, item, version, body)
    values (${digest}, ${item.code}, ${item.version}, ${JSON.stringify(item)}::jsonb) on conflict (digest) do nothing
  `.execute(owner);
  await sql`
    update case_file set definition = ${digest} where county_code = ${place.countyCode} and id = ${place.id}::uuid
  `.execute(owner);
  return place;
};
