import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect } from '../define-rule.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const CLOSERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const PARTNER: Readonly<Record<string, string>> = { '）': '(', ')': '（' };

/** Code and addresses keep to rules of their own. */
const HAN = /[\u4e00-\u9fff]/;

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** 1） and a） are labels, not the end of a bracket. */
const isLabel = (text: string, at: number): boolean =>
  /[)）]/.test(text[at]!) &&
  /(?:^|[\s。；;，,：:])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/.test(text.slice(0, at));

/** ’ between letters is an apostrophe. */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '');

const defect = (
  block: number,
  at: number,
  message: string,
  proposal: string,
  replacement?: string,
): Defect => ({
  block,
  start: at,
  end: at + 1,
  message,
  proposal,
  ...(replacement !== undefined && { replacement }),
});

function* scan(text: string, block: number): Generator<Defect & { readonly unclosed?: string }> {
  const stack: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (mark in PAIRS) {
      const repeated = stack.at(-1);
      // A second “ before any ” was most likely meant to close.
      if (mark === '“' && repeated?.mark === '“') {
        // With a whole clause between them the first was never closed.
        if (/[，。；]/.test(text.slice(repeated.at, at))) {
          yield unclosed(block, stack.pop()!);
          stack.push({ mark, at });
          continue;
        }
        yield defect(
          block,
          at,
          '引号没有成对：这里又出现一个前引号“。',
          '改为后引号”，或补上前一处的后引号。',
        );
        stack.pop();
        if (isClosedLater(text, at)) stack.push({ mark, at });
        continue;
      }
      stack.push({ mark, at });
    } else if (
      CLOSERS.has(mark) &&
      !(isLabel(text, at) && !stack.some((open) => open.mark === CLOSERS.get(mark))) &&
      !isApostrophe(text, at)
    ) {
      const top = stack.at(-1);
      if (top?.mark === CLOSERS.get(mark)) stack.pop();
      else if (top && PARTNER[mark] === top.mark) {
        stack.pop();
        yield defect(
          block,
          at,
          `括号全角、半角不成对：“${top.mark}”配了“${mark}”。`,
          '统一用全角括号（）。',
          '）',
        );
      } else {
        const inner = stack.findLastIndex((open) => open.mark === CLOSERS.get(mark));
        if (inner === -1)
          yield defect(
            block,
            at,
            `只有“${mark}”，缺少与它成对的“${CLOSERS.get(mark)}”。`,
            `补上“${CLOSERS.get(mark)}”，或删去“${mark}”。`,
          );
        else {
          for (const open of stack.splice(inner).slice(1)) yield unclosed(block, open);
        }
      }
    }
  }
  for (const open of stack) yield { ...unclosed(block, open), unclosed: open.mark };
}

const isClosedLater = (text: string, at: number): boolean => {
  const close = text.indexOf('”', at + 1);
  const next = text.indexOf('“', at + 1);
  const closings = text.slice(at + 1).split('”').length - 1;
  const openings = text.slice(at + 1).split('“').length - 1;
  return close !== -1 && (next === -1 || close < next) && closings > openings;
};

const unclosed = (block: number, { mark, at }: Open): Defect =>
  defect(
    block,
    at,
    `“${mark}”没有成对的“${PAIRS[mark]}”。`,
    `在结束处补上“${PAIRS[mark]}”，或删去“${mark}”。`,
  );

/** A quotation of several paragraphs opens each with “ and closes only the last. */
const continues = ({ blocks }: CheckedDocument, index: number, mark: string | undefined): boolean =>
  mark !== undefined && /[“‘]/.test(mark) && blocks[index + 1]?.text.trimStart().startsWith(mark) === true;

export const unbalancedMark = defineRule({
  code: 'unbalanced-mark',
  name: '引号、括号不成对',
  reason: '引号、括号、书名号必须成对使用（GB/T 15834—2011）。',
  severity: 'error',
  examples: {
    wrong: [
      '采取“清单式”学习、命题式⟦”⟧研讨交流，狠抓学习实效。',
      '开展⟦“⟧最美退役军人评选活动，弘扬正能量。',
      '认真贯彻⟦《⟧退役军人保障法，做好宣传。',
      '走访困难退役军人（含优抚对象⟦)⟧1200人次。',
      '开设⟦“⟧双拥进行时专栏，刊播稿件386篇；命名“双拥示范街”8条。',
      '全面推广“轮值站长⟦“⟧制度，推选优秀老兵。',
      '落实优待政策（含体检、疗休养）⟦）⟧。',
      '（一）心理关爱。开展活动⟦（⟧讲座、团体辅导共16场次。\n（二）权益维护',
    ],
    right: [
      '推进“一站式”服务（含线上），学习《退役军人保障法》和“四个一”做法。',
      '主要做法：1）上门走访；2）电话联系；3）集中座谈。',
      '“老兵讲了一段话。\n“他说要继续讲下去。”',
      '他说：“要弘扬‘老兵精神’。”',
    ],
  },
  *find(document) {
    for (const [index, { text }] of document.blocks.entries()) {
      if (!HAN.test(text)) continue;
      for (const { unclosed: mark, ...found } of scan(text, index))
        if (!continues(document, index, mark)) yield found;
    }
  },
});
