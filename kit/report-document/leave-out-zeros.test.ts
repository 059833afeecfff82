import { expect, test } from 'vitest';
import type { InlineNode, ReportDocument } from './document.ts';
import { plainFigure } from './figure-attributes.ts';
import { leaveOutZeros } from './leave-out-zeros.ts';

/** 召开会议{a}次: each name between braces is a chip. */
const paragraphOf = (written: string): InlineNode[] =>
  written
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('{')
        ? { type: 'figure', attrs: plainFigure(piece.slice(1, -1), 'visit-times') }
        : { type: 'text', text: piece },
    );

const told = (written: string, ...zeros: string[]): string => {
  const document: ReportDocument = {
    type: 'doc',
    content: [{ type: 'title' }, { type: 'paragraph', content: paragraphOf(written) }],
  };
  const [, block] = leaveOutZeros(document, new Set(zeros), '全年未发生此类事项。').content;
  return 'content' in block!
    ? block.content!.map((node) => (node.type === 'text' ? node.text : `{${node.attrs.id}}`)).join('')
    : '';
};

test.each([
  ['走访{a}户，发放{b}。', [], '走访{a}户，发放{b}。'],
  ['接待来访{a}，其中集体访{b}。', ['b'], '接待来访{a}。'],
  ['办理{a}；化解{b}，办结{c}。召开座谈会{d}。', ['b', 'c'], '办理{a}。召开座谈会{d}。'],
  ['修缮{a}，投入{b}，寻亲{c}。', ['a', 'b'], '寻亲{c}。'],
  ['评选人物，退役军人{a}、工作者{b}、团队{c}。', ['b', 'c'], '评选人物，退役军人{a}。'],
  ['评选人物，退役军人{a}、工作者{b}。', ['a'], '评选人物，退役军人{a}、工作者{b}。'],
  ['评选人物，退役军人{a}、工作者{b}。举办讲座{c}。', ['a', 'b'], '举办讲座{c}。'],
  ['举办讲座{a}，参加{b}。', ['a'], '举办讲座{a}，参加{b}。'],
  ['坚持以人为本。走访{a}户。', ['a'], '坚持以人为本。'],
  ['走访{a}户，发放{b}。', ['a', 'b'], '全年未发生此类事项。'],
])('%s without %s reads %s', (written, zeros, expected) => {
  expect(told(written, ...zeros)).toBe(expected);
});
