import { defineRule } from '../define-rule.ts';
import { quantitiesIn } from '../quantity.ts';

/** 64件，占18.7%；其中…，占总数的18.7%. */
const SHARE =
  /^[，、（(]?(?:约)?占(?:比|总数的?|总量的?|全部的?|全年的?|总人数的?)?(?:为|达|约)?(\d+(?:\.\d+)?)[%％]/;

/** A share may be rounded or cut to the decimals it is written with. */
const differs = (real: number, written: string): boolean =>
  Math.abs(real - Number(written)) > 10 ** -(written.split('.')[1]?.length ?? 0) + 1e-9;

export const wrongShare = defineRule({
  code: 'wrong-share',
  name: '占比算不拢',
  reason: '占比等于部分除以总数，与写出的两个数对不上，必有一个是错的。',
  severity: 'error',
  examples: {
    wrong: [
      '受理信访事项342件，其中来信⟦64件，占28.7%⟧；来访121件，占35.4%。',
      '现有优抚对象1286名，其中残疾军人⟦312名，占34.3%⟧。',
    ],
    right: [
      '受理信访事项342件，其中来信64件，占18.7%；来访121件，占35.4%；网上信访157件，占45.9%。',
      '全年办理事项520件，办结率98%。就业帮扶方面，实现就业86人，占38%。',
      '走访300户、慰问120户，其中困难家庭60户，占20%。',
    ],
  },
  *find({ blocks }) {
    for (const [block, { text, kind }] of blocks.entries()) {
      if (kind === 'cell') continue;
      const all = quantitiesIn(text);
      for (const [at, part] of all.entries()) {
        const written = SHARE.exec(text.slice(part.end));
        const opening = text.lastIndexOf('其中', part.start);
        const whole = all.findLast(({ end, unit }) => end <= opening && unit === part.unit);
        if (!written || !whole || !part.isExact || !whole.isExact || part.unit === '%') continue;
        const isOfIt =
          /^(?:、[\d,.]+[余多]?[万亿]?(?:元|户|件|人次|份|名|人))?[，：（(]?$/.test(
            text.slice(whole.end, opening),
          ) && !/。/.test(text.slice(opening, part.start));
        const others = all
          .slice(0, at)
          .filter(({ unit, value }) => unit === part.unit && value >= part.value);
        const fits = others.some(({ value }) => !differs((part.value / value) * 100, written[1]!));
        if (!isOfIt || fits || part.value > whole.value) continue;
        yield {
          block,
          start: part.start,
          end: part.end + written[0].length,
          message: `${part.written}占${whole.written}的${Math.round((part.value / whole.value) * 1000) / 10}%，写的是${written[1]}%。`,
          proposal: '核对部分、总数和占比后改正。',
        };
      }
    }
  },
});
