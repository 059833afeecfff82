interface Composed {
  readonly figures: readonly { readonly title: string; readonly missing: boolean }[];
}

/** Where as many of the figures have no record, it is the days or the area that want another look, not each figure. */
const NEARLY_ALL = 0.9;
const MOST_NAMED = 10;

/** What is said of figures without records, one sentence a line; nothing where every figure has a value. */
export const wordsOnMissing = ({ figures }: Composed): string[] => {
  const missing = figures.filter((figure) => figure.missing);
  if (missing.length === 0) return [];
  if (missing.length >= figures.length * NEARLY_ALL)
    return [
      `所选地区在所选时段里几乎没有记录：${figures.length} 个数字中 ${missing.length} 个缺数，文中已标出。请核对地区和时段，或先补登记录。`,
    ];
  const titles = [...new Set(missing.map(({ title }) => title))];
  const named = titles.slice(0, MOST_NAMED).join('、');
  return [
    `其中 ${missing.length} 个没有记录，文中已标出：${named}${titles.length > MOST_NAMED ? `等 ${titles.length} 项` : ''}。`,
  ];
};
