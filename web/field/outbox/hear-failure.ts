import type { Box } from '../box/box.ts';
import { isOpenBox } from '../desk/desk.ts';
import { noteSession } from '../desk/signal.ts';
import { judgeFailure, type Judgement } from './judge-answer.ts';

/**
 * What a failed sending says, and that somebody has to sign in. What is heard when the box was locked meanwhile may be
 * meant for another account: it counts as no answer.
 */
export const hearFailure = (error: unknown, box: Box): Judgement['event'] => {
  if (!isOpenBox(box)) return 'lose';
  const { event, isSignedOut } = judgeFailure(error);
  if (isSignedOut) noteSession('ended');
  return event;
};
