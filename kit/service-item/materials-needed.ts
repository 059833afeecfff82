import { evaluate, type ExpressionRow } from '../expression/evaluate.ts';
import type { MaterialRule } from './item-material.ts';

/** A paper this applicant must bring, or need not and why. */
export interface MaterialNeed {
  readonly material: MaterialRule;
  readonly isNeeded: boolean;
  /** Why it is not asked for; null when it is. */
  readonly sparedBecause: string | null;
}

/** The papers of one application. Papers whose condition does not hold are left out; spared ones are named with the reason. */
export const materialsNeeded = (materials: readonly MaterialRule[], row: ExpressionRow): MaterialNeed[] =>
  materials
    .filter(({ required }) => !required || evaluate(required, row) === true)
    .map((material) => {
      const isSpared = material.spared !== undefined && evaluate(material.spared.when, row) === true;
      return { material, isNeeded: !isSpared, sparedBecause: isSpared ? material.spared.because : null };
    });
