import type { BlockNode, InlineNode, ReportDocument } from './document.ts';

/** A part of a sentence up to a mark, with the mark that ends it. */
interface Clause {
  readonly nodes: readonly InlineNode[];
  readonly end: string;
}

const MARKS = ['', '、', '，', '；', '。'];
const isStop = (mark: string): boolean => mark === '；' || mark === '。' || mark === '';
const stronger = (one: string, other: string): string =>
  MARKS.indexOf(one) >= MARKS.indexOf(other) ? one : other;

/** What goes on from the clause before it, and cannot stand without it. */
const GOES_ON = /^(?:其中|参加|受众|受教育|惠及|服务|同比|占|满意|并|还|同时)/;

const textOf = ({ nodes }: Clause): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : '')).join('');
const chipsOf = ({ nodes }: Clause): string[] =>
  nodes.flatMap((node) => (node.type === 'figure' ? [node.attrs.id] : []));

const clausesOf = (content: readonly InlineNode[]): Clause[] => {
  const clauses: Clause[] = [];
  let nodes: InlineNode[] = [];
  const close = (end: string): void => {
    if (nodes.length > 0 || end !== '') clauses.push({ nodes, end });
    nodes = [];
  };
  for (const node of content) {
    if (node.type !== 'text') {
      nodes.push(node);
      continue;
    }
    for (const [, text = '', mark = ''] of node.text.matchAll(/([^，、；。]*)([，、；。]?)/g)) {
      if (text !== '') nodes.push({ ...node, text });
      if (mark !== '') close(mark);
    }
  }
  close('');
  return clauses;
};

const contentOf = (clauses: readonly Clause[]): InlineNode[] => {
  const nodes = clauses.flatMap(({ nodes: own, end }): InlineNode[] =>
    end === '' ? [...own] : [...own, { type: 'text', text: end }],
  );
  return nodes.reduce<InlineNode[]>((all, node) => {
    const last = all.at(-1);
    const isOneText = node.type === 'text' && last?.type === 'text' && !node.marks && !last.marks;
    return isOneText ? [...all.slice(0, -1), { type: 'text', text: last.text + node.text }] : [...all, node];
  }, []);
};

/** The clauses of each sentence; parts divided by ； are sentences of their own. */
const sentencesOf = (clauses: readonly Clause[]): Clause[][] =>
  clauses.reduce<Clause[][]>((all, clause) => {
    const open = all.at(-1);
    if (open && !isStop(open.at(-1)!.end)) open.push(clause);
    else all.push([clause]);
    return all;
  }, []);

/** A sentence without what did not happen; nothing where all it counts did not. */
const shortened = (sentence: readonly Clause[], isZero: (clause: Clause) => boolean): Clause[] => {
  const counting = sentence.filter((clause) => chipsOf(clause).length > 0);
  if (counting.length === 0 || !counting.some(isZero)) return [...sentence];
  if (counting.every(isZero)) return [];
  const kept: Clause[] = [];
  for (const [at, clause] of sentence.entries()) {
    const next = sentence[at + 1];
    // 评选甲0名、乙3名: the first of a list carries the verb of all.
    const leadsList = clause.end === '、' && sentence[at - 1]?.end !== '、';
    const isNeeded = next !== undefined && !isZero(next) && GOES_ON.test(textOf(next));
    const before = kept.at(-1);
    if (!isZero(clause) || leadsList || isNeeded) kept.push(clause);
    else if (before) kept[kept.length - 1] = { ...before, end: stronger(before.end, clause.end) };
  }
  return kept;
};

/**
 * Leaves out of the paragraphs of a document the clauses all of whose chips are zero, as official prose does not tell what
 * did not happen: “，其中集体访0批”. A paragraph of which nothing is left says `none` instead. `zeros` holds ids of chips.
 * Headings, tables and charts stay.
 */
export const leaveOutZeros = (
  document: ReportDocument,
  zeros: ReadonlySet<string>,
  none: string,
): ReportDocument => {
  const isZero = (clause: Clause): boolean => {
    const chips = chipsOf(clause);
    return chips.length > 0 && chips.every((id) => zeros.has(id));
  };
  const [title, ...blocks] = document.content;
  const told = blocks.map((block): BlockNode => {
    if (block.type !== 'paragraph' || !block.content) return block;
    const sentences = sentencesOf(clausesOf(block.content));
    const clauses: Clause[] = [];
    for (const sentence of sentences) {
      const kept = shortened(sentence, isZero);
      const before = clauses.at(-1);
      // A sentence left out hands its stop to the one before.
      if (kept.length === 0 && before)
        clauses[clauses.length - 1] = { ...before, end: stronger(before.end, sentence.at(-1)!.end) };
      clauses.push(...kept);
    }
    if (clauses.length === sentences.flat().length) return block;
    return { ...block, content: clauses.length > 0 ? contentOf(clauses) : [{ type: 'text', text: none }] };
  });
  return { ...document, content: [title, ...told] };
};
