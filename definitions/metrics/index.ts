import type { MetricDefinition } from '#kit';
import { annualConfirmationMetrics } from './annual-confirmation.ts';
import { appointmentMetrics } from './appointment.ts';
import { archiveDigitisingMetrics } from './archive-digitising.ts';
import { caseMetrics } from './cases.ts';
import { communityDutyMetrics } from './community-duty.ts';
import { employerMetrics } from './employer.ts';
import { employmentRecordMetrics } from './employment-record.ts';
import { garrisonMetrics } from './garrison.ts';
import { guidanceActivityMetrics } from './guidance-activity.ts';
import { hallReceptionMetrics } from './hall-reception.ts';
import { hardshipAidMetrics } from './hardship-aid.ts';
import { healthCareMetrics } from './health-care.ts';
import { honourFileMetrics } from './honour-file.ts';
import { hotlineCallMetrics } from './hotline-call.ts';
import { jobFairMetrics } from './job-fair.ts';
import { jobSeekerMetrics } from './job-seeker.ts';
import { legalAidMetrics } from './legal-aid.ts';
import { liaisonContactMetrics } from './liaison-contact.ts';
import { memorialWorkMetrics } from './memorial-work.ts';
import { meritNoticeMetrics } from './merit-notice.ts';
import { officeMetrics } from './office.ts';
import { oneTimePaymentMetrics } from './one-time-payment.ts';
import { onlineServiceMetrics } from './online-service.ts';
import { partnerMetrics } from './partner.ts';
import { partyActivityMetrics } from './party-activity.ts';
import { pensionPaymentMetrics } from './pension-payment.ts';
import { petitionCaseMetrics } from './petition-case.ts';
import { placementMetrics } from './placement.ts';
import { practicalMatterMetrics } from './practical-matter.ts';
import { psychologicalServiceMetrics } from './psychological-service.ts';
import { publicityMetrics } from './publicity.ts';
import { registryMetrics } from './registry.ts';
import { returnReportMetrics } from './return-report.ts';
import { schoolEntryMetrics } from './school-entry.ts';
import { selectionMetrics } from './selection.ts';
import { serviceItemOpenedMetrics } from './service-item-opened.ts';
import { socialInsuranceMetrics } from './social-insurance.ts';
import { startupMetrics } from './startup.ts';
import { stationMetrics } from './station.ts';
import { trainingMetrics } from './training.ts';
import { villagePostMetrics } from './village-post.ts';
import { visitMetrics } from './visit.ts';
import { volunteerMetrics } from './volunteer.ts';
import { serviceRatingMetrics } from './service-rating.ts';
import { documentIssuedMetrics } from './document-issued.ts';
import { agendaItemMetrics } from './agenda-item.ts';
import { publicPromiseMetrics } from './public-promise.ts';
import { scoreReceivedMetrics } from './score-received.ts';
import { centralTaskMetrics } from './central-task.ts';
import { cadreMoveMetrics } from './cadre-move.ts';
import { staffAppraisalMetrics } from './staff-appraisal.ts';
import { listedTaskMetrics } from './listed-task.ts';
import { inspectionMetrics } from './inspection.ts';
import { cleanGovernmentMetrics } from './clean-government.ts';
import { notifiedEventMetrics } from './notified-event.ts';
import { buildingProjectMetrics } from './building-project.ts';
import { charityAidMetrics } from './charity-aid.ts';
import { combatVerificationMetrics } from './combat-verification.ts';
import { triggeredCareMetrics } from './triggered-care.ts';
import { modelStreetMetrics } from './model-street.ts';
import { preferentialOfferMetrics } from './preferential-offer.ts';
import { militarySupplyMetrics } from './military-supply.ts';
import { placementSessionMetrics } from './placement-session.ts';
import { retiredCadreCareMetrics } from './retired-cadre-care.ts';
import { contradictionCheckMetrics } from './contradiction-check.ts';
import { stationStaffMetrics } from './station-staff.ts';
import { confirmationOverdueMetrics } from './confirmation-overdue.ts';

/** Every figure the bureau can state, in the order of the dictionary. */
export const allMetrics: readonly MetricDefinition[] = [
  ...annualConfirmationMetrics,
  ...appointmentMetrics,
  ...archiveDigitisingMetrics,
  ...caseMetrics,
  ...communityDutyMetrics,
  ...employerMetrics,
  ...employmentRecordMetrics,
  ...garrisonMetrics,
  ...guidanceActivityMetrics,
  ...hallReceptionMetrics,
  ...hardshipAidMetrics,
  ...healthCareMetrics,
  ...honourFileMetrics,
  ...hotlineCallMetrics,
  ...jobFairMetrics,
  ...jobSeekerMetrics,
  ...legalAidMetrics,
  ...liaisonContactMetrics,
  ...memorialWorkMetrics,
  ...meritNoticeMetrics,
  ...officeMetrics,
  ...oneTimePaymentMetrics,
  ...onlineServiceMetrics,
  ...partnerMetrics,
  ...partyActivityMetrics,
  ...pensionPaymentMetrics,
  ...petitionCaseMetrics,
  ...placementMetrics,
  ...practicalMatterMetrics,
  ...psychologicalServiceMetrics,
  ...publicityMetrics,
  ...registryMetrics,
  ...returnReportMetrics,
  ...schoolEntryMetrics,
  ...selectionMetrics,
  ...serviceItemOpenedMetrics,
  ...serviceRatingMetrics,
  ...socialInsuranceMetrics,
  ...startupMetrics,
  ...stationMetrics,
  ...trainingMetrics,
  ...villagePostMetrics,
  ...visitMetrics,
  ...volunteerMetrics,
  ...documentIssuedMetrics,
  ...agendaItemMetrics,
  ...publicPromiseMetrics,
  ...scoreReceivedMetrics,
  ...centralTaskMetrics,
  ...cadreMoveMetrics,
  ...staffAppraisalMetrics,
  ...listedTaskMetrics,
  ...inspectionMetrics,
  ...cleanGovernmentMetrics,
  ...notifiedEventMetrics,
  ...buildingProjectMetrics,
  ...charityAidMetrics,
  ...combatVerificationMetrics,
  ...triggeredCareMetrics,
  ...modelStreetMetrics,
  ...preferentialOfferMetrics,
  ...militarySupplyMetrics,
  ...placementSessionMetrics,
  ...retiredCadreCareMetrics,
  ...contradictionCheckMetrics,
  ...stationStaffMetrics,
  ...confirmationOverdueMetrics,
];
