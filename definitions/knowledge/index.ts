import type { KnowledgeArticle } from '#kit';
import { annualConfirmation } from './annual-confirmation.ts';
import { cardFlow } from './card-flow.ts';
import { cardLost } from './card-lost.ts';
import { cardRefused } from './card-refused.ts';
import { cardWhoApplies } from './card-who-applies.ts';
import { conscriptAllowance } from './conscript-allowance.ts';
import { disabilityGrades } from './disability-grades.ts';
import { disabilityRegrade } from './disability-regrade.ts';
import { disabilityTransfer } from './disability-transfer.ts';
import { funeralSubsidy } from './funeral-subsidy.ts';
import { gloryPlaque } from './glory-plaque.ts';
import { hardshipFlow } from './hardship-flow.ts';
import { incomeTest } from './income-test.ts';
import { martyrRelatives } from './martyr-relatives.ts';
import { materialsNotAsked } from './materials-not-asked.ts';
import { meritNotice } from './merit-notice.ts';
import { nursingAllowance } from './nursing-allowance.ts';
import { petitionClock } from './petition-clock.ts';
import { petitionDesk } from './petition-desk.ts';
import { placementLimits } from './placement-limits.ts';
import { placementPlace } from './placement-place.ts';
import { placementWays } from './placement-ways.ts';
import { placementWorkConditions } from './placement-work-conditions.ts';
import { privacyAtDesk } from './privacy-at-desk.ts';
import { regularSubsidies } from './regular-subsidies.ts';
import { reportOneMatter } from './report-one-matter.ts';
import { reportThirtyDays } from './report-thirty-days.ts';
import { retirementPayRaise } from './retirement-pay-raise.ts';
import { transportBenefit } from './transport-benefit.ts';

/** What a clerk of the first day should find: in the order they are met at a window. Facts as of November 2026. */
export const knowledgeArticles: readonly KnowledgeArticle[] = [
  cardWhoApplies,
  cardFlow,
  cardLost,
  cardRefused,
  reportThirtyDays,
  reportOneMatter,
  placementWays,
  placementWorkConditions,
  placementLimits,
  placementPlace,
  retirementPayRaise,
  disabilityGrades,
  disabilityRegrade,
  disabilityTransfer,
  nursingAllowance,
  funeralSubsidy,
  regularSubsidies,
  annualConfirmation,
  conscriptAllowance,
  incomeTest,
  hardshipFlow,
  petitionClock,
  petitionDesk,
  gloryPlaque,
  meritNotice,
  martyrRelatives,
  materialsNotAsked,
  privacyAtDesk,
  transportBenefit,
];
