import type { z } from 'zod';
import type { StepsAnswer, StepsRequest } from '#kit/report-document/desk-contracts.ts';

/** What the connection of a draft asks of the server and of this browser. */
export interface DraftCalls {
  readonly send: (submission: z.input<typeof StepsRequest>) => Promise<StepsAnswer>;
  /** Answers when the draft has moved past a version, or when the server's time is up. `position` is the cursor's. */
  readonly await: (stepVersion: number, position: number, signal: AbortSignal) => Promise<StepsAnswer>;
  /** Writes down what is not sent; an empty list forgets it. */
  readonly keep: (stepVersion: number, steps: readonly Record<string, unknown>[]) => Promise<void>;
  readonly newId: () => string;
}
