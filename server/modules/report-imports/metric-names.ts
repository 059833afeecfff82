import { metrics, reports } from '#definitions';
import type { Inline, MetricDefinition } from '#kit';

/** A metric with the words by which documents call it. */
export interface NamedMetric {
  readonly metric: MetricDefinition;
  readonly names: readonly string[];
}

const LONGEST_NAME = 14;

/** The words directly before a chip, back to the last punctuation or chip: how a template calls the figure. */
const wordsBefore = (content: readonly Inline[], at: number): string => {
  const before = content[at - 1];
  if (typeof before !== 'string') return '';
  return (before.split(/[，。；：、（）“”]|\{[^}]*\}/).at(-1) ?? '').slice(-LONGEST_NAME);
};

const namesInTemplates = (): Map<string, Set<string>> => {
  const names = new Map<string, Set<string>>();
  for (const { blocks } of reports) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const [at, piece] of block.content.entries()) {
        if (typeof piece === 'string' || piece.compare || piece.slice) continue;
        const words = wordsBefore(block.content, at).replace(/^(?:其中|全年|本期)/, '');
        if (words.length < 2) continue;
        names.set(piece.metric, (names.get(piece.metric) ?? new Set()).add(words));
      }
    }
  }
  return names;
};

const read = (): readonly NamedMetric[] => {
  const others = namesInTemplates();
  return metrics.map((metric) => ({ metric, names: [metric.title, ...(others.get(metric.code) ?? [])] }));
};

let known: readonly NamedMetric[] | undefined;

/** Every metric with its official title and what the templates call it. */
export const namedMetrics = (): readonly NamedMetric[] => (known ??= read());
