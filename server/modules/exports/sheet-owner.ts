import type { RegionCode } from '#kit/region-code.ts';
import { organNames } from '#modules/regions';
import type { Actor } from '#platform/auth/actor.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { Site } from '#platform/http/define-route.ts';
import type { ExportSignature } from './export-signature.ts';

/** The region of the post the actor works as now, else the bureau's. */
export const homeRegion = (actor: Actor, site: Site): RegionCode => workingPost(actor)?.region ?? site.region;

/** Who signs a sheet: the organ the actor's post is at, by the name it signs notices and reports by. */
export const signatureOf = async (db: Database, actor: Actor, site: Site): Promise<ExportSignature> => {
  const region = homeRegion(actor, site);
  const [unit = ''] = await inScope(db, [], (tx) => organNames(tx, site, [{ region, on: today() }]));
  return { unit, by: actor.displayName };
};
