import { write } from './client.ts';

export interface FindingSpan {
  /** Index of the block sent, from 0. */
  readonly block: number;
  /** Offsets in the text of the block. */
  readonly start: number;
  readonly end: number;
}

/** Something official prose would not have, with why and how to mend it. */
export interface Finding extends FindingSpan {
  /** Unchanged while the paragraph is unchanged. */
  readonly id: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: 'error' | 'warning' | 'advice';
  readonly excerpt: string;
  readonly place: string;
  readonly message: string;
  readonly reason: string;
  readonly proposal: string;
  /** Text that mends the place, when only one does. */
  readonly replacement: string | null;
}

export interface CheckedBlock {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Number printed by itself before the text. */
  readonly label?: string;
  /** Parts that are chips: their values come from records and are not doubted. */
  readonly counted: readonly { readonly start: number; readonly end: number }[];
}

/** Checks text as official prose; nothing of it is kept. */
export const checkBlocks = (
  blocks: readonly CheckedBlock[],
  year: number,
  withoutRules: readonly string[],
): Promise<readonly Finding[]> =>
  write<{ findings: Finding[] }>('POST', '/report-checks', { blocks, year, withoutRules }).then(
    ({ findings }) => findings,
  );
