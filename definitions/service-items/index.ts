import type { ServiceItemDefinition, ServiceItemExamples } from '#kit';
import { conscriptAllowanceItemExamples } from './conscript-allowance.examples.ts';
import { conscriptAllowanceItem } from './conscript-allowance.ts';
import { deathPensionItemExamples } from './death-pension.examples.ts';
import { deathPensionItem } from './death-pension.ts';
import { disabilityGradingItemExamples } from './disability-grading.examples.ts';
import { disabilityGradingItem } from './disability-grading.ts';
import { disabilityRegradingItemExamples } from './disability-regrading.examples.ts';
import { disabilityRegradingItem } from './disability-regrading.ts';
import { funeralSubsidyItemExamples } from './funeral-subsidy.examples.ts';
import { funeralSubsidyItem } from './funeral-subsidy.ts';
import { hardshipAidItemExamples } from './hardship-aid.examples.ts';
import { hardshipAidItem } from './hardship-aid.ts';
import { livingSubsidyItemExamples } from './living-subsidy.examples.ts';
import { livingSubsidyItem } from './living-subsidy.ts';
import { nursingAllowanceItemExamples } from './nursing-allowance.examples.ts';
import { nursingAllowanceItem } from './nursing-allowance.ts';
import { oneTimeSubsidyItemExamples } from './one-time-subsidy.examples.ts';
import { oneTimeSubsidyItem } from './one-time-subsidy.ts';
import { pensionTransferItemExamples } from './pension-transfer.examples.ts';
import { pensionTransferItem } from './pension-transfer.ts';
import { returningReportItemExamples } from './returning-report.examples.ts';
import { returningReportItem } from './returning-report.ts';
import { studentRewardItemExamples } from './student-reward.examples.ts';
import { studentRewardItem } from './student-reward.ts';

/** Every service item with its examples, in the order of the menu. */
export const serviceItemsWithExamples: readonly {
  readonly item: ServiceItemDefinition;
  readonly examples: ServiceItemExamples;
}[] = [
  { item: returningReportItem, examples: returningReportItemExamples },
  { item: oneTimeSubsidyItem, examples: oneTimeSubsidyItemExamples },
  { item: studentRewardItem, examples: studentRewardItemExamples },
  { item: conscriptAllowanceItem, examples: conscriptAllowanceItemExamples },
  { item: livingSubsidyItem, examples: livingSubsidyItemExamples },
  { item: disabilityGradingItem, examples: disabilityGradingItemExamples },
  { item: disabilityRegradingItem, examples: disabilityRegradingItemExamples },
  { item: pensionTransferItem, examples: pensionTransferItemExamples },
  { item: nursingAllowanceItem, examples: nursingAllowanceItemExamples },
  { item: funeralSubsidyItem, examples: funeralSubsidyItemExamples },
  { item: deathPensionItem, examples: deathPensionItemExamples },
  { item: hardshipAidItem, examples: hardshipAidItemExamples },
];
