import type {
  BlockNode,
  FigureAttributes,
  FigureTableAttributes,
  InlineNode,
  ReportDocument,
} from '#kit/report-document/index.ts';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRef, DraftRow } from '../draft.ts';
import { insertBlocksStep } from '../steps/edit-document.ts';
import { getDraft, requireOpen, requireRowVersion } from '../get-draft.ts';
import { MERGE, moveLocked } from './move-section.ts';
import { saveVersion } from '../versions/save-version.ts';
import { getSection, requireOfReport, requireState } from './section.ts';
import { storeDraftSteps } from '../steps/store-steps.ts';
import { SERVER_CLIENT } from '../versions/versions.ts';

export interface SectionMerge {
  readonly section: string;
  /** Of the section. */
  readonly rowVersion: number;
  /** Of the report: the text in which `at` was chosen. */
  readonly stepVersion: number;
  /** The section's blocks go before this block of the report; 1 is right after the title. */
  readonly at: number;
}

const LONGEST_ID = 40;

/** In the report a section's figures still count the section's own area, and keep ids of their own. */
const carried = <T extends FigureAttributes | FigureTableAttributes>(attrs: T, section: DraftRow): T => ({
  ...attrs,
  id: `${section.id.slice(-6)}-${attrs.id}`.slice(0, LONGEST_ID),
  region: attrs.region === 'report' ? section.region_code : attrs.region,
});

/** Comments stay with the section: their marks would point nowhere. */
const inlineOf = (node: InlineNode, section: DraftRow): InlineNode => {
  const marks = (node.marks ?? []).filter(({ type }) => type !== 'comment');
  const kept = marks.length > 0 ? { marks } : {};
  return node.type === 'figure'
    ? { type: 'figure', attrs: carried(node.attrs, section), ...kept }
    : { type: 'text', text: node.text, ...kept };
};

const blockOf = (block: BlockNode, section: DraftRow): BlockNode => {
  switch (block.type) {
    case 'figureTable':
      return { ...block, attrs: carried(block.attrs, section) };
    case 'figureChart':
      return { ...block, attrs: carried(block.attrs, section) };
    default:
      return block.content
        ? { ...block, content: block.content.map((node) => inlineOf(node, section)) }
        : block;
  }
};

/** The blocks of a section as they stand in the report; its title stays behind. */
export const sectionBlocks = ({ content }: ReportDocument, section: DraftRow): BlockNode[] => {
  const [, ...blocks] = content;
  return blocks.map((block) => blockOf(block, section));
};

/** Puts a section handed in into the report, as one step and one version; the section is then closed. */
export const mergeSection = async (
  tx: Tx,
  context: ActContext,
  ref: DraftRef,
  merge: SectionMerge,
): Promise<void> => {
  const report = await getDraft(tx, 'report', ref, { lock: true });
  requireOpen(report);
  const at = { countyCode: ref.countyCode, id: merge.section };
  const section = await getSection(tx, at, { lock: true });
  requireOfReport(section, report.id);
  requireState(section, ...MERGE.from);
  requireRowVersion(section, merge.rowVersion);
  if (report.step_version !== merge.stepVersion)
    throw new Problem('conflict', 'text-changed', '刚刚有人改动了报告，没有并入。', {
      advice: '请核对插入的位置，再并入一次。',
    });
  const draft = await getDraft(tx, 'section', at);
  const merged = await storeDraftSteps(tx, context.actor, report, {
    clientId: SERVER_CLIENT,
    submissionId: newId(),
    steps: [insertBlocksStep(report.document, merge.at, sectionBlocks(draft.document, draft))],
  });
  const label = `并入分报：${section.title}`.slice(0, 60);
  await saveVersion(tx, { ...context, requestKey: null }, merged, { kind: 'merged', label });
  await moveLocked(tx, context, section, MERGE);
};
