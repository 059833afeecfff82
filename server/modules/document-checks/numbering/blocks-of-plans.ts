import type { OutlineEntry } from './outline.ts';

const PLAN = /计划|打算|目标|安排|下一步|下步|展望|\d{4}年工作/;

/** The blocks that stand under a heading 一、 of plans, itself among them: what is meant to be done, not what was. */
export const blocksOfPlans = (outline: readonly OutlineEntry[], blockCount: number): ReadonlySet<number> => {
  const headings = outline.filter(({ label }) => label.style === 'chinese');
  return new Set(
    headings.flatMap(({ block, title }, at) => {
      const end = headings[at + 1]?.block ?? blockCount;
      return PLAN.test(title.split(/[。；]/)[0]!)
        ? Array.from({ length: end - block }, (_, i) => block + i)
        : [];
    }),
  );
};
