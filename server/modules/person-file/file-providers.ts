import { documentSection } from '#modules/attachments';
import { caseLines, caseSection } from '#modules/cases';
import { entryFileSections, entryLines } from '#modules/ledgers';
import { recordSection } from '#modules/mirrors';
import { fileActs, type PersonSection, type TimelineSource } from '#modules/registry';

/**
 * What other modules put into the person file. To add a section or lines of the timeline, export a `PersonSection` or a
 * `TimelineSource` from your module's door and name it here.
 */
const sections: readonly PersonSection[] = [
  recordSection,
  ...entryFileSections,
  documentSection,
  caseSection,
];

export const personSections: readonly PersonSection[] = sections.toSorted(
  (left, right) => left.order - right.order,
);

export const timelineSources: readonly TimelineSource[] = [fileActs, entryLines, caseLines];
