/**
 * Rules of the checker that tell what is still to be written: a blank, a leftover of a template, a heading with nothing
 * in it or below it. A report with such a place is signed only when the signer says so.
 */
export const UNFINISHED_RULES: ReadonlySet<string> = new Set([
  'unfilled-blank',
  'leftover-marker',
  'empty-section',
]);
