import { defineRule, type Span } from '../define-rule.ts';

const SHORTEST = 24;
/** Within one paragraph a shorter sentence is not said twice either. */
const SHORTEST_INSIDE = 12;
const bare = (text: string): string => text.replaceAll(/[\s，。；、：“”（）]/g, '');

const CLAUSE = /[^，。；：！？]+[，。；：！？]*/g;
const MOST_CLAUSES = 8;
const SHORTEST_CLAUSES = 8;

/** The same clauses twice on end inside one paragraph: A，B。A，B。 */
function* onEnd(text: string, block: number): Generator<{ readonly first: Span; readonly again: Span }> {
  const clauses = [...text.matchAll(CLAUSE)];
  for (let at = 1; at < clauses.length; at += 1)
    for (let size = 1; size <= Math.min(MOST_CLAUSES, at, clauses.length - at); size += 1) {
      const [before, after] = [clauses.slice(at - size, at), clauses.slice(at, at + size)];
      const [left, right] = [before, after].map((run) => bare(run.map(([clause]) => clause).join('')));
      if (left !== right || left!.length < SHORTEST_CLAUSES) continue;
      const span = (run: RegExpExecArray[]): Span => ({
        block,
        start: run[0]!.index,
        end: run.at(-1)!.index + run.at(-1)![0].length,
      });
      yield { first: span(before), again: span(after) };
    }
}

export const repeatedSentence = defineRule({
  code: 'repeated-sentence',
  name: '整句重复',
  reason: '同一句话一字不差地出现两次，多半是复制粘贴的残留。',
  severity: 'warning',
  examples: {
    wrong: [
      '建立常态化联系退役军人制度，突出面对面、一对一服务，登门入户了解情况。\n同时抓好宣传。\n⟦建立常态化联系退役军人制度，突出面对面、一对一服务，登门入户了解情况。⟧',
      '这些问题，必须高度重视，采取有力措施加以解决。⟦必须高度重视，采取有力措施加以解决。⟧',
      '全年走访联系老兵8600人次。发动志愿服务队42支。⟦全年走访联系老兵8600人次。⟧',
      '做到有人管事、有钱办事，⟦做到有人管事、有钱办事。⟧',
    ],
    right: ['让军人成为全社会尊崇的职业。\n我们要让军人成为全社会尊崇的职业。'],
  },
  *find({ proseSentences, blocks, prose }) {
    const told = (span: Span, first: Span) => ({
      ...span,
      message: `这句话在第${blocks[first.block]!.number}段已经写过。`,
      proposal: '删去重复的一处，或改写。',
      related: [first],
    });
    for (const block of prose)
      for (const { first, again } of onEnd(blocks[block]!.text, block)) yield told(again, first);
    const seen = new Map<string, Span>();
    for (const { block, start, text } of proseSentences) {
      const key = bare(text);
      if (key.length < SHORTEST_INSIDE) continue;
      const from = start + (text.length - text.trimStart().length);
      const span = { block, start: from, end: start + text.trimEnd().length };
      const first = seen.get(key);
      if (first && first.block !== block && key.length < SHORTEST) continue;
      if (!first) seen.set(key, span);
      else if (first.block !== block || first.end !== from) yield told(span, first);
    }
  },
});
