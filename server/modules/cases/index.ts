import {
  actOnCaseRoute,
  actOnCasesRoute,
  caseDeskRoute,
  countCasesRoute,
  listCasesRoute,
  openCasePageRoute,
  openCaseRoute,
} from './cases.route.ts';
import { followCalendar } from '#modules/calendar';
import { offerExport } from '#modules/exports';
import { caseLoadRoute } from './desks/case-load.route.ts';
import { caseColleaguesRoute } from './desks/colleagues.route.ts';
import { delegateRoute, endDelegationRoute, listDelegationsRoute } from './desks/delegations.route.ts';
import { caseExport } from './lists/export-cases.ts';
import { judgePersonRoute, listItemsRoute, showItemRoute } from './items.route.ts';
import { exportInboxRoute } from './parts/export-inbox.route.ts';
import { printInboxRoute } from './parts/print-inbox.route.ts';
import { countInboxRoute, partnerInboxRoute, replyToPartRoute } from './parts/parts.route.ts';
import { caseNoticeDocumentRoute, caseNoticeRoute } from './notices/notices.route.ts';
import { recountLimits } from './recount-limits.ts';
import { caseWorkingRoute } from './working.route.ts';

/** The door of the cases: what people apply for, and its way over the desks. */
export { actOnCase, actOnCases, type ActionAsked, type ActionResult } from './act-on-cases.ts';
export type { CaseFacts, CaseRef, CaseRow } from './case-facts.ts';
export { caseLines, caseSection } from './case-file-section.ts';
export type { CaseAction } from './case-actions.ts';
export { getCasePlace, receivePaper, type CasePlace } from './case-papers.ts';
export { getCaseByNumber } from './find-case.ts';
export { openCase } from './opening/open-case.ts';
export type { Application } from './opening/application.ts';
export { openCases, type OpeningResult } from './opening/open-cases.ts';
export { endsOfCases, followCases, OUTCOME_WORDS, type EndedCase } from './follow-cases.ts';
export { ApplicationShape, takeIn } from './opening/take-in.ts';
export { followOfficialRecords } from './official/follow-official-records.ts';
export { findOpenPart, openPartsOf, PartnerPart, presentForPartners } from './parts/parts-for-partners.ts';
export { replyOnce, replyToPart } from './parts/parts.ts';
export type { PartRow as CasePartRow } from './parts/part-row.ts';
export { relinkCases, relinkCasesBack } from './relink-cases.ts';
export { sweepDeadlines } from './sweep-deadlines.ts';
export { verifyCases } from './verify-cases.ts';

offerExport(caseExport);
followCalendar('cases', recountLimits);

export const routes = [
  listItemsRoute,
  showItemRoute,
  judgePersonRoute,
  caseDeskRoute,
  listCasesRoute,
  countCasesRoute,
  openCaseRoute,
  openCasePageRoute,
  actOnCaseRoute,
  actOnCasesRoute,
  caseLoadRoute,
  caseColleaguesRoute,
  caseWorkingRoute,
  caseNoticeRoute,
  caseNoticeDocumentRoute,
  listDelegationsRoute,
  delegateRoute,
  endDelegationRoute,
  partnerInboxRoute,
  countInboxRoute,
  exportInboxRoute,
  printInboxRoute,
  replyToPartRoute,
];
