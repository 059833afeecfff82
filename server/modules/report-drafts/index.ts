/** The door of the report desk: reports being written, by several hands, until they are finalised. */
import { documentRoutes, type DraftHouse } from './document-routes.ts';
import { countDraftsRoute, listDraftsRoute } from './draft-list.route.ts';
import { commentRoutes } from './comments/comment-routes.ts';
import { differenceRoutes } from './editions/difference-routes.ts';
import { editionRoutes } from './editions/edition-routes.ts';
import { changePeriodRoute, openDraftRoute, readDraftRoute } from './open-draft.route.ts';
import { sectionRoutes } from './sections/section-routes.ts';
import { versionRoutes } from './versions/version-routes.ts';

export type { DraftRef, DraftRow } from './draft.ts';
export { getDraft } from './get-draft.ts';
export { resolveFigures } from './figures/resolve-figures.ts';
export { askSections } from './sections/ask-sections.ts';
export { beginThread } from './comments/comments.ts';
export { compareEditions, compareYears } from './editions/compare-editions.ts';
export { finaliseDraft } from './editions/finalise-draft.ts';
export { findDraft, findEdition } from './find-draft.ts';
export { presentEditionLine } from './editions/present-edition.ts';
export { listDrafts } from './list-drafts.ts';
export { moveSection, SUBMIT } from './sections/move-section.ts';
export { openDraft } from './open-draft.ts';
export { submitSteps } from './steps/submit-steps.ts';
export { verifyDrafts } from './verify-drafts.ts';
export { readEdition, readReport, type ReadReport } from './read-report.ts';

const reports: DraftHouse = {
  kind: 'report',
  base: '/report-drafts',
  read: 'report.read',
  write: 'report.compose',
};

const sections: DraftHouse = {
  kind: 'section',
  base: '/report-sections',
  read: 'report.contribute',
  write: 'report.contribute',
};

export const routes = [
  listDraftsRoute,
  countDraftsRoute,
  openDraftRoute,
  readDraftRoute,
  changePeriodRoute,
  ...documentRoutes(reports),
  ...versionRoutes(reports),
  ...commentRoutes(reports),
  ...editionRoutes,
  ...differenceRoutes,
  ...sectionRoutes,
  ...documentRoutes(sections),
  ...versionRoutes(sections),
  ...commentRoutes(sections),
];
