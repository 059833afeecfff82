import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { quantitiesIn } from '../text/quantity.ts';

/** 一类对象186户，每户1000元. The rate in 300户、每户1000元的60户 is of those after it. */
const EACH =
  /(?<count>\d+)(?<unit>户|人|名|件|份|个|家|所|处|支|块|场|期|次|套|辆)[^，。；\d]{0,10}?[，、（]?(?:按)?(?:每\k<unit>|人均|户均|每人|每名)(?:每[年次])?(?:发放|补助|慰问|资助|奖励|标准|给予|按|为|投入|安排|补贴|救助金?|慰问金|的|标准为)*(?<rate>\d+(?:\.\d+)?)(?<wan>万)?元(?!的?\d)/g;
/** 共慰问956户，所需资金54.3万元. */
const SUM =
  /(?:共需|共计|合计|总计|一共|共|所需|需|总额|资金|经费|慰问金|补助金?|发放|兑现|支出|投入)[^，。；\d]{0,10}$/;
/** Rounded to the last place it is written with. */
const roundingOf = (written: string): number => {
  const [, digits = '', size = ''] = /(\d[\d.]*)(万|亿)?/.exec(written)!;
  return (size === '万' ? 1e4 : size === '亿' ? 1e8 : 1) * 10 ** -(digits.split('.')[1]?.length ?? 0);
};
/** 每户1.8万元，共312户，发放581.6万元. */
const RATE_FIRST =
  /每(?<unit>户|人|名|件|份|个|家|所|处|支|场|期)[^，。；\d]{0,6}(?<rate>\d+(?:\.\d+)?)(?<wan>万)?元，(?:共|为|惠及|涉及)?[^，。；\d]{0,4}(?<count>\d+)\k<unit>(?=，)/g;
const MONTHS = /每[月年季]|个月|分期|分两|首期/;

interface Product {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const productsIn = (text: string): Product[] =>
  [...text.matchAll(EACH), ...text.matchAll(RATE_FIRST)].map((match) => {
    const { count, rate, wan } = match.groups as { count: string; rate: string; wan?: string };
    return {
      value: Number(count) * Number(rate) * (wan ? 1e4 : 1),
      start: match.index,
      end: match.index + match[0].length,
    };
  });

/** Sums of money told after counts with the rate of each that do not give it; those of `fewest` products or more. */
export function* wrongProducts(
  { blocks, prose }: CheckedDocument,
  [fewest, most]: readonly [number, number],
): Generator<Defect> {
  for (const block of prose) {
    const { text } = blocks[block]!;
    const products = productsIn(text);
    if (products.length < fewest || products.length > most || MONTHS.test(text)) continue;
    const last = products.at(-1)!;
    const sentence = /^[^。]*/.exec(text.slice(last.end))![0];
    const total = quantitiesIn(text.slice(0, last.end + sentence.length)).find(
      ({ start, unit }) => start >= last.end && unit === '元' && SUM.test(text.slice(last.end, start)),
    );
    if (!total?.isExact) continue;
    const values = products.map(({ value }) => value);
    const real = values.reduce((sum, value) => sum + value, 0);
    const near = (value: number): boolean => Math.abs(value - total.value) <= roundingOf(total.written);
    if (near(real) || values.some(near) || total.value > real * 2 || total.value * 2 < real) continue;
    yield {
      block,
      start: products[0]!.start,
      end: total.end,
      message: `按前面的数和标准算，一共是${real >= 1e4 ? `${Math.round(real / 100) / 100}万` : real}元，写的是${total.written}。`,
      proposal: '核对个数、标准和总额后改正。',
    };
  }
}
