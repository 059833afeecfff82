import { uuidv7 } from 'uuidv7';
import type { StepsAnswer } from '#kit/report-document/desk-contracts.ts';
import { awaitSteps, draftPath, sendSteps, type DraftPlace } from '../../../api/report-drafts.ts';
import type { DraftCalls } from './draft-calls.ts';
import { keepUnsent } from './unsent-store.ts';

/** Seconds a question for others' steps may wait; old proxies cut longer ones. */
const WAIT_S = 20;

/** The calls of one window on one draft. */
export const openCalls = (place: DraftPlace, accountId: string, clientId: string): DraftCalls => {
  let known: Pick<StepsAnswer, 'rowVersion' | 'commentsVersion'> | undefined;
  const remember = (answer: StepsAnswer): StepsAnswer => {
    known = { rowVersion: answer.rowVersion, commentsVersion: answer.commentsVersion };
    return answer;
  };
  return {
    send: async (submission) => remember(await sendSteps(place, submission)),
    await: async (since, position, signal) =>
      remember(
        await awaitSteps(
          place,
          // The first question is answered at once: it tells who is there and what there is.
          { since, position, clientId, wait: known ? WAIT_S : 0, ...known },
          signal,
        ),
      ),
    keep: (stepVersion, steps) =>
      keepUnsent({ accountId, draft: draftPath(place), clientId, stepVersion, steps, savedAt: Date.now() }),
    newId: uuidv7,
  };
};
