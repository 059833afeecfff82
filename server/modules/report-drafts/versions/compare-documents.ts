import { findMetric } from '#definitions';
import type { BlockChange, BlockNode, ReportDocument, TitleNode } from '#kit/report-document/index.ts';
import { alignSequences } from './align-sequences.ts';

const title = (metric: string): string => findMetric(metric)?.title ?? metric;

/** A block as comparable text; a chip, table or chart by what it asks for. */
const written = (block: TitleNode | BlockNode): string => {
  switch (block.type) {
    case 'figureTable':
    case 'figureChart':
      return `［${block.type === 'figureTable' ? '表' : '图'}：${block.attrs.title || block.attrs.metrics.map(title).join('、')}］`;
    default:
      return (block.content ?? [])
        .map((node) => (node.type === 'text' ? node.text : `［${title(node.attrs.metric)}］`))
        .join('');
  }
};

/** Words for comparing: a chip, a run of digits or Latin letters, or one sign. */
const words = (text: string): string[] => text.match(/［[^］]*］|[\dA-Za-z.%]+|[\s\S]/gu) ?? [];

const joined = (
  pieces: readonly { kind: 'same' | 'added' | 'removed'; text: string }[],
): BlockChange['pieces'] => {
  const runs: BlockChange['pieces'] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
};

const changedBlock = (before: string, after: string): BlockChange => ({
  kind: 'changed',
  before,
  after,
  pieces: joined(alignSequences(words(before), words(after)).map(({ kind, item }) => ({ kind, text: item }))),
});

const plainBlock = (kind: 'same' | 'added' | 'removed', text: string): BlockChange => ({
  kind,
  before: kind === 'added' ? null : text,
  after: kind === 'removed' ? null : text,
  pieces: [],
});

/**
 * Two versions block by block, in reading order. A removed block directly followed by an added one is one changed block,
 * with its words compared.
 */
export const compareDocuments = (before: ReportDocument, after: ReportDocument): BlockChange[] => {
  const aligned = alignSequences(before.content.map(written), after.content.map(written));
  const changes: BlockChange[] = [];
  for (let at = 0; at < aligned.length;) {
    const run = { removed: [] as string[], added: [] as string[] };
    for (let one = aligned[at]; one && one.kind !== 'same'; one = aligned[(at += 1)]) {
      run[one.kind].push(one.item);
    }
    const pairs = Math.min(run.removed.length, run.added.length);
    for (let pair = 0; pair < pairs; pair += 1)
      changes.push(changedBlock(run.removed[pair]!, run.added[pair]!));
    for (const text of run.removed.slice(pairs)) changes.push(plainBlock('removed', text));
    for (const text of run.added.slice(pairs)) changes.push(plainBlock('added', text));
    const same = aligned[at];
    if (same) changes.push(plainBlock('same', same.item));
    at += 1;
  }
  return changes;
};
