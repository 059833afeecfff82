import type { CheckedDocument } from '../checked-document.ts';

const SIGNED = /^\s*((?:19|20)\d{2})年(\d{1,2})月\d{1,2}日\s*$/;
const ENDING_BLOCKS = 3;

/** Whether a paragraph is the date below a signature and nothing else: 2025年12月19日. */
export const isSignatureDate = (text: string): boolean => SIGNED.test(text);

/** A date below a signature, by its block. */
export interface SignatureDate {
  readonly block: number;
  readonly year: number;
  readonly month: number;
}

/** The dates below the signatures at the end of a document, in order. */
export const signatureDates = ({ blocks, prose }: CheckedDocument): SignatureDate[] =>
  prose.slice(-ENDING_BLOCKS).flatMap((block) => {
    const [, year, month] = SIGNED.exec(blocks[block]!.text) ?? [];
    return year && month ? [{ block, year: Number(year), month: Number(month) }] : [];
  });
