import { defineRule, type Span } from '../define-rule.ts';
import { isProse } from '../text-block.ts';

const SHORTEST = 24;
/** A sentence told twice on end is a slip even when it is short; a cheer or a call may be repeated. */
const SHORTEST_ON_END = 10;
const bare = (text: string): string => text.replaceAll(/[\s，。；、：“”（）]/g, '');

export const repeatedSentence = defineRule({
  code: 'repeated-sentence',
  name: '整句重复',
  reason: '同一句话一字不差地出现两次，多半是复制粘贴的残留。',
  severity: 'warning',
  examples: {
    wrong: [
      '建立常态化联系退役军人制度，突出面对面、一对一服务，登门入户了解情况。\n同时抓好宣传。\n⟦建立常态化联系退役军人制度，突出面对面、一对一服务，登门入户了解情况。⟧',
      '对这些问题必须采取有力措施加以解决。⟦对这些问题必须采取有力措施加以解决。⟧',
    ],
    right: ['让军人成为全社会尊崇的职业。\n我们要让军人成为全社会尊崇的职业。'],
  },
  *find({ sentences, blocks }) {
    const seen = new Map<string, Span>();
    let before: { readonly key: string; readonly span: Span } | undefined;
    for (const { block, start, text } of sentences) {
      const key = bare(text);
      if (key.length < SHORTEST_ON_END || !isProse(blocks[block]!)) continue;
      const from = start + (text.length - text.trimStart().length);
      const span = { block, start: from, end: start + text.trimEnd().length };
      const onEnd = before?.key === key ? before.span : undefined;
      const first = seen.get(key) ?? onEnd;
      before = { key, span };
      if (first)
        yield {
          ...span,
          message: `这句话在第${blocks[first.block]!.number}段已经写过。`,
          proposal: '删去重复的一处，或改写。',
          related: [first],
        };
      else if (key.length >= SHORTEST) seen.set(key, span);
    }
  },
});
