/**
 * Order of two strings by Unicode code point, as PostgreSQL orders UTF-8 text under COLLATE "C".
 * JavaScript's own `<` compares UTF-16 units and so puts characters beyond U+FFFF before U+E000–U+FFFF.
 * Answers a negative number, zero or a positive number.
 */
export const compareText = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a === b) continue;
    return codePointRank(a) - codePointRank(b);
  }
  return left.length - right.length;
};

/** Surrogates stand for code points above every other UTF-16 unit. */
const codePointRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
