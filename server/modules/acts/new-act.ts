import type { Actor } from '#platform/auth/actor.ts';
import { newId } from '#platform/db/new-id.ts';
import type { NewAct } from './act.ts';

/** Who asks for an act, and how: the same for every act of one request. */
export interface ActContext {
  readonly actor: Actor;
  readonly requestKey: string | null;
  readonly reason?: string | null;
  /** Set by an import that writes batches side by side: awaited before figures move, so that they move in order. */
  readonly turn?: () => Promise<void>;
}

type About = Pick<NewAct, 'countyCode' | 'kind' | 'subjectId' | 'effectiveOn' | 'payload' | 'scopeKey'> &
  Partial<Pick<NewAct, 'definitionVersion' | 'requestKey'>>;

/** Fills in who, when, where and why. Only the act of a single-subject request carries the request key. */
export const newAct = (context: ActContext, about: About): NewAct => ({
  id: newId(),
  recordedAt: new Date(),
  accountId: context.actor.accountId,
  postId: context.actor.postId,
  device: context.actor.device,
  reason: context.reason ?? null,
  definitionVersion: 1,
  requestKey: null,
  ...about,
});
