import { Node, Slice } from 'prosemirror-model';
import { ReplaceStep, Step } from 'prosemirror-transform';
import {
  documentSchema,
  figuresIn,
  tablesIn,
  type BlockNode,
  type ReportDocument,
} from '#kit/report-document/index.ts';
import { Problem } from '#platform/errors/problem.ts';

/** A ProseMirror step as JSON. */
export type StepJson = Record<string, unknown>;

/** Largest document, in characters of JSON: some 300 pages. */
export const MAX_DOCUMENT_LENGTH = 600_000;
/** Most chips, tables and charts in one document. */
const MAX_FIGURES = 1_000;

const tooLarge = (message: string): Problem =>
  new Problem('too-large', 'document-too-large', message, { advice: '请拆成几份报告，或删去不用的内容。' });

/** Throws Problem too-large for a document beyond what the desk carries; answers the length of its JSON. */
export const requireSize = (document: ReportDocument): number => {
  const length = JSON.stringify(document).length;
  if (length > MAX_DOCUMENT_LENGTH)
    throw tooLarge(`文稿过大：最多${MAX_DOCUMENT_LENGTH / 1000}千字符，现为${Math.ceil(length / 1000)}千。`);
  const figures = figuresIn(document).length + tablesIn(document).length;
  if (figures > MAX_FIGURES) throw tooLarge(`数据块过多：最多${MAX_FIGURES}个，现为${figures}个。`);
  return length;
};

const broken = (): Problem =>
  new Problem('invalid', 'step-broken', '这次改动与文稿对不上，没有保存。', {
    advice: '请复制未保存的文字，刷新页面后再粘贴。',
  });

const applyOne = (node: Node, json: StepJson): Node => {
  try {
    const { doc } = Step.fromJSON(documentSchema, json).apply(node);
    if (doc) return doc;
  } catch {
    throw broken();
  }
  throw broken();
};

/** A document as ProseMirror reads it. */
export const readDocument = (document: ReportDocument): Node => Node.fromJSON(documentSchema, document);
/** As it is stored. */
export const writeDocument = (node: Node): ReportDocument => node.toJSON() as ReportDocument;

/** A document after the steps. Throws Problem invalid when one does not fit or leaves no sound document. */
export const changedBy = (node: Node, steps: readonly StepJson[]): Node => {
  if (steps.length === 0) return node;
  const changed = steps.reduce(applyOne, node);
  try {
    changed.check();
  } catch {
    throw broken();
  }
  return changed;
};

/** The document after the steps. Throws Problem invalid as `changedBy` does. */
export const applySteps = (document: ReportDocument, steps: readonly StepJson[]): ReportDocument =>
  writeDocument(changedBy(readDocument(document), steps));

/** The one step that turns a document into another, replacing no more than differs; none when they are equal. */
export const stepBetween = (from: ReportDocument, to: ReportDocument): StepJson | null => {
  const [before, after] = [readDocument(from), readDocument(to)];
  const start = before.content.findDiffStart(after.content);
  if (start === null) return null;
  const end = before.content.findDiffEnd(after.content)!;
  // The two ends may have run past the start where text repeats itself.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = after.slice(start, end.b + overlap);
  const step = new ReplaceStep(start, end.a + overlap, slice);
  const whole = new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0));
  const reached = step.apply(before).doc;
  return (reached?.eq(after) ? step : whole).toJSON() as StepJson;
};

/** The step that puts blocks before block number `at` (1 is right after the title). */
export const insertBlocksStep = (
  document: ReportDocument,
  at: number,
  blocks: readonly BlockNode[],
): StepJson => {
  const node = readDocument(document);
  const place = Math.min(Math.max(at, 1), node.childCount);
  let position = 0;
  for (let index = 0; index < place; index += 1) position += node.child(index).nodeSize;
  const content = readDocument({ type: 'doc', content: [{ type: 'title' }, ...blocks] });
  const titleSize = content.child(0).nodeSize;
  return new ReplaceStep(
    position,
    position,
    content.slice(titleSize, content.content.size),
  ).toJSON() as StepJson;
};
