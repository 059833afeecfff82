import { z } from 'zod';
import { organNames, regionNames } from '#modules/regions';
import { findRole, type AccessBook } from '#platform/auth/access-book.ts';
import type { SignedIn } from '#platform/auth/session.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { Site } from '#platform/http/define-route.ts';

export const SessionView = z.object({
  account: z.object({
    id: z.uuid(),
    displayName: z.string(),
    username: z.string(),
    mustChangePassword: z.boolean(),
  }),
  posts: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      role: z.string(),
      roleTitle: z.string(),
      region: z.number().int(),
      regionName: z.string(),
      unitName: z.string().describe('The organ the post is at, by the name it signs by today.'),
      lines: z.array(z.string()).describe('Business line codes; ["*"] means all.'),
    }),
  ),
  postId: z
    .uuid()
    .nullable()
    .describe('The post worked as now; its permissions are united with those of the others.'),
  permissions: z.array(z.string()),
  csrfToken: z.string().describe('To be sent as X-CSRF-Token with every write.'),
  bureau: z.object({ name: z.string(), region: z.number().int() }),
  demonstration: z.boolean().describe('Whether demonstration accounts exist here.'),
});

const hasDemonstration = async (db: Database): Promise<boolean> => {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('is_demonstration', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** What the browser needs to know about the person signed in. */
export const presentSession = async (
  db: Database,
  book: AccessBook,
  site: Site,
  { actor, username, mustChangePassword, csrfToken }: SignedIn,
): Promise<z.input<typeof SessionView>> => {
  const regions = actor.posts.map(({ region }) => region);
  const { names, units } = await inScope(db, [], async (tx) => ({
    names: await regionNames(tx, regions),
    units: await organNames(
      tx,
      site,
      regions.map((region) => ({ region, on: today() })),
    ),
  }));
  const permissions = new Set(actor.posts.flatMap((post) => findRole(book, post.role)?.permissions ?? []));
  return {
    account: { id: actor.accountId, displayName: actor.displayName, username, mustChangePassword },
    posts: actor.posts.map((post, at) => ({
      id: post.id,
      title: post.title,
      role: post.role,
      roleTitle: findRole(book, post.role)?.title ?? post.role,
      region: post.region,
      regionName: names.get(post.region) ?? String(post.region),
      unitName: units[at] ?? '',
      lines: [...post.lines],
    })),
    postId: actor.postId,
    permissions: [...permissions].sort(),
    csrfToken,
    bureau: { name: site.name, region: site.region },
    demonstration: await hasDemonstration(db),
  };
};
