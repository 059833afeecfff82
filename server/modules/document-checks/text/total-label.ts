/** What the first cell of a row of totals says. */
export const TOTAL_LABEL = /^(?:合\s*计|总\s*计|共\s*计)$/;
