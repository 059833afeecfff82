import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';

type Follower = (tx: Tx, context: ActContext, from: string) => Promise<void>;

const followers = new Map<string, Follower>();

/** Lets another module count its due days anew when days from one on are arranged otherwise, in the same transaction. */
export const followCalendar = (name: string, follower: Follower): void => void followers.set(name, follower);

/** Tells who keeps due days that days from `from` on are arranged otherwise. */
export const tellCalendarFollowers: Follower = async (tx, context, from) => {
  for (const follow of followers.values()) await follow(tx, context, from);
};
