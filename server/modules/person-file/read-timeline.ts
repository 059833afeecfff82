import type { FileQuestion, TimelineLine, TimelinePlace, TimelineSource } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { timelineSources } from './file-providers.ts';
import { readParts } from './read-parts.ts';

export interface TimelineQuery extends FileQuestion {
  /** One kind only; all when null. */
  readonly kind: string | null;
  readonly before: TimelinePlace | null;
  readonly size: number;
}

const visibleTo = (actor: Actor): readonly TimelineSource[] =>
  timelineSources.filter(({ permission }) => actor.scopeFor(permission).length > 0);

/** The kinds of lines that a post of the actor may see. */
export const timelineKinds = (actor: Actor) => visibleTo(actor).flatMap(({ kinds }) => kinds);

const newestFirst = (left: TimelineLine, right: TimelineLine): number =>
  right.effectiveOn.localeCompare(left.effectiveOn) ||
  right.recordedAt.getTime() - left.recordedAt.getTime() ||
  right.id.localeCompare(left.id);

/** One page of everything recorded about a person, each source read within the scope of its own permission. */
export const readTimeline = async (
  db: Database,
  actor: Actor,
  { kind, size, ...question }: TimelineQuery,
): Promise<{ lines: TimelineLine[]; hasMore: boolean }> => {
  const asked = timelineSources.flatMap((source) => {
    const kinds = source.kinds.map(({ code }) => code).filter((code) => kind === null || code === kind);
    return kinds.length === 0 ? [] : [{ permission: source.permission, read: source.read, kinds }];
  });
  const parts = await readParts(db, actor, asked, (tx, { read, kinds }) =>
    read(tx, { ...question, kinds, size: size + 1 }),
  );
  const found = parts.flat().toSorted(newestFirst);
  return { lines: found.slice(0, size), hasMore: found.length > size };
};
