import type { LedgerDefinition, LedgerExamples } from '#kit';
import { hallReceptionExamples } from './hall-reception.examples.ts';
import { hallReception } from './hall-reception.ts';
import { hardshipAidExamples } from './hardship-aid.examples.ts';
import { hardshipAid } from './hardship-aid.ts';
import { hotlineCallExamples } from './hotline-call.examples.ts';
import { hotlineCall } from './hotline-call.ts';
import { jobFairExamples } from './job-fair.examples.ts';
import { jobFair } from './job-fair.ts';
import { legalAidExamples } from './legal-aid.examples.ts';
import { legalAid } from './legal-aid.ts';
import { meritNoticeExamples } from './merit-notice.examples.ts';
import { meritNotice } from './merit-notice.ts';
import { onlineServiceExamples } from './online-service.examples.ts';
import { onlineService } from './online-service.ts';
import { partyActivityExamples } from './party-activity.examples.ts';
import { partyActivity } from './party-activity.ts';
import { publicityExamples } from './publicity.examples.ts';
import { publicity } from './publicity.ts';
import { trainingExamples } from './training.examples.ts';
import { training } from './training.ts';
import { visitExamples } from './visit.examples.ts';
import { visit } from './visit.ts';
import { volunteerActivityExamples } from './volunteer-activity.examples.ts';
import { volunteerActivity } from './volunteer-activity.ts';

/** A ledger with the examples that test it and fill the demonstration city. */
export interface ExemplifiedLedger {
  readonly ledger: LedgerDefinition;
  readonly examples: LedgerExamples;
}

/** Every ledger, in the order of the menu. */
export const ledgersWithExamples: readonly ExemplifiedLedger[] = [
  { ledger: visit, examples: visitExamples },
  { ledger: hallReception, examples: hallReceptionExamples },
  { ledger: hotlineCall, examples: hotlineCallExamples },
  { ledger: onlineService, examples: onlineServiceExamples },
  { ledger: training, examples: trainingExamples },
  { ledger: jobFair, examples: jobFairExamples },
  { ledger: hardshipAid, examples: hardshipAidExamples },
  { ledger: legalAid, examples: legalAidExamples },
  { ledger: volunteerActivity, examples: volunteerActivityExamples },
  { ledger: publicity, examples: publicityExamples },
  { ledger: meritNotice, examples: meritNoticeExamples },
  { ledger: partyActivity, examples: partyActivityExamples },
];
