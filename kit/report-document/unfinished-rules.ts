/**
 * Rules of the checker that tell what is still to be written: a blank, a leftover of a template, a heading with nothing
 * in it or below it. A report with such a place is signed only when the signer says so.
 */
const UNFINISHED_RULES: ReadonlySet<string> = new Set(['unfilled-blank', 'leftover-marker', 'empty-section']);

/** Whether a finding of the checker tells of a place that is still to be written: asked by the page and by the signature. */
export const isUnfinished = ({ rule }: { readonly rule: string }): boolean => UNFINISHED_RULES.has(rule);
