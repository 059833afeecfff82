import { exportRectificationsRoute } from './export-rectifications.route.ts';
import { ownInvitationsRoute, tabletTokenRoute } from './invitations.route.ts';
import { giveRatingRoute, openRatingRoute } from './public-ratings.route.ts';
import { ratingDeliveryRoute, resendInvitationsRoute } from './rating-delivery.route.ts';
import { revealContactRoute, takeRectificationStepRoute } from './rectification-steps.route.ts';
import {
  countRectificationsRoute,
  listRectificationsRoute,
  showRectificationRoute,
} from './rectifications.route.ts';

/** The door of the ratings module (好差评): each piece of service rated once, what was bad put right, who rated kept apart. */
export { enterRatings } from './enter-ratings.ts';
export { expireInvitations, remindUnrated } from './follow-invitations.ts';
export { giveRating } from './give-rating.ts';
export { inviteRating, inviteRatings, type Invitation } from './invite-rating.ts';
export { tabletToken } from './rating-tokens.ts';
export { takeRectificationStep, type RectificationStep } from './take-rectification-step.ts';
export type { RatingRef } from './rating-row.ts';
export { verifyRatings } from './verify-ratings.ts';

export const routes = [
  openRatingRoute,
  giveRatingRoute,
  ownInvitationsRoute,
  tabletTokenRoute,
  listRectificationsRoute,
  countRectificationsRoute,
  exportRectificationsRoute,
  ratingDeliveryRoute,
  resendInvitationsRoute,
  showRectificationRoute,
  takeRectificationStepRoute,
  revealContactRoute,
];
