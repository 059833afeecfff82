import { metrics, reports } from '#definitions';
import type { Inline, MetricDefinition } from '#kit';

/** What documents call a metric, in pairs of neighbouring characters. */
export interface MetricName {
  readonly pairs: readonly string[];
  /** What its sentence has said before: many sentences end in 按时办结率为. */
  readonly said: readonly string[];
}

/** A metric with its names: the official title first, then what the templates call it. */
export interface NamedMetric {
  readonly metric: MetricDefinition;
  readonly names: readonly [MetricName, ...MetricName[]];
}

/** The neighbouring characters of a text, two by two. */
export const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

const LONGEST_NAME = 14;

/** The words directly before a chip, back to the last punctuation or chip: how a template calls the figure. */
const wordsBefore = (content: readonly Inline[], at: number): string => {
  const before = content[at - 1];
  if (typeof before !== 'string') return '';
  return (before.split(/[，。；：、（）“”]|\{[^}]*\}/).at(-1) ?? '').slice(-LONGEST_NAME);
};

/** What a sentence says before the words that name a chip. */
const saidBefore = (content: readonly Inline[], at: number): string =>
  content
    .slice(0, at)
    .map((piece) => (typeof piece === 'string' ? piece : '，'))
    .join('')
    .split(/[。；]/)
    .at(-1) ?? '';

const namesInTemplates = (): Map<string, Map<string, MetricName>> => {
  const names = new Map<string, Map<string, MetricName>>();
  for (const { blocks } of reports) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const [at, piece] of block.content.entries()) {
        if (typeof piece === 'string' || piece.compare || piece.slice) continue;
        const words = wordsBefore(block.content, at).replace(/^(?:其中|全年|本期)/, '');
        if (words.length < 2) continue;
        const said = [...new Set(pairsOf(saidBefore(block.content, at)))];
        const own = names.get(piece.metric) ?? new Map<string, MetricName>();
        names.set(piece.metric, own.set(words, { pairs: pairsOf(words), said }));
      }
    }
  }
  return names;
};

const read = (): readonly NamedMetric[] => {
  const others = namesInTemplates();
  return metrics.map((metric) => ({
    metric,
    names: [
      { pairs: pairsOf(withoutUnit(metric)), said: [...new Set(pairsOf(metric.title))] },
      ...(others.get(metric.code)?.values() ?? []),
    ],
  }));
};

/** 培训人次 is 培训 before its number: the unit stands behind it. */
const withoutUnit = ({ title, unit }: MetricDefinition): string => {
  const words = title.endsWith(unit) ? title.slice(0, -unit.length) : title.replace(/[人件户场份]数$/, '');
  return words.length < 2 ? title : words;
};

let known: readonly NamedMetric[] | undefined;

/** Every metric with its official title and what the templates call it. */
export const namedMetrics = (): readonly NamedMetric[] => (known ??= read());
