import type { CodeList } from '#kit';
import { acceptanceResult } from './acceptance-result.ts';
import { appointmentKind } from './appointment-kind.ts';
import { archiveKind } from './archive-kind.ts';
import { archivePart } from './archive-part.ts';
import { awardKind } from './award-kind.ts';
import { cardBar, cardHandOver, cardReplacementReason, cardWithdrawalGround } from './card-matters.ts';
import { careKind } from './care-kind.ts';
import { confirmationChannel } from './confirmation-channel.ts';
import { contactClass } from './contact-class.ts';
import { contactWay } from './contact-way.ts';
import { contestAward } from './contest-award.ts';
import { disabilityCause } from './disability-cause.ts';
import { dischargeSeason } from './discharge-season.ts';
import { duplicateReason } from './duplicate-reason.ts';
import { dutyKind } from './duty-kind.ts';
import { dwelling } from './dwelling.ts';
import { education } from './education.ts';
import { employerPlatform } from './employer-platform.ts';
import { employment } from './employment.ts';
import { ethnicity } from './ethnicity.ts';
import { fairForm } from './fair-form.ts';
import { fundPurpose } from './fund-purpose.ts';
import { fundSource } from './fund-source.ts';
import { garrisonEventKind } from './garrison-event-kind.ts';
import { garrisonNeedKind } from './garrison-need-kind.ts';
import { guidanceKind } from './guidance-kind.ts';
import { health } from './health.ts';
import { hireWay } from './hire-way.ts';
import { hotline } from './hotline.ts';
import { hotlineCallKind } from './hotline-call-kind.ts';
import { household } from './household.ts';
import { insuranceKind } from './insurance-kind.ts';
import { insuranceGapKind, legalMatter, plaqueReason, retiredCadreKind } from './item-matters.ts';
import { kinship } from './kinship.ts';
import { legalAidKind } from './legal-aid-kind.ts';
import { maritalStatus } from './marital-status.ts';
import { matterKind } from './matter-kind.ts';
import { memorialKind } from './memorial-kind.ts';
import { meritGrade } from './merit-grade.ts';
import { militaryRank } from './military-rank.ts';
import { oneTimePaymentKind } from './one-time-payment-kind.ts';
import { partnerActivityKind } from './partner-activity-kind.ts';
import {
  deathKind,
  funeralGround,
  livingSubsidyGroup,
  pensionTransferKind,
  workAssignmentGround,
} from './pension-matters.ts';
import {
  disabilityCertificateKind,
  disabilityCertificateState,
  filingState,
  regularPaymentState,
} from './official-state.ts';
import { partyActivityKind } from './party-activity-kind.ts';
import { partyMobility } from './party-mobility.ts';
import { pensionCategory } from './pension-category.ts';
import { personDifficulty } from './person-difficulty.ts';
import { personIdentity } from './person-identity.ts';
import { personSkill } from './person-skill.ts';
import { personState } from './person-state.ts';
import { petitionChannel } from './petition-channel.ts';
import { petitionResult } from './petition-result.ts';
import { petitionType } from './petition-type.ts';
import { placementKind } from './placement-kind.ts';
import { placementUnit } from './placement-unit.ts';
import { politicalStatus } from './political-status.ts';
import { psychologyKind } from './psychology-kind.ts';
import { publicationLevel } from './publication-level.ts';
import { publicityKind } from './publicity-kind.ts';
import { publicityTopic } from './publicity-topic.ts';
import { ratingChannel } from './rating-channel.ts';
import { satisfaction } from './satisfaction.ts';
import { schoolEntryKind } from './school-entry-kind.ts';
import { schoolStage } from './school-stage.ts';
import { selectionKind } from './selection-kind.ts';
import { serviceChannel } from './service-channel.ts';
import { serviceItem } from './service-item.ts';
import { serviceMatter } from './service-matter.ts';
import { serviceWay } from './service-way.ts';
import { readAction } from './read-action.ts';
import { settlementKind } from './settlement-kind.ts';
import { settlementWay } from './settlement-way.ts';
import { sex } from './sex.ts';
import { signInOutcome } from './sign-in-outcome.ts';
import { stationLevel } from './station-level.ts';
import { stationStandard } from './station-standard.ts';
import { trainingKind } from './training-kind.ts';
import { veteranCardKind, veteranCardState } from './veteran-card.ts';
import { villagePost } from './village-post.ts';
import { visitAudience } from './visit-audience.ts';
import { visitOccasion } from './visit-occasion.ts';
import { volunteerField } from './volunteer-field.ts';
import { documentKindIssued } from './document-kind-issued.ts';
import { agendaMeeting } from './agenda-meeting.ts';
import { centralTaskKind } from './central-task-kind.ts';
import { cadreMoveKind } from './cadre-move-kind.ts';
import { appraisalKind } from './appraisal-kind.ts';
import { inspectionKind } from './inspection-kind.ts';
import { cleanGovernmentKind } from './clean-government-kind.ts';
import { notifiedEventKind } from './notified-event-kind.ts';
import { projectStage } from './project-stage.ts';
import { charitySource } from './charity-source.ts';
import { verificationKind } from './verification-kind.ts';
import { verificationResult } from './verification-result.ts';
import { careTrigger } from './care-trigger.ts';
import { careTriggerGroup } from './care-trigger-group.ts';
import { supplyKind } from './supply-kind.ts';
import { placementStage } from './placement-stage.ts';
import { cadreCareKind } from './cadre-care-kind.ts';
import { contradictionKind } from './contradiction-kind.ts';
import { staffChangeKind } from './staff-change-kind.ts';
import { staffPost } from './staff-post.ts';
import { offerKind } from './offer-kind.ts';

