import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { StoredAct } from './act.ts';
import { findActByRequest } from './find-act.ts';
import type { ActContext } from './new-act.ts';

const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

/**
 * A step taken a second time meets what the first one left: a later version, another state, a number already given. At
 * the same moment it meets it in an index: that of the acts' request keys, or of what there may be once.
 */
const mayBeRepeated = (error: unknown): boolean => error instanceof Problem || isUniqueViolation(error);

/** What a request is answered with whose key stands on an act about something else. */
export const keyReused = (): Problem =>
  new Problem('conflict', 'request-key-reused', '这个请求编号已用于另一件事，本次没有登记。', {
    advice: '每件事用自己的 Idempotency-Key，请换一个编号再发。',
  });

/** Where a request makes its one act, and how that act is told again. */
interface Recalled<T> {
  /** The county of that act; null where the request names none, as one on whatever a filter leaves. */
  readonly countyCode: number | null;
  /** Whom or what the act is about, where the request names it: a key used on another is refused. */
  readonly subjectId?: string | undefined;
  /** The kind of that act: a key used for another deed, also on the same subject, is refused. */
  readonly kind: string;
  /** Where one kind stands for several deeds: whether the act is of this one. */
  readonly fits?: ((act: StoredAct) => boolean) | undefined;
  /** Answers what the act of the same request made the first time. */
  readonly recall: (tx: Tx, act: StoredAct) => Promise<T>;
  /** Whether the work found nothing to do: a request sent again then tells what it did the first time. */
  readonly foundNothing?: ((answer: T) => boolean) | undefined;
}

/** A request that makes one act in one county. */
export interface OnceOnly<T> extends Recalled<T> {
  /** Does the work and records the act with the request key. */
  readonly act: (tx: Tx) => Promise<T>;
}

/**
 * As `onceOnly`, for work in transactions of its own: the last one records the act, those before only read. Throws Problem
 * conflict for a key that was used on another subject than the one named, or for another deed.
 */
export const onceInSteps = async <T>(
  db: Database,
  scope: Scope,
  context: ActContext,
  {
    countyCode,
    subjectId,
    kind,
    fits = () => true,
    recall,
    foundNothing,
    work,
  }: Recalled<T> & { readonly work: () => Promise<T> },
): Promise<T> => {
  const tellFirst = (otherwise: () => T): Promise<T> =>
    inScope(db, scope, async (tx) => {
      const first = await findActByRequest(tx, countyCode, context);
      if (!first) return otherwise();
      if (subjectId !== undefined && first.subject_id !== subjectId) throw keyReused();
      if (first.kind !== kind || !fits(first)) throw keyReused();
      return recall(tx, first);
    });
  let answer: T;
  try {
    answer = await work();
  } catch (error) {
    if (context.requestKey === null || !mayBeRepeated(error)) throw error;
    return tellFirst(() => {
      throw error;
    });
  }
  return foundNothing?.(answer) ? tellFirst(() => answer) : answer;
};

/**
 * Runs a request so that sending it twice, even at the same moment, acts once: the second meets what the first one left,
 * is rolled back whole, and answers what the first one made.
 */
export const onceOnly = <T>(
  db: Database,
  scope: Scope,
  context: ActContext,
  { act, ...recalled }: OnceOnly<T>,
): Promise<T> => onceInSteps(db, scope, context, { ...recalled, work: () => inScope(db, scope, act) });
