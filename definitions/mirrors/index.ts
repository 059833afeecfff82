import type { MirrorDefinition, MirrorExamples } from '#kit';
import { disabilityMirror } from './disability.ts';
import { disabilityMirrorExamples } from './disability.examples.ts';
import { filingMirror } from './filing.ts';
import { filingMirrorExamples } from './filing.examples.ts';
import { regularPaymentMirror } from './regular-payment.ts';
import { regularPaymentMirrorExamples } from './regular-payment.examples.ts';
import { veteranCardMirror } from './veteran-card.ts';
import { veteranCardMirrorExamples } from './veteran-card.examples.ts';

export interface MirrorWithExamples {
  readonly mirror: MirrorDefinition;
  readonly examples: MirrorExamples;
}

/** Every mirror of an outside system, in the order of the menu. */
export const mirrorsWithExamples: readonly MirrorWithExamples[] = [
  { mirror: filingMirror, examples: filingMirrorExamples },
  { mirror: veteranCardMirror, examples: veteranCardMirrorExamples },
  { mirror: regularPaymentMirror, examples: regularPaymentMirrorExamples },
  { mirror: disabilityMirror, examples: disabilityMirrorExamples },
];
