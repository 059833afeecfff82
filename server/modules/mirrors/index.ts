/** The door of the mirrors module: what official systems hold, and where it differs from our files (官方系统核对). */
import { countDifferencesRoute, listDifferencesRoute } from './differences.route.ts';
import { listMirrorsRoute } from './mirrors.route.ts';
import { countRecordsRoute, listRecordsRoute } from './records.route.ts';
import { settleDifferencesRoute } from './settle.route.ts';

export { compareChanged } from './compare-changed.ts';
export { concludeGeneration, openGeneration } from './conclude-generation.ts';
export { getMirror, lineOfMirror } from './get-mirror.ts';
export { countDifferences, DifferencesQuery, listDifferences } from './list-differences.ts';
export type { Generation, MirrorDraft } from './mirror-record.ts';
export { stateWords } from './mirror-states.ts';
export { officialRecords, type OfficialRecord } from './official-records.ts';
export { fieldLabelOf, presentDifferences, type PresentedDifference } from './present-difference.ts';
export { recordMirrored, type MirrorOutcome } from './record-mirrored.ts';
export { recordSection } from './record-section.ts';
export { sealDraft, type SealedDraft } from './seal-record.ts';
export { takeNews, type OfficialNews } from './take-news.ts';
export { tellAgain } from './tell-again.ts';
export { verifyMirrors } from './verify-mirrors.ts';

export const routes = [
  listMirrorsRoute,
  listDifferencesRoute,
  countDifferencesRoute,
  settleDifferencesRoute,
  listRecordsRoute,
  countRecordsRoute,
];
