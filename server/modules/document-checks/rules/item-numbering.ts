import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import { defineRule } from '../define-rule.ts';
import { followSequence } from '../numbering/follow-sequence.ts';
import { itemSeries, type Item } from '../numbering/item-series.ts';

const relabel = (written: string, number: number): string => {
  if (/^[①-⑳]/.test(written)) return String.fromCharCode('①'.charCodeAt(0) + number - 1);
  return /\d/.test(written)
    ? written.replace(/\d+/, String(number))
    : written.replace(/[一二三四五六七八九十]+/, toChineseNumeral(number));
};

const MESSAGES = {
  start: (item: Item, expected: string) => `从“${item.written}”说起，前面没有“${expected}”。`,
  repeat: (item: Item, expected: string) => `“${item.written}”重复，这里应为“${expected}”。`,
  jump: (item: Item, expected: string) => `跳到了“${item.written}”，前面缺少“${expected}”。`,
  back: (item: Item, expected: string) => `“${item.written}”倒退，这里应为“${expected}”。`,
} as const;

/** Words of order: 首先 其次 再次. Told only when they come in the wrong order within one paragraph. */
const ORDER = /(?<=^|[。；：！？])(首先|其次|再次)(?=[，,]|[是要])/g;
const RANK: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 };

export const itemNumbering = defineRule({
  code: 'item-numbering',
  name: '分项序号重复或跳号',
  reason: '“一是、二是”“第一、第二”应当依次排列，重复或跳号说明漏项或串行。',
  severity: 'error',
  examples: {
    wrong: [
      '主要做法：一是加强领导；⟦三是⟧强化宣传；三是狠抓落实。',
      '一是建体系，二是强服务，⟦二是⟧抓宣传，三是促就业。',
      '第一，要提高认识。⟦第三⟧，要狠抓落实。',
      '一要抓学习。\n二要抓作风。\n⟦四要⟧抓落实。',
      '流程为：①申请；⟦③⟧审核；④发放。',
      '首先，认识要到位。再次，措施要到位。⟦其次⟧，责任要到位。',
      '为此，⟦二是⟧强化服务，三是抓好宣传。',
      '（一）加强领导。（二）强化保障。⟦（四）⟧严格考核。\n（二）抓好落实。',
      '1.管护经费不足。⟦3.⟧专业人员缺乏。4.部分碑文不清。',
    ],
    right: [
      '一是抓党建；二是抓服务；三是抓宣传。存在的问题：一是人手不足，二是经费紧张。',
      '一是一、二是二，实事求是。第一时间报告，第二产业发展较快。',
      '第一，提高认识。第二，压实责任。其一，讲政治；其二，讲奉献。',
      '首先，感谢大家。其次，提几点希望。再次，表示慰问。',
      '1.管护经费不足。2.专业人员缺乏。3.部分碑文不清。\n（1）摸清底数；（2）建立台账；（3）限期整改。\n①申请；②审核；③发放。',
      '1.管护经费不足。\n2.专业人员缺乏。3.部分碑文不清。',
    ],
  },
  *find(document) {
    for (const { items } of itemSeries(document))
      for (const { item, kind, expected, before } of followSequence(items)) {
        const right = relabel(item.written, expected);
        yield {
          block: item.block,
          start: item.start,
          end: item.end,
          message: MESSAGES[kind](item, right),
          proposal: `改为“${right}”并顺改后面的，或补上缺少的一项。`,
          related: before ? [{ block: before.block, start: before.start, end: before.end }] : [],
        };
      }
    for (const block of document.prose) {
      let rank = 0;
      for (const match of document.blocks[block]!.text.matchAll(ORDER)) {
        const next = RANK[match[0]]!;
        if (next < rank && next !== 1)
          yield {
            block,
            start: match.index,
            end: match.index + match[0].length,
            message: `“${match[0]}”排在了后面，次序颠倒。`,
            proposal: '按“首先、其次、再次”的次序调整。',
          };
        rank = next;
      }
    }
  },
});
