import type { CampaignExamples, CampaignTemplate } from '#kit';
import { emergencyRegistrationExamples } from './emergency-registration.examples.ts';
import { emergencyRegistration } from './emergency-registration.ts';
import { greatVisitExamples } from './great-visit.examples.ts';
import { greatVisit } from './great-visit.ts';

export { refusedWords } from './refused-words.ts';

/** The forms a bureau may start from, each with its examples. */
export const campaignsWithExamples: readonly {
  readonly template: CampaignTemplate;
  readonly examples: CampaignExamples;
}[] = [
  { template: greatVisit, examples: greatVisitExamples },
  { template: emergencyRegistration, examples: emergencyRegistrationExamples },
];

export const campaignTemplates: readonly CampaignTemplate[] = campaignsWithExamples.map(
  ({ template }) => template,
);
