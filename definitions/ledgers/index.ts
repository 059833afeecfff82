import type { LedgerDefinition, LedgerExamples } from '#kit';
import { employerExamples } from './employer.examples.ts';
import { employer } from './employer.ts';
import { employmentRecordExamples } from './employment-record.examples.ts';
import { employmentRecord } from './employment-record.ts';
import { hallReceptionExamples } from './hall-reception.examples.ts';
import { hallReception } from './hall-reception.ts';
import { hardshipAidExamples } from './hardship-aid.examples.ts';
import { hardshipAid } from './hardship-aid.ts';
import { hotlineCallExamples } from './hotline-call.examples.ts';
import { hotlineCall } from './hotline-call.ts';
import { jobFairExamples } from './job-fair.examples.ts';
import { jobFair } from './job-fair.ts';
import { jobSeekerExamples } from './job-seeker.examples.ts';
import { jobSeeker } from './job-seeker.ts';
import { legalAidExamples } from './legal-aid.examples.ts';
import { legalAid } from './legal-aid.ts';
import { meritNoticeExamples } from './merit-notice.examples.ts';
import { meritNotice } from './merit-notice.ts';
import { oneTimePaymentExamples } from './one-time-payment.examples.ts';
import { oneTimePayment } from './one-time-payment.ts';
import { onlineServiceExamples } from './online-service.examples.ts';
import { onlineService } from './online-service.ts';
import { partyActivityExamples } from './party-activity.examples.ts';
import { partyActivity } from './party-activity.ts';
import { pensionPaymentExamples } from './pension-payment.examples.ts';
import { pensionPayment } from './pension-payment.ts';
import { placementExamples } from './placement.examples.ts';
import { placement } from './placement.ts';
import { publicityExamples } from './publicity.examples.ts';
import { publicity } from './publicity.ts';
import { returnReportExamples } from './return-report.examples.ts';
import { returnReport } from './return-report.ts';
import { serviceItemOpenedExamples } from './service-item-opened.examples.ts';
import { serviceItemOpened } from './service-item-opened.ts';
import { socialInsuranceExamples } from './social-insurance.examples.ts';
import { socialInsurance } from './social-insurance.ts';
import { startupContestExamples } from './startup-contest.examples.ts';
import { startupContest } from './startup-contest.ts';
import { startupLoanExamples } from './startup-loan.examples.ts';
import { startupLoan } from './startup-loan.ts';
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
  { ledger: serviceItemOpened, examples: serviceItemOpenedExamples },
  { ledger: returnReport, examples: returnReportExamples },
  { ledger: placement, examples: placementExamples },
  { ledger: socialInsurance, examples: socialInsuranceExamples },
  { ledger: training, examples: trainingExamples },
  { ledger: jobFair, examples: jobFairExamples },
  { ledger: jobSeeker, examples: jobSeekerExamples },
  { ledger: employmentRecord, examples: employmentRecordExamples },
  { ledger: employer, examples: employerExamples },
  { ledger: startupContest, examples: startupContestExamples },
  { ledger: startupLoan, examples: startupLoanExamples },
  { ledger: oneTimePayment, examples: oneTimePaymentExamples },
  { ledger: pensionPayment, examples: pensionPaymentExamples },
  { ledger: hardshipAid, examples: hardshipAidExamples },
  { ledger: legalAid, examples: legalAidExamples },
  { ledger: volunteerActivity, examples: volunteerActivityExamples },
  { ledger: publicity, examples: publicityExamples },
  { ledger: meritNotice, examples: meritNoticeExamples },
  { ledger: partyActivity, examples: partyActivityExamples },
];
