import type { Problem } from './problem.ts';

/** A problem in one line, where it is told among others: what is wrong with each field, else what happened and what to do. */
export const problemLine = ({ message, advice = '', fields }: Problem): string =>
  fields.length > 0 ? fields.map((field) => field.message).join('') : `${message}${advice}`;