/** Every code list. Codes are stored in records: a code is retired, never removed or renamed. */
export const allCodeLists: readonly CodeList[] = [
  acceptanceResult,
  agendaMeeting,
  appointmentKind,
  appraisalKind,
  archiveKind,
  archivePart,
  awardKind,
  cadreCareKind,
  cadreMoveKind,
  careKind,
  careTrigger,
  careTriggerGroup,
  centralTaskKind,
  charitySource,
  cleanGovernmentKind,
  confirmationChannel,
  disabilityCertificateKind,
  disabilityCertificateState,
  filingState,
  regularPaymentState,
  veteranCardKind,
  veteranCardState,
  contactClass,
  contactWay,
  contestAward,
  contradictionKind,
  disabilityCause,
  dischargeSeason,
  documentKindIssued,
  duplicateReason,
  dutyKind,
  dwelling,
  education,
  employerPlatform,
  employment,
  ethnicity,
  fairForm,
  fundPurpose,
  fundSource,
  garrisonEventKind,
  garrisonNeedKind,
  guidanceKind,
  health,
  hireWay,
  hotline,
  hotlineCallKind,
  household,
  inspectionKind,
  insuranceKind,
  kinship,
  legalAidKind,
  maritalStatus,
  matterKind,
  memorialKind,
  meritGrade,
  militaryRank,
  notifiedEventKind,
  offerKind,
  oneTimePaymentKind,
  partnerActivityKind,
  partyActivityKind,
  partyMobility,
  pensionCategory,
  personDifficulty,
  personIdentity,
  personSkill,
  personState,
  petitionChannel,
  petitionResult,
  petitionType,
  placementKind,
  placementStage,
  placementUnit,
  politicalStatus,
  projectStage,
  psychologyKind,
  publicationLevel,
  publicityKind,
  publicityTopic,
  ratingChannel,
  satisfaction,
  schoolEntryKind,
  schoolStage,
  selectionKind,
  serviceChannel,
  serviceItem,
  serviceMatter,
  serviceWay,
  readAction,
  settlementKind,
  settlementWay,
  sex,
  signInOutcome,
  staffChangeKind,
  staffPost,
  stationLevel,
  stationStandard,
  supplyKind,
  trainingKind,
  verificationKind,
  verificationResult,
  villagePost,
  visitAudience,
  visitOccasion,
  volunteerField,
  cardBar,
  cardReplacementReason,
  cardWithdrawalGround,
  deathKind,
  funeralGround,
  livingSubsidyGroup,
  pensionTransferKind,
  workAssignmentGround,
  cardHandOver,
  insuranceGapKind,
  legalMatter,
  plaqueReason,
  retiredCadreKind,
];
