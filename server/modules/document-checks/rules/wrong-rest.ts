import { defineRule } from '../define-rule.ts';
import { quantitiesIn } from '../quantity.ts';

/** What the rest is told to be: 其余84件, 剩余的6户. */
const REST = /(?:其余|剩余|余下|剩下)(?:的)?(?=\d)/g;
const BREAK = /[。；]/;

export const wrongRest = defineRule({
  code: 'wrong-rest',
  name: '其余的数算不拢',
  reason: '其余的数等于总数减去前面所列的数，对不上必有一个是错的。',
  severity: 'error',
  examples: {
    wrong: [
      '⟦接待来访486件，当场答复402件，其余74件⟧转有关部门办理。',
      '⟦受理信访事项120件，办结118件，其余4件⟧正在办理。',
    ],
    right: [
      '接待来访486件，当场答复402件，其余84件转有关部门办理，办结79件，5件正在办理。',
      '争取岗位120个，安置退役士兵86名，其余6名自主择业。',
      '受理120余件，办结118件，其余4件正在办理。',
    ],
  },
  *find({ sentences }) {
    for (const { block, start, text } of sentences) {
      for (const { index } of text.matchAll(REST)) {
        const all = quantitiesIn(text);
        const at = all.findIndex(({ start: from }) => from >= index);
        const rest = all[at];
        const before = all.slice(0, at).filter(({ unit }) => unit === rest?.unit);
        const [whole, ...parts] = before;
        if (!rest || !whole || parts.length === 0 || ![rest, ...before].every(({ isExact }) => isExact))
          continue;
        const listed = parts.reduce((sum, { value }) => sum + value, 0);
        const isWhole =
          parts.length === at - 1 && listed <= whole.value && !BREAK.test(text.slice(whole.end, index));
        if (!isWhole || Math.abs(whole.value - listed - rest.value) < 1e-6) continue;
        const from = text.slice(0, whole.start).search(/[^，：、]*$/);
        yield {
          block,
          start: start + from,
          end: start + rest.end,
          message: `${whole.written}减去前面所列的，其余应是${whole.value - listed}${whole.unit}，写的是${rest.written}。`,
          proposal: '核对总数和各项后改正。',
        };
      }
    }
  },
});
