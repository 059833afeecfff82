import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { quantitiesOf } from '../text/quantity.ts';
import { isEqual, shownLike } from './parts-of-whole.ts';

/** 支出优抚资金1488万元，结余82万元. */
const LEFT_OVER = /^[，、（](?:累计|实际|尚|年末)?(?:结余|结存)(?:资金)?(?=\d)/;
const SPENT = /(?:支出|使用|列支|拨付|发放)[^，。；、\d]{0,12}$/;
const RECEIVED = /(?:收到|收入|到位|下达|筹集|安排|拨入|争取)[^，。；、\d]{0,12}$/;
/** As near as one wrong digit comes to what was received. */
const NEAR = 0.05;

/** 年初结转56万元，当年收入1200万元: two numbers before may make up together what there was to spend. */
const LOOK_BACK = 8;

/** What is left of money that was received and spent, where it is not the difference. */
export function* wrongBalances(document: CheckedDocument): Generator<Defect> {
  for (const sentence of document.proseSentences) {
    const { block, start, text } = sentence;
    const all = quantitiesOf(sentence);
    for (const [at, spent] of all.entries()) {
      const balance = all[at + 1];
      const word = LEFT_OVER.exec(text.slice(spent.end, spent.end + 12))?.[0];
      const isOfMoney = spent.unit === '元' && balance?.unit === '元' && spent.isExact && balance.isExact;
      if (!balance || word === undefined || !isOfMoney || balance.start !== spent.end + word.length) continue;
      if (!SPENT.test(text.slice(Math.max(0, spent.start - 20), spent.start))) continue;
      const together = spent.value + balance.value;
      const earlier = (document.numbers.get('元') ?? []).filter(
        ({ block: from, quantity }) =>
          from < block || (from === block && quantity.end <= start + spent.start),
      );
      const near = earlier.slice(-LOOK_BACK);
      const isSumOfTwo = near.some(({ quantity: one }, from) =>
        near.slice(from + 1).some(({ quantity: other }) => isEqual(one.value + other.value, together)),
      );
      if (isSumOfTwo || earlier.some(({ quantity }) => isEqual(quantity.value, together))) continue;
      const received = earlier.findLast(
        ({ block: from, quantity }) =>
          quantity.isExact &&
          RECEIVED.test(
            document.blocks[from]!.text.slice(Math.max(0, quantity.start - 20), quantity.start),
          ) &&
          Math.abs(quantity.value - together) <= quantity.value * NEAR,
      )?.quantity;
      if (!received) continue;
      yield {
        block,
        start: start + spent.end + 1,
        end: start + balance.end,
        message: `${received.written}减去${spent.written}是${shownLike(received.value - spent.value, received)}，写的是${balance.written}。`,
        proposal: '核对收入、支出和结余后改正。',
      };
    }
  }
}
