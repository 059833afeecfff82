import type { Answers } from '#kit';
import type { PersonRef } from '#modules/registry';

/** What somebody applies for. */
export interface Application {
  readonly item: string;
  readonly person: PersonRef;
  /** Area of the desk that takes it; the person's own when left out. */
  readonly regionCode?: number;
  /** Where it is applied for: one of the item's windows. */
  readonly channel: string;
  readonly answers: Answers;
  /** Codes of the papers handed in. */
  readonly materials: readonly string[];
  /** The day of applying; today when left out. Earlier days are for what was taken on paper. */
  readonly appliedOn?: string;
}
