import type { MessageExample, MessageTemplate } from '#kit';
import { caseCalledForExamples } from './case-called-for.examples.ts';
import { caseCalledFor } from './case-called-for.ts';
import { knowledgeReviewExamples } from './knowledge-review.examples.ts';
import { knowledgeReview } from './knowledge-review.ts';
import { limitNearExamples } from './limit-near.examples.ts';
import { limitNear } from './limit-near.ts';
import { materialMissingExamples } from './material-missing.examples.ts';
import { materialMissing } from './material-missing.ts';
import { partOverdueExamples } from './part-overdue.examples.ts';
import { partOverdue } from './part-overdue.ts';
import { partUndeliveredExamples } from './part-undelivered.examples.ts';
import { partUndelivered } from './part-undelivered.ts';
import { ratingInvitationExamples } from './rating-invitation.examples.ts';
import { ratingInvitation } from './rating-invitation.ts';
import { ratingReminderExamples } from './rating-reminder.examples.ts';
import { ratingReminder } from './rating-reminder.ts';
import { rectificationOpenedExamples } from './rectification-opened.examples.ts';
import { rectificationOpened } from './rectification-opened.ts';
import { workArrivedExamples } from './work-arrived.examples.ts';
import { workArrived } from './work-arrived.ts';
import { workFinishedExamples } from './work-finished.examples.ts';
import { workFinished } from './work-finished.ts';

interface TemplateWithExamples {
  readonly template: MessageTemplate;
  readonly examples: readonly MessageExample[];
}

/** Every wording the bureau sends. Codes are stored with messages: never renamed. */
export const messageTemplatesWithExamples: readonly TemplateWithExamples[] = [
  { template: workArrived, examples: workArrivedExamples },
  { template: caseCalledFor, examples: caseCalledForExamples },
  { template: limitNear, examples: limitNearExamples },
  { template: workFinished, examples: workFinishedExamples },
  { template: materialMissing, examples: materialMissingExamples },
  { template: ratingInvitation, examples: ratingInvitationExamples },
  { template: ratingReminder, examples: ratingReminderExamples },
  { template: rectificationOpened, examples: rectificationOpenedExamples },
  { template: partOverdue, examples: partOverdueExamples },
  { template: partUndelivered, examples: partUndeliveredExamples },
  { template: knowledgeReview, examples: knowledgeReviewExamples },
];
