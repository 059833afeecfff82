import type { CheckedDocument } from '../checked-document.ts';
import { draftingNotes } from '../leftovers/drafting-notes.ts';
import { defineRule } from '../define-rule.ts';
import { headingSeries } from '../numbering/heading-series.ts';
import { isProse } from '../text-block.ts';
import { isSignatureDate } from '../text/signature-dates.ts';

const TITLE_LENGTH = 30;
const FULL_LENGTH = 40;
const RANK = { part: 0, chapter: 1, chinese: 2, bracketed: 3, arabic: 4 } as const;
/** 三是。: an item with nothing in it. */
const EMPTY_ITEM =
  /(?<=[。；：，])(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，)(?=\s*(?:[。；，]|$))/g;
/** After the last heading nothing but who signs and when. */
const endsWithSignature = ({ blocks, prose }: CheckedDocument, block: number): boolean => {
  const rest = prose.filter((one) => one > block).map((one) => blocks[one]!.text.trim());
  return (
    rest.some(isSignatureDate) &&
    blocks.slice(block + 1).every(isProse) &&
    rest.every((text) => text.length <= TITLE_LENGTH && !/[。；：]/.test(text))
  );
};
/** 附件：1.… 2.…: a list of annexes, line after line. */
const isAnnex = (
  { blocks }: CheckedDocument,
  isNumbered: (block: number) => boolean,
  block: number,
): boolean => {
  let at = block;
  while (!blocks[at]!.text.trimStart().startsWith('附件') && isNumbered(at - 1)) at -= 1;
  return blocks[at]!.text.trimStart().startsWith('附件');
};
const END = /[。；！？：]\s*$/;

export const emptySection = defineRule({
  code: 'empty-section',
  name: '标题下没有内容',
  reason: '标题后面紧接着下一个同级或上级标题，多半是正文漏了。',
  severity: 'warning',
  examples: {
    wrong: [
      '一、主要做法\n今年以来，走访慰问老兵200人，大家反响很好。\n⟦二、存在问题⟧\n三、下步打算\n继续做好走访慰问，把好事办好。',
      '一、主要做法\n（一）迎老兵回家。完成秋季退役士兵报到一百余名，逐人讲解就业、社保、优待等各项政策，做到一次办好。\n（二）为老兵解难。建立困难退役军人动态台账，协调解决住房、就医、子女上学等实际问题，件件有回音。\n⟦（三）让老兵舒心⟧\n二、下步打算\n继续做好走访慰问，把好事办好。',
      '存在的不足：一是参训积极性不高；二是专业与市场结合不紧；⟦三是⟧',
    ],
    besides: ['missing-stop'],
    right: [
      '目录\n一、主要做法\n二、存在问题\n三、下步打算',
      '一、主要做法\n（一）夯实基础。\n扎实开展业务培训，提升服务本领。\n二、下步打算\n继续做好走访慰问。',
    ],
  },
  *find(document) {
    const { outline, blocks } = document;
    const next = new Map(outline.map((entry, at) => [entry.block, outline[at + 1]]));
    const series = headingSeries(document).map(({ items }) => items.map(({ entry }) => entry.block));
    const runIn = new Set(
      series.filter((own) => own.some((block) => blocks[block]!.text.length > TITLE_LENGTH)).flat(),
    );
    const isFull = (block: number): boolean =>
      blocks[block]!.text.length > FULL_LENGTH && END.test(blocks[block]!.text);
    /** Beside items that all are whole paragraphs, a few bare words without any mark are a heading left alone. */
    const bareAmongFull = new Set(
      series.flatMap((own) => {
        const short = own.filter((block) => !isFull(block));
        const isOneAmongFull = own.length > 2 && short.length === 1;
        return isOneAmongFull && !/[；：，]|。./.test(blocks[short[0]!]!.text.trimEnd()) ? short : [];
      }),
    );
    const headings = outline.filter(
      ({ label, block }) =>
        label.style in RANK &&
        blocks[block]!.text.length <= TITLE_LENGTH &&
        (!END.test(blocks[block]!.text) || bareAmongFull.has(block)),
    );
    // A heading with a note of the drafter in it is told as such.
    const noted = new Set([...draftingNotes(document)].map((span) => span.block));
    const rankOf = (style: string): number => RANK[style as keyof typeof RANK];
    const empty = headings.filter(({ block, label }) => {
      if (blocks[block]!.text.trim() === '' || noted.has(block)) return false;
      // Beside items that say all in their own paragraph, a short one is an item too.
      if ((runIn.has(block) && !bareAmongFull.has(block)) || isAnnex(document, (one) => next.has(one), block))
        return false;
      const after = next.get(block);
      if (!after) return /^(?:chinese|bracketed)$/.test(label.style) && endsWithSignature(document, block);
      if (!(after.label.style in RANK) || rankOf(after.label.style) > rankOf(label.style)) return false;
      return blocks
        .slice(block + 1, after.block)
        .every((between) => isProse(between) && between.text.trim() === '');
    });
    for (const [block, { kind, text }] of blocks.entries())
      if (kind === 'heading' && text.trim() === '')
        yield {
          block,
          start: 0,
          end: 0,
          message: '标题是空的。',
          proposal: '补上标题，或删去这一行。',
        };
    // A table of contents or a list of items is nothing but headings.
    if (empty.length * 3 > headings.length) return;
    for (const block of document.prose)
      for (const match of blocks[block]!.text.matchAll(EMPTY_ITEM))
        yield {
          block,
          start: match.index,
          end: match.index + match[0].length,
          message: `“${match[0]}”后面没有内容。`,
          proposal: '补上这一项，或删去。',
        };
    for (const { block } of empty) {
      const { text } = blocks[block]!;
      yield {
        block,
        start: text.length - text.trimStart().length,
        end: text.trimEnd().length,
        message: `“${text.trim()}”下面没有内容。`,
        proposal: '补上这一部分，或删去标题并顺改序号。',
      };
    }
  },
});
