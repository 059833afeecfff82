import { judgeItemsRoute, wizardQuestionsRoute } from './wizard.route.ts';

/** The door of the wizard: what this person may apply for, explained by rule and clause, never decided. */
export const routes = [wizardQuestionsRoute, judgeItemsRoute];
