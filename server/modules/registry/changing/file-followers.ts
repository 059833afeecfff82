import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';

/** Files of one county whose place, name, standing or entitlement changed; their rows hold what is so now. */
export interface ChangedFiles {
  readonly countyCode: number;
  readonly ids: readonly string[];
}

type Follower = (tx: Tx, context: ActContext, files: ChangedFiles) => Promise<void>;

const followers: Follower[] = [];

/** Lets another module keep what it lists of files beside them, in the same transaction. */
export const followFiles = (follower: Follower): void => void followers.push(follower);

/** Facts that others list files by: where they are, under which name, and whom they say is entitled to what. */
const FOLLOWED = ['regionCode', 'name', 'identities', 'disabilityGrade', 'disabilityCause'] as const;

/** Whether a change of a file is one that followers are told of. */
export const isFollowed = (facts: object, standingChanges: boolean): boolean =>
  standingChanges || FOLLOWED.some((code) => code in facts);

/** Tells whoever follows files. */
export const tellFileFollowers = async (tx: Tx, context: ActContext, files: ChangedFiles): Promise<void> => {
  if (files.ids.length === 0) return;
  for (const follow of followers) await follow(tx, context, files);
};
