import { regionRange, type RegionCode } from '#kit/region-code.ts';
import type { Actor } from '#platform/auth/actor.ts';

export type Area = readonly [first: RegionCode, last: RegionCode];

const EVERYWHERE: Area = [1e10, 1e12 - 1];

/** The areas of an actor's posts. Commands and jobs on the machine itself hold no post and see every region. */
export const areasOf = (actor: Actor): readonly Area[] => {
  if (actor.posts.length > 0) return actor.posts.map((post) => regionRange(post.region));
  return actor.scopeFor('region.manage').length > 0 ? [EVERYWHERE] : [];
};
